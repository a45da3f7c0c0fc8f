import {askParameter} from '../asking';
import type {ParameterTable} from '../parameters';
import {families} from './models';

const words = Object.entries({...families.line, ...families.plane}).map(([name, model]) => [name, model.words]);

export const parameters = {
  model: {
    kind: 'choice',
    label: 'mean',
    about: 'The model is a Gaussian of variance ½ with this mean; (a, b) has its mean in the plane',
    options: Object.fromEntries(words) as Readonly<Record<string, string>>,
    default: 'w^3'
  },
  showAll: {
    kind: 'boolean',
    label: 'all models',
    about: 'Draws the other models with as many parameters, too',
    default: true
  },
  n: {
    kind: 'integer',
    label: 'n',
    about: 'How much data',
    min: 1,
    max: 1e5,
    default: 100,
    scale: 'log',
    hue: 'data'
  },
  estimator: {
    kind: 'choice',
    label: 'by',
    about: 'The Bayesian prediction, or the one parameter of greatest likelihood, or of greatest posterior density',
    options: {bayes: 'Bayes', mle: 'max likelihood', map: 'max posterior'},
    default: 'bayes',
    hue: 'loss'
  },
  truth: {
    kind: 'choice',
    label: 'truth',
    about: 'What the data come from; every model has variance ½, so another variance lies outside of all of them',
    options: {'1/4': 'N(0, ¼)', '1/2': 'N(0, ½)', '1': 'N(0, 1)'},
    default: '1/2',
    hue: 'truth'
  },
  ask: askParameter,
  guess: {
    kind: 'guess',
    label: 'your λ',
    about: 'Where you think n times the error settles',
    places: ['λ'],
    start: [0.3],
    min: 0,
    max: 1.2,
    default: []
  }
} as const satisfies ParameterTable;

export const varianceOf = (truth: string) => ({'1/4': 1 / 4, '1/2': 1 / 2, '1': 1})[truth]!;
