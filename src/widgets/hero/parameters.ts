import type {ParameterTable} from '../parameters';

export const parameters = {
  epsilon: {
    kind: 'number',
    label: 'ε',
    about: 'How much loss is allowed: the region is {K < ε}',
    min: 1e-4,
    max: 1,
    default: 0.012,
    scale: 'log',
    hue: 'loss'
  },
  shape: {
    kind: 'point',
    label: 'shape',
    about: 'Unfolds the cusp: K = (y² − x³ − ax − b)² with (a, b) given here',
    places: ['a', 'b'],
    min: [-1, -0.6],
    max: [1, 0.6],
    default: [0, 0]
  }
} as const satisfies ParameterTable;
