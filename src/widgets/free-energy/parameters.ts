import {parseLoss} from '../loss-formula';
import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';

export const parameters = {
  view: {
    kind: 'choice',
    label: 'show',
    about: 'The formula term by term, or the bridge from volume to free energy',
    options: {formula: 'formula', bridge: 'bridge'},
    default: 'formula'
  },
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How much data',
    min: 2,
    max: 1e6,
    default: 1000,
    scale: 'log',
    hue: 'data'
  },
  loss: {
    kind: 'number',
    label: 'L',
    about: 'The loss of the best parameter, above the least possible',
    min: 1e-6,
    max: 1,
    default: 0.0012,
    scale: 'log',
    hue: 'loss',
    // The figure shows the product n L: with fewer digits it would be wrong.
    format: value => formatNumber(value)
  },
  lambda: {
    kind: 'number',
    label: 'λ',
    about: 'The learning coefficient',
    min: 0.1,
    max: 10,
    default: 3.5,
    hue: 'complexity'
  },
  multiplicity: {
    kind: 'integer',
    label: 'm',
    about: 'The multiplicity: how many directions tie',
    min: 1,
    max: 4,
    default: 1,
    hue: 'complexity'
  },
  k: {
    kind: 'polynomial',
    parse: parseLoss,
    label: 'K',
    about: 'The loss whose free energy is computed exactly, on [−1, 1] in each variable',
    default: 'w^4',
    maxVariables: 2
  },
  showExact: {
    kind: 'boolean',
    label: 'exact F',
    about: 'Takes λ and m from K and draws the exact free energy beside the formula',
    default: false,
    hue: 'truth'
  }
} as const satisfies ParameterTable;
