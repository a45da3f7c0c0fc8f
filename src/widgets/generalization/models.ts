import type {LocationModel} from '../../numerics';

/** A model of the figure: `copies` independent ones of the same kind, whose errors add. */
export interface ComparedModel {
  /** What its mean is, for people. */
  readonly words: string;
  readonly location: LocationModel;
  readonly copies: number;
}

/** One parameter, or two: models of a panel are compared with each other. */
export const families: Readonly<Record<'line' | 'plane', Readonly<Record<string, ComparedModel>>>> = {
  line: {
    w: {words: 'w', location: {power: 1}, copies: 1},
    'w^2': {words: 'w²', location: {power: 2}, copies: 1},
    'w^3': {words: 'w³', location: {power: 3}, copies: 1},
    'w^5': {words: 'w⁵', location: {power: 5}, copies: 1}
  },
  plane: {
    pair: {words: '(a, b)', location: {power: 1}, copies: 2},
    ab: {words: 'ab', location: {factors: 2}, copies: 1}
  }
};

export const familyOf = (model: string) => (model in families.line ? 'line' : 'plane');

/** The regular model of a family: what everybody knows before the question. */
export const regularOf = (model: string) => Object.keys(families[familyOf(model)])[0];

export const modelOf = (model: string): ComparedModel => families[familyOf(model)][model];
