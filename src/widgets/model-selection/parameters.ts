import {formatInteger} from '../number-format';
import type {ParameterTable} from '../parameters';

export const parameters = {
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How much data',
    min: 1,
    max: 1e6,
    default: 20,
    scale: 'log',
    hue: 'data',
    format: formatInteger
  },
  deltaLoss: {
    kind: 'number',
    label: 'ΔL',
    about: 'How much higher the loss of the flat well W₂ is at its best',
    min: 5e-4,
    max: 0.2,
    default: 0.01,
    scale: 'log',
    hue: 'loss'
  },
  data: {
    kind: 'choice',
    label: 'loss',
    about: 'The population loss L, or the loss Lₙ on one sample of the truth',
    options: {population: 'population, L', sample: 'one sample, Lₙ'},
    default: 'population'
  },
  seed: {kind: 'seed', label: 'Draw again', about: 'Draws another sample from the truth', default: 46}
} as const satisfies ParameterTable;
