import {add, bitLength, multiply, negate, one, type Rational, sign} from './rational';

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

/** A polynomial with rational coefficients in named variables (natural order: w, w1, w2, …, w10, x, y, z). */
export interface Polynomial {
  readonly text: string;
  readonly variables: readonly string[];
  readonly expression: Expression;
  /** The expanded form, like terms collected, none with coefficient 0, lowest degree first. */
  readonly terms: readonly Term[];
}

/** A count of elementary steps that may still be made; whoever computes with polynomials spends it. */
export interface Work {
  left: number;
  /** The longest numerator or denominator that a product may have; no limit unless given. */
  readonly bits?: number;
}

/** Thrown when the work runs out, or an expanded polynomial has too many terms or too high a degree. */
export class WorkExceeded extends RangeError {}

const maxTerms = 1000;
const maxDegree = 240;

/** @throws WorkExceeded once `work` is used up */
export function spend(work: Work, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new WorkExceeded('the computation takes too many steps');
}

/**
 * The expanded form of an expression in `dimension` variables (at most 6).
 *
 * @throws WorkExceeded beyond the work given, 1000 terms or degree 240
 */
export function expand(expression: Expression, dimension: number, work: Work): Term[] {
  switch (expression.kind) {
    case 'number':
      return constantTerms(expression.value, dimension);
    case 'variable':
      return [monomial(dimension, expression.index)];
    case 'sum':
      return addTerms(...expression.terms.map(term => expand(term, dimension, work)));
    case 'product':
      return expression.factors
        .map(factor => expand(factor, dimension, work))
        .reduce((a, b) => multiplyTerms(a, b, work), constantTerms(one, dimension));
    case 'power':
      return raiseTerms(expand(expression.base, dimension, work), expression.exponent, dimension, work);
  }
}

/** The expression with other expressions in place of its variables. */
export function replaceVariables(expression: Expression, by: (index: number) => Expression): Expression {
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'variable':
      return by(expression.index);
    case 'sum':
      return {kind: 'sum', terms: expression.terms.map(term => replaceVariables(term, by))};
    case 'product':
      return {kind: 'product', factors: expression.factors.map(factor => replaceVariables(factor, by))};
    case 'power':
      return {...expression, base: replaceVariables(expression.base, by)};
  }
}

export function constantTerms(value: Rational, dimension: number): Term[] {
  return sign(value) === 0 ? [] : [{coefficient: value, exponents: new Array<number>(dimension).fill(0)}];
}

/** The variable of that index as a term. */
export function monomial(dimension: number, index: number): Term {
  return {coefficient: one, exponents: Array.from({length: dimension}, (_, i) => (i === index ? 1 : 0))};
}

export function addTerms(...summands: readonly (readonly Term[])[]): Term[] {
  const sum = new Map<number, Term>();
  for (const terms of summands) for (const term of terms) collect(sum, term);
  return sorted(sum);
}

export function negateTerms(terms: readonly Term[]): Term[] {
  return terms.map(({coefficient, exponents}) => ({coefficient: negate(coefficient), exponents}));
}

export function scaleTerms(terms: readonly Term[], factor: Rational): Term[] {
  if (sign(factor) === 0) return [];
  return terms.map(({coefficient, exponents}) => ({coefficient: multiply(coefficient, factor), exponents}));
}

/** @throws WorkExceeded beyond the work given, 1000 terms or degree 240 */
export function multiplyTerms(a: readonly Term[], b: readonly Term[], work: Work): Term[] {
  // A single term shifts the other factor without disturbing its order.
  if (a.length === 1) return b.map(term => multiplyTerm(a[0]!, term, work));
  if (b.length === 1) return a.map(term => multiplyTerm(term, b[0]!, work));
  const product = new Map<number, Term>();
  for (const s of a) {
    for (const t of b) collect(product, multiplyTerm(s, t, work));
    if (product.size > maxTerms) throw new WorkExceeded(`an expanded polynomial has at most ${maxTerms} terms`);
  }
  return sorted(product);
}

/** @throws WorkExceeded as `multiplyTerms` */
export function raiseTerms(base: readonly Term[], exponent: number, dimension: number, work: Work): Term[] {
  if (exponent === 0) return constantTerms(one, dimension);
  let power = [...base];
  for (let i = 1; i < exponent; i++) power = multiplyTerms(power, base, work);
  return power;
}

/** The value at the origin. */
export function constantOf(terms: readonly Term[]): Rational | undefined {
  return terms.find(({exponents}) => exponents.every(e => e === 0))?.coefficient;
}

/** Whether each variable occurs. */
export function supportOf(terms: readonly Term[], dimension: number): boolean[] {
  return Array.from({length: dimension}, (_, i) => terms.some(({exponents}) => exponents[i]! > 0));
}

function multiplyTerm(a: Term, b: Term, work: Work): Term {
  const exponents = a.exponents.map((e, i) => e + b.exponents[i]!);
  if (degree(exponents) > maxDegree) throw new WorkExceeded(`the degree must be at most ${maxDegree}`);
  const coefficient = multiply(a.coefficient, b.coefficient);
  spend(work, effort(coefficient, work.bits));
  return {coefficient, exponents};
}

/** Steps that arithmetic with a coefficient is charged: 1 up to 64 bits, then as long division grows. */
function effort({numerator, denominator}: Rational, limit = Number.POSITIVE_INFINITY): number {
  if (BigInt.asIntN(64, numerator) === numerator && BigInt.asIntN(64, denominator) === denominator) return 1;
  const bits = Math.max(bitLength(numerator), bitLength(denominator));
  if (bits > limit) throw new WorkExceeded(`a coefficient has more than ${limit} bits`);
  return 1 + (bits / 32) ** 2;
}

export function degree(exponents: readonly number[]): number {
  let sum = 0;
  for (const e of exponents) sum += e;
  return sum;
}

function collect(sum: Map<number, Term>, term: Term): void {
  let key = 0;
  for (const e of term.exponents) key = key * 256 + e;
  const before = sum.get(key);
  if (!before) {
    sum.set(key, term);
    return;
  }
  const coefficient = add(before.coefficient, term.coefficient);
  if (sign(coefficient) === 0) sum.delete(key);
  else sum.set(key, {coefficient, exponents: term.exponents});
}

function sorted(sum: Map<number, Term>): Term[] {
  return [...sum]
    .map(([key, term]) => ({key, term, total: degree(term.exponents)}))
    .sort((a, b) => a.total - b.total || b.key - a.key)
    .map(({term}) => term);
}
