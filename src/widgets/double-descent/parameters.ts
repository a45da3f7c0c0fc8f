import {askParameter} from '../asking';
import {formatNumber} from '../number-format';
import type {ParameterTable} from '../parameters';

/** The largest number of features. */
export const mostFeatures = 400;

/** Noise and ridge are written in hundredths. */
export const hundredths = (value: number) => formatNumber(Math.round(100 * value) / 100, 2);

/** Where a sketch of the test error is asked for. */
export const sketchedAt = [100, 200, 400] as const;

export const parameters = {
  features: {
    kind: 'integer',
    label: 'p',
    about: 'The number of features whose errors are read off',
    min: 1,
    max: mostFeatures,
    default: 12,
    scale: 'log',
    hue: 'complexity'
  },
  reach: {
    kind: 'choice',
    label: 'show',
    about: 'How far the curves are shown',
    options: {threshold: 'up to p = n', all: 'beyond p = n'},
    default: 'all'
  },
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How many data each fit sees',
    min: 20,
    max: 60,
    default: 30,
    hue: 'data'
  },
  noise: {
    kind: 'number',
    label: 'noise',
    about: 'The standard deviation of the noise on the data; the truth itself has a mean square of 1',
    min: 0.05,
    max: 1,
    default: 0.2,
    scale: 'log',
    format: hundredths
  },
  ridge: {
    kind: 'number',
    label: 'ridge',
    about: 'The weight of the squared length of the coefficients in the fit; 0 takes the shortest of the best fits',
    min: 0,
    max: 1,
    default: 0,
    format: hundredths
  },
  seed: {
    kind: 'seed',
    label: 'Draw',
    about: 'Draws the truths, the data and the features',
    default: 30
  },
  ask: askParameter,
  guess: {
    kind: 'guess',
    label: 'sketch',
    about: 'Your sketch of the test error beyond p = n',
    places: sketchedAt.map(count => `at p = ${count}`),
    start: [8, 8, 8],
    min: 0.05,
    max: 100,
    scale: 'log',
    default: [],
    format: value => formatNumber(value, 2)
  }
} as const satisfies ParameterTable;
