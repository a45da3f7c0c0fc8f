import {askParameter} from '../asking';
import {formatInteger} from '../number-format';
import type {ParameterTable} from '../parameters';

export const largestN = 1e6;

export const parameters = {
  deltaLoss: {
    kind: 'number',
    label: 'ΔL',
    about: 'How much less the loss of the accurate phase 1 is',
    min: 1e-4,
    max: 1,
    default: 0.01,
    scale: 'log',
    hue: 'loss'
  },
  deltaLambda: {
    kind: 'number',
    label: 'Δλ',
    about: 'How much smaller the learning coefficient of the simple phase 2 is',
    min: 0.05,
    max: 1.5,
    default: 0.5,
    hue: 'complexity'
  },
  withConstant: {
    kind: 'boolean',
    label: '+ c',
    about: 'With constants: adds c, the difference of the O(1) terms of the two free energies',
    default: false,
    hue: 'truth'
  },
  constant: {
    kind: 'number',
    label: 'c',
    about: 'The O(1) term of phase 1, less that of phase 2',
    min: -1,
    max: 1,
    default: 0.0915,
    hue: 'truth'
  },
  ask: askParameter,
  guess: {
    kind: 'guess',
    label: 'guess',
    about: 'The sample size at which you think the accurate phase takes over',
    min: 1,
    max: largestN,
    scale: 'log',
    places: ['your n'],
    start: [1000],
    default: [],
    format: formatInteger
  }
} as const satisfies ParameterTable;
