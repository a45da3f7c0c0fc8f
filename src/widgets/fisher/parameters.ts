import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';

/** Parameters are in [−box, box]; the share of a mixture is in [0, 1]. */
export const box = 1.5;

const format = (value: number) => formatNumber(value, 2);
const weight = {kind: 'number', min: -box, max: box, hue: 'data', format} as const;

export const parameters = {
  model: {
    kind: 'choice',
    label: 'model',
    about: 'Regressions of y on x with noise of variance ½, and a mixture of two normal densities',
    options: {
      line: 'mean a + bx',
      cubic: 'mean a³ + bx',
      mixture: 'normal mixture',
      tanh: 'neuron a tanh(bx)',
      'reduced-rank': 'reduced rank abx',
      'deep-linear': 'deep linear ab²x'
    },
    default: 'line'
  },
  a: {...weight, label: 'a', about: 'The first parameter', default: 0.8},
  share: {
    kind: 'number',
    label: 'a',
    about: 'The share of the second normal in the mixture',
    min: 0,
    max: 1,
    default: 0.5,
    hue: 'data',
    format
  },
  b: {...weight, label: 'b', about: 'The second parameter', default: 0.6}
} as const satisfies ParameterTable;
