import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';
import {curves} from './curves';

/** Half the side of the windows on the plane and on the charts. */
export const reach = 1.5;

export const parameters = {
  curve: {
    kind: 'choice',
    label: 'curve',
    about: 'The curve f = 0 whose singularity at the origin is resolved; K is f²',
    options: Object.fromEntries(Object.entries(curves).map(([key, {name}]) => [key, name])),
    default: 'lines'
  },
  blowUp: {
    kind: 'integer',
    label: 'blow-up',
    about: 'Which blow-up is shown; a curve that needs fewer shows its last',
    min: 1,
    max: 3,
    default: 1
  },
  chart: {
    kind: 'choice',
    label: 'chart',
    about: 'Which of the two charts of the blow-up is shown',
    options: {u: '(u, uv)', v: '(uv, v)'},
    default: 'u'
  },
  u: {
    kind: 'number',
    label: 'u',
    about: 'The first coordinate of the point in the chart',
    min: -reach,
    max: reach,
    default: 0.8
  },
  v: {
    kind: 'number',
    label: 'v',
    about: 'The second coordinate of the point in the chart',
    min: -reach,
    max: reach,
    default: 0.6
  },
  epsilon: {
    kind: 'number',
    label: 'ε',
    about: 'The loss that is allowed: the region is {K < ε}',
    min: 1e-6,
    max: 0.1,
    default: 1e-3,
    scale: 'log',
    hue: 'loss',
    format: value => formatNumber(value, 2)
  }
} as const satisfies ParameterTable;
