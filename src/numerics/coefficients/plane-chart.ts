import {exactRoots} from '../polynomials/exact-roots';
import {derivePolynomial, gcdPolynomials, type IntegerPolynomial, trim} from '../polynomials/integer-polynomial';
import {degree, type Term} from '../polynomials/polynomial';
import {type Rational, toNumber} from '../polynomials/rational';

/** A curve in a blown-up plane: what a blow-up put in the place of a point, or a part of {f = 0} itself. */
export interface Divisor {
  /** E1, E2, … in the order of the blow-ups; for a part of {f = 0}, x or y for an axis and C for the rest. */
  readonly name: string;
  readonly exceptional: boolean;
  /** The orders on it of f (so that of K = f² is 2k) and of the Jacobian. */
  readonly k: number;
  readonly h: number;
  /** (h + 1)/2k: the pole of ∫ |f|^2z that it brings is at minus this. */
  readonly ratio: Rational;
}

/** Coordinates (u, v) of a blown-up plane with the map x = u^a v^b, y = u^c v^d back to the plane. */
export interface PlaneChart {
  /** Which way each blow-up went, u for (u, uv) and v for (uv, v); '' is the plane itself. */
  readonly path: string;
  /** [[a, b], [c, d]], of determinant 1. */
  readonly map: readonly [Pair, Pair];
  /** Here f = u^k[0] v^k[1] · rest, where rest vanishes on neither axis; its zeros are the strict transform. */
  readonly k: Pair;
  readonly rest: readonly Term[];
  /** The Jacobian determinant of the map is u^h[0] v^h[1]. */
  readonly h: Pair;
  /** What u = 0 and v = 0 are, if f vanishes there. */
  readonly axes: readonly [Divisor | undefined, Divisor | undefined];
}

export type Pair = readonly [number, number];
export type Way = 'u' | 'v';

/** Exponents of u^i v^j after (u, v) → (u, uv) or (uv, v). */
const pulled = (way: Way, [i, j]: Pair): Pair => (way === 'u' ? [i + j, j] : [i, i + j]);

/** How often rest vanishes at the origin. */
export const orderOf = (rest: readonly Term[]) => Math.min(...rest.map(({exponents}) => degree(exponents)));

/** The part of one chart's blow-up at the origin that is seen in the coordinates (u, uv) or (uv, v). */
export function blownUp(chart: PlaneChart, way: Way, exceptional: Divisor): PlaneChart {
  const order = orderOf(chart.rest);
  const divided = (exponents: Pair): Pair =>
    way === 'u' ? [exponents[0] - order, exponents[1]] : [exponents[0], exponents[1] - order];
  const [k0, k1] = pulled(way, chart.k);
  const [x, y] = chart.map.map(row => pulled(way, row));
  return {
    path: chart.path + way,
    map: [x, y],
    k: way === 'u' ? [k0 + order, k1] : [k0, k1 + order],
    rest: chart.rest.map(({coefficient, exponents}) => ({
      coefficient,
      exponents: divided(pulled(way, exponents as unknown as Pair))
    })),
    h: jacobianOrders([x, y]),
    axes: way === 'u' ? [exceptional, chart.axes[1]] : [chart.axes[0], exceptional]
  };
}

/** Of x = u^a v^b, y = u^c v^d with ad − bc = 1 the Jacobian determinant is u^(a+c−1) v^(b+d−1). */
const jacobianOrders = ([[a, b], [c, d]]: PlaneChart['map']): Pair => [a + c - 1, b + d - 1];

/** Whether at the origin f is a monomial in some coordinates, two at most, that keep the exceptional divisors as axes. */
export function crossesNormally({rest, axes}: PlaneChart): boolean {
  const has = (i: number, j: number) => rest.some(({exponents}) => exponents[0] === i && exponents[1] === j);
  if (has(0, 0)) return true;
  const [u, v] = axes;
  if (u && v) return false;
  if (u) return has(0, 1);
  if (v) return has(1, 0);
  return has(1, 0) || has(0, 1);
}

/** Where on the axis u = 0 (or v = 0), but not at the origin, rest vanishes, and whether it crosses the axis there. */
export function crossingsAlong(axis: 0 | 1, rest: readonly Term[]): {readonly at: number; readonly simple: boolean}[] {
  const restricted = rest.filter(({exponents}) => exponents[axis] === 0);
  const polynomial = integerPolynomial(
    restricted.map(({coefficient, exponents}) => [exponents[1 - axis], coefficient])
  );
  const last = Number(polynomial.at(-1) ?? 1n);
  const reach = 1 + Math.max(0, ...polynomial.map(coefficient => Math.abs(Number(coefficient) / last)));
  const roots = (p: IntegerPolynomial) => exactRoots(p, -reach, reach).map(toNumber);
  const repeated = roots(gcdPolynomials(polynomial, derivePolynomial(polynomial)));
  return roots(polynomial)
    .filter(at => at !== 0)
    .map(at => ({at, simple: !repeated.includes(at)}));
}

function integerPolynomial(terms: readonly (readonly [exponent: number, coefficient: Rational])[]): IntegerPolynomial {
  const common = terms.reduce((product, [, {denominator}]) => product * denominator, 1n);
  const coefficients = new Array<bigint>(1 + Math.max(0, ...terms.map(([exponent]) => exponent))).fill(0n);
  for (const [exponent, {numerator, denominator}] of terms) coefficients[exponent] = (numerator * common) / denominator;
  return trim(coefficients);
}
