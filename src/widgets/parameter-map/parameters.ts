import type {ParameterTable} from '../parameters';

/** Parameters are in [−box, box]. */
export const box = 1.25;

const weight = {kind: 'number', min: -box, max: box, hue: 'loss'} as const;

export const parameters = {
  map: {
    kind: 'choice',
    label: 'f(x) =',
    about: 'The map from parameters to functions of x',
    options: {line: 'a + bx', square: 'w²x', cube: 'w³x', product: 'abx', tanh: 'a tanh(bx)'},
    default: 'line'
  },
  w: {...weight, label: 'w', about: 'The parameter of w²x and w³x', default: 0.8},
  a: {...weight, label: 'a', about: 'The first of two parameters', default: 0.8},
  b: {...weight, label: 'b', about: 'The second of two parameters', default: 0.6},
  along: {
    kind: 'number',
    label: 'w′',
    about: 'A second parameter, somewhere on the fibre of the first: another name for the same function',
    min: 0,
    max: 1,
    default: 0.12,
    hue: 'loss'
  }
} as const satisfies ParameterTable;
