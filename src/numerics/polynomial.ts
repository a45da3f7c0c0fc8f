import type {Rational} from './rational';

/** What was typed, as a tree: squares and products stay visible, which both `rlct` and stable evaluation need. */
export type Expression =
  | {readonly kind: 'number'; readonly value: Rational}
  | {readonly kind: 'variable'; readonly index: number}
  | {readonly kind: 'sum'; readonly terms: readonly Expression[]}
  | {readonly kind: 'product'; readonly factors: readonly Expression[]}
  | {readonly kind: 'power'; readonly base: Expression; readonly exponent: number};

/** A monomial with its coefficient; `exponents` has one entry a variable. */
export interface Term {
  readonly coefficient: Rational;
  readonly exponents: readonly number[];
}

/** A polynomial with rational coefficients in named variables (natural order: w, x, y, z; w1, w2, …, w10). */
export interface Polynomial {
  readonly text: string;
  readonly variables: readonly string[];
  readonly expression: Expression;
  /** The expanded form, like terms collected, none with coefficient 0. */
  readonly terms: readonly Term[];
}
