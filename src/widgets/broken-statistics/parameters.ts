import {formatInteger} from '../number-format';
import type {ParameterTable} from '../parameters';

export const parameters = {
  claim: {
    kind: 'choice',
    label: 'show',
    about: 'All six statements, or one of them large',
    options: {
      all: 'all six',
      error: 'error',
      'cramer-rao': 'Cramér–Rao',
      bic: 'BIC',
      mle: 'estimates',
      posterior: 'posterior',
      metric: 'metric'
    },
    default: 'all'
  },
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How many points are drawn from the truth N(0, ½)',
    min: 10,
    max: 100000,
    default: 100,
    scale: 'log',
    hue: 'data',
    format: formatInteger
  },
  seed: {kind: 'seed', label: 'Draw again', about: 'Draws other data, the same for all six', default: 20}
} as const satisfies ParameterTable;
