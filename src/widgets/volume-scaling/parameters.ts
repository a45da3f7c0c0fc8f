import {askParameter} from '../asking';
import {parseLoss} from '../loss-formula';
import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';

/** Where a sketch of V(ε) is asked for. */
export const sketchedAt = [1e-4, 1e-8, 1e-12] as const;

export const parameters = {
  k: {
    kind: 'polynomial',
    parse: parseLoss,
    label: 'K',
    about: 'The loss above its least value, on [−1, 1] in each variable; type your own, such as (y^2-x^3)^2',
    default: 'x^2*y^2',
    maxVariables: 2,
    hue: 'loss'
  },
  epsilon: {
    kind: 'number',
    label: 'ε',
    about: 'The loss that is allowed: the region is {K < ε}',
    min: 1e-12,
    max: 1,
    default: 0.1,
    scale: 'log',
    hue: 'loss',
    format: value => formatNumber(value, 2)
  },
  at: {
    kind: 'point',
    label: 'at',
    about: 'The zero of K that λ and m belong to; where K is not 0 there, the nearest to the origin',
    places: ['x', 'y'],
    min: [-1, -1],
    max: [1, 1],
    default: [0, 0]
  },
  showLine: {
    kind: 'boolean',
    label: 'slope λ',
    about: 'Draws the straight line of slope λ, without the logarithm',
    default: false,
    hue: 'complexity'
  },
  showFit: {
    kind: 'boolean',
    label: 'fit',
    about: 'Fits c εᵞ (−log ε)ᵐ⁻¹ to the computed volumes, with m known and only the slope free',
    default: false,
    hue: 'complexity'
  },
  ask: askParameter,
  guess: {
    kind: 'guess',
    label: 'sketch',
    about: 'Your sketch of the volume at three ε',
    places: sketchedAt.map(epsilon => `V(${formatNumber(epsilon, 2)})`),
    start: sketchedAt,
    min: 1e-12,
    max: 1,
    scale: 'log',
    default: [],
    format: value => formatNumber(value, 2)
  }
} as const satisfies ParameterTable;
