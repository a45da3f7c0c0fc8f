import {formatInteger} from '../number-format';
import type {ParameterTable} from '../parameters';

export const parameters = {
  power: {
    kind: 'integer',
    label: 'k',
    about: 'The right-hand model is N(wᵏ, ½); the left-hand one is always N(w, ½)',
    min: 1,
    max: 5,
    default: 3
  },
  w: {
    kind: 'number',
    label: 'w',
    about: 'The parameter; the truth is w = 0',
    min: -1.4,
    max: 1.4,
    default: 0.8,
    hue: 'complexity'
  },
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How many points are drawn from the truth N(0, ½)',
    min: 1,
    max: 10000,
    default: 100,
    scale: 'log',
    hue: 'data',
    format: formatInteger
  },
  view: {
    kind: 'choice',
    label: 'show',
    about: 'The model, its Fisher information and divergence, or the posterior after n points',
    options: {density: 'density', information: 'information', posterior: 'posterior'},
    default: 'density'
  },
  showLaplace: {
    kind: 'boolean',
    label: 'Laplace',
    about: "Laplace's approximation: the Gaussian with the posterior's peak and curvature",
    default: false,
    hue: 'complexity'
  },
  seed: {kind: 'seed', label: 'Draw again', about: 'Draws another sample from the truth', default: 7}
} as const satisfies ParameterTable;
