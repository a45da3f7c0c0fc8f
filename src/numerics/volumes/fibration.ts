import {type Expression, expand, type Polynomial} from '../polynomials/polynomial';
import {bitLength, greatestCommonDivisor, type Rational, toNumber, zero} from '../polynomials/rational';
import {criticalAbscissas} from './critical-abscissas';
import {exactLegs} from './exact-legs';
import {type LevelFactor, levelFactors} from './level-factors';
import type {Leg} from './monotone-legs';
import {productLegs} from './product-legs';
import {slicePolynomial, translate} from './slice-polynomial';

/** K on one line parallel to the last axis: K = sign · e^log · q(τ)^power along each leg. */
export interface Fibre {
  readonly sign: number;
  /** −∞ where K is 0 on all of the line. */
  readonly log: number;
  readonly power: number;
  /** The level of q at which K = ε; ∞ where all of the line is below ε. */
  level(epsilon: number): number;
  /** In increasing order of the last variable, over [−box, box], or [0, box] if the fibration is even. */
  legs(): readonly Leg[];
  /** The same for a level that doubles do not resolve, at hundreds of times the price. */
  exactLegs(level: number): readonly Leg[];
}

/** K = constant · ∏ outer^exponent · inner^power, where the last variable is only in `inner`. */
export interface FibrationForm {
  readonly constant: number;
  readonly outer: readonly {readonly base: Expression; readonly exponent: number}[];
  readonly inner: Expression;
  readonly power: number;
}

/** The box [−box, box]^d cut into lines parallel to the last axis, with K prepared for each of them. */
export interface Fibration {
  readonly dimension: number;
  readonly box: number;
  readonly form: FibrationForm;
  /** Whether K is even in the last variable. */
  readonly even: boolean;
  /** Whether K is even in the first variable. */
  readonly evenFirst: boolean;
  /** In two variables the x, increasing, near which features of {K < ε} shrink with ε; otherwise just 0. */
  readonly centres: readonly Rational[];
  /** The line over a point with d − 1 coordinates; in two variables x is measured from a centre, by default from 0. */
  over(outer: ArrayLike<number>, centre?: number): Fibre;
}

/**
 * Prepares for slicing {K < ε} all that does not depend on ε.
 *
 * @param box half-width of the box, positive
 *
 * Error: on each line q is found from the simple factors of K, so neither multiple roots nor a tiny ε cost digits.
 */
export function fibration(k: Polynomial, box: number): Fibration {
  const known = prepared.get(k);
  if (known?.box === box) return known;
  const lines = prepare(k, box);
  prepared.set(k, lines);
  return lines;
}

/** The last fibration of each polynomial, so that a slider which asks again does not pay again. */
const prepared = new WeakMap<Polynomial, Fibration>();

const WORK = 20000;
/** An irrational centre is known to 240 bits; some are lost on the way. */
const APPROXIMATE = 2 ** -200;
/** Beyond this share of the centre an ulp of x is nothing beside the distance: x itself will do. */
const NEAR = 1e-6;

function prepare(k: Polynomial, box: number): Fibration {
  const dimension = k.variables.length;
  const {coefficient, outer, inner} = levelFactors(k);
  const power = Number(inner.reduce((g, {exponent}) => greatestCommonDivisor(g, BigInt(exponent)), 0n)) || 1;
  const rows = (factors: readonly LevelFactor[]) => factors.map(factor => factor.rows).filter(list => list.length > 0);
  const contents = rows(outer).map(([content]) => content);
  const centres = dimension === 2 ? criticalAbscissas(contents, rows(inner), box) : [zero];
  const base: Expression = {
    kind: 'product',
    factors: inner.map(factor => ({kind: 'power', base: factor.base, exponent: factor.exponent / power}))
  };
  const even = k.terms.every(({exponents}) => exponents[dimension - 1] % 2 === 0);
  const constant = toNumber(coefficient);
  const origin = centres.findIndex(centre => centre.numerator === 0n);
  const expanded = once(() => inner.map(factor => expand(factor.base, dimension, {left: WORK})));
  const exactFactors = (centre: Rational) =>
    inner.map((factor, i) => ({
      terms: dimension === 2 ? translate(expanded()[i], centre) : expanded()[i],
      exponent: factor.exponent / power,
      doubt: isApproximate(centre) ? APPROXIMATE : 0
    }));
  const compiled = centres.map(centre => ({
    exact: once(() => exactFactors(centre)),
    legs: productLegs(
      inner.map(factor => ({f: slicePolynomial(factor.base, dimension, centre), exponent: factor.exponent / power}))
    ),
    multipliers: outer.map(factor => ({g: slicePolynomial(factor.base, dimension, centre), exponent: factor.exponent}))
  }));
  return {
    dimension,
    box,
    form: {constant, outer, inner: base, power},
    even,
    evenFirst: k.terms.every(({exponents}) => exponents[0] % 2 === 0),
    centres,
    over(point, centre = origin) {
      const {legs, exact, multipliers} = compiled[centre];
      let sign = Math.sign(constant);
      let product = Math.abs(constant);
      let log = Math.log(product);
      for (const {g, exponent} of multipliers) {
        const value = g.at(point, 0)[0];
        if (value < 0 && exponent % 2) sign = -sign;
        product *= Math.abs(value) ** exponent;
        log += exponent * Math.log(Math.abs(value));
      }
      const absolute = power % 2 === 0;
      const growing = absolute ? 'absolute' : sign < 0 ? -1 : 1;
      return {
        sign: absolute || sign === 0 ? sign : 1,
        log,
        power,
        level(epsilon) {
          if (log === -Infinity || (absolute && sign < 0)) return Infinity;
          const ratio = epsilon / product;
          // A product beyond the range of doubles is met by logarithms, at the price of some digits.
          if (product > 1e-290 && ratio > 1e-290 && ratio < 1e290) return root(ratio, power);
          return Math.exp((Math.log(epsilon) - log) / power);
        },
        legs: () => legs(point, even ? 0 : -box, box, growing),
        exactLegs: level => {
          const from = centres[centre];
          const away = isApproximate(from) && Math.abs(point[0]) > NEAR * Math.abs(toNumber(from));
          const [place, factors] = away ? [[toNumber(from) + point[0]], compiled[origin].exact()] : [point, exact()];
          return exactLegs(factors, place, even ? 0 : -box, box, growing, level);
        }
      };
    }
  };
}

function isApproximate({denominator}: Rational): boolean {
  return bitLength(denominator) > 100;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function root(value: number, power: number): number {
  if (power === 1) return value;
  return power === 2 ? Math.sqrt(value) : value ** (1 / power);
}
