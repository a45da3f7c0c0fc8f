import {formatInteger} from '../number-format';
import type {ParameterTable} from '../parameters';

/** Primes, and some numbers that are none. */
const moduli = [5, 7, 11, 12, 13, 15, 17, 23, 24, 31, 47, 59, 67, 97, 113];

export const parameters = {
  view: {
    kind: 'choice',
    label: 'view',
    about: 'The sum of waves, or one of two networks that compute it',
    options: {waves: 'the waves', network: 'Gromov’s network', circle: 'Pearce’s circle'},
    default: 'waves'
  },
  a: {kind: 'integer', label: 'a', about: 'The first number, at most p − 1', min: 0, max: 112, default: 7, hue: 'data'},
  b: {
    kind: 'integer',
    label: 'b',
    about: 'The second number, at most p − 1',
    min: 0,
    max: 112,
    default: 9,
    hue: 'data'
  },
  p: {
    kind: 'choice',
    label: 'p',
    about: 'The modulus; 12, 15 and 24 are not prime',
    options: Object.fromEntries(moduli.map(p => [p, String(p)])),
    default: '23'
  },
  frequencies: {
    kind: 'integer',
    label: 'waves',
    about: 'How many frequencies take part',
    min: 1,
    max: 6,
    default: 1,
    hue: 'complexity'
  },
  width: {
    kind: 'integer',
    label: 'N',
    about: 'How many neurons Gromov’s network has',
    min: 16,
    max: 512,
    default: 128,
    scale: 'log',
    hue: 'complexity',
    format: formatInteger
  },
  neurons: {
    kind: 'integer',
    label: 'h',
    about: 'How many ReLU neurons stand around the circle',
    min: 3,
    max: 11,
    default: 5,
    hue: 'complexity'
  },
  seed: {kind: 'seed', label: 'Draw', about: 'Draws other frequencies, and other phases of the network', default: 17}
} as const satisfies ParameterTable;
