import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';

export const parameters = {
  example: {
    kind: 'choice',
    label: 'K',
    about: 'The loss, the prior and where they live',
    options: {
      regular: 'w²',
      flat: 'w⁴',
      prior: 'w², prior |w|ʰ',
      boundary: 'w₁ + w₂ on [0, 1]²'
    },
    default: 'regular'
  },
  h: {
    kind: 'number',
    label: 'h',
    about: 'The prior is proportional to |w|ʰ; with h = 0 it is uniform',
    min: 0,
    max: 2,
    default: 1,
    format: value => value.toFixed(2)
  },
  epsilon: {
    kind: 'number',
    label: 'ε',
    about: 'The loss that is allowed: the region is {K < ε}',
    min: 1e-6,
    max: 1,
    default: 0.1,
    scale: 'log',
    hue: 'loss',
    format: value => formatNumber(value, 2)
  }
} as const satisfies ParameterTable;
