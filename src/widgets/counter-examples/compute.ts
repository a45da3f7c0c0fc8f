import {type LearningCoefficient, powerSumVolume, rlct} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import type {parameters} from './parameters';

export type ExampleState = State<typeof parameters>;

/** K = Σ |w_i|^a on [−1, 1], or on [0, 1]² with a minimum at the corner; the prior is ∝ ∏ |w_i|^h. */
export interface Example {
  readonly k: string;
  readonly exponent: number;
  readonly dimension: 1 | 2;
  readonly h: number;
}
export interface ExampleData extends Example {
  readonly coefficient: LearningCoefficient;
  /** d/2, the coefficient of a regular model. */
  readonly bound: number;
  readonly holds: boolean;
  /** V(ε), and V(1), where the lines of all slopes start. */
  readonly volume: number;
  readonly whole: number;
  /** How far the region reaches from the minimum. */
  readonly edge: number;
}

const examples: Readonly<Record<string, Omit<Example, 'h'>>> = {
  regular: {k: 'w^2', exponent: 2, dimension: 1},
  flat: {k: 'w^4', exponent: 4, dimension: 1},
  prior: {k: 'w^2', exponent: 2, dimension: 1},
  boundary: {k: 'w1+w2', exponent: 1, dimension: 2}
};

/** The exponent of the prior is taken to two decimals, as it is shown. */
const exponentOfPrior = ({example, h}: ExampleState) => (example === 'prior' ? Number(h.toFixed(2)) : 0);

const coefficientOf = memo((k: string, dimension: number, h: number) =>
  rlct(k, {prior: new Array<number>(dimension).fill(h), domain: dimension === 2 ? 'orthant' : 'interior'})
);

export function compute(state: ExampleState): ExampleData {
  const example = {...examples[state.example], h: exponentOfPrior(state)};
  const {k, exponent, dimension, h} = example;
  const coefficient = coefficientOf(k, dimension, h);
  const volumeAt = (epsilon: number) =>
    powerSumVolume(epsilon, new Array<number>(dimension).fill(exponent), new Array<number>(dimension).fill(h));
  const bound = dimension / 2;
  return {
    ...example,
    coefficient,
    bound,
    holds: coefficient.lambda <= bound,
    volume: volumeAt(state.epsilon),
    whole: volumeAt(1),
    edge: state.epsilon ** (1 / exponent)
  };
}

/** The prior's density at w, for one variable on [−1, 1]. */
export const density = ({h}: Example, w: number) => ((h + 1) / 2) * Math.abs(w) ** h;
