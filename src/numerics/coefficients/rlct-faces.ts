import type {IntegerPolynomial} from '../polynomials/integer-polynomial';
import {gcdPolynomials} from '../polynomials/integer-polynomial';
import {spend, type Term} from '../polynomials/polynomial';
import {greatestCommonDivisor, sign} from '../polynomials/rational';
import {isBounded, type NewtonGeometry, rank} from './newton-geometry';
import type {Germ} from './rlct-germ';
import {rootCounts} from './rlct-root-counts';

/** A bounded face: the facets through it as bits, and the points on it. */
export interface BoundedFace {
  readonly active: bigint;
  readonly points: readonly (readonly number[])[];
}

/**
 * The zeros of a face function where no coordinate is 0: none, only ones with a slope ("regular"), some without
 * ("degenerate"), or not decided.
 */
export interface FaceZeros {
  readonly zeros: 'none' | 'regular' | 'degenerate' | 'unknown';
  readonly changesSign: boolean;
}

/** All bounded faces, vertices among them. */
export function boundedFaces(geometry: NewtonGeometry, {work}: Germ): BoundedFace[] {
  const found = new Set<bigint>();
  const corners: bigint[] = [];
  const queue: bigint[] = [];
  geometry.active.forEach((active, i) => {
    const inner = geometry.active.some((other, j) => j !== i && (other & active) === active);
    if (!inner && isBounded(geometry, active)) corners.push(active);
  });
  const visit = (active: bigint) => {
    if (found.has(active) || !isBounded(geometry, active)) return;
    found.add(active);
    queue.push(active);
  };
  corners.forEach(visit);
  while (queue.length > 0) {
    const face = queue.pop()!;
    spend(work, corners.length);
    for (const corner of corners) visit(face & corner);
  }
  return [...found].map(active => ({
    active,
    points: geometry.points.filter((_, i) => (geometry.active[i]! & active) === active)
  }));
}

/** The terms with exponents on a face. */
export function restrict(terms: readonly Term[], {points}: BoundedFace): Term[] {
  return terms.filter(({exponents}) => points.some(point => point.every((e, i) => e === exponents[i])));
}

/** The zeros of a sum of terms off the coordinate hyperplanes, in the domain. */
export function faceZeros(terms: readonly Term[], germ: Germ): FaceZeros {
  if (keepsSign(terms, germ)) return {zeros: 'none', changesSign: false};
  const rows = terms.map(({exponents}) => [1n, ...exponents.map(BigInt)]);
  const dimension = rank(rows, germ.variables.length + 1) - 1;
  // With affinely independent exponents the monomials take all positive sizes independently.
  if (dimension === terms.length - 1) return {zeros: 'regular', changesSign: true};
  if (dimension > 1) return {zeros: 'unknown', changesSign: false};
  spend(germ.work, terms.length ** 2);
  const line = new Line(terms);
  const counts = rootsAlong(line, line.coefficients(terms), germ);
  const changesSign = counts.some(roots => roots.reduce((sum, n, k) => sum + (k % 2 ? -n : n), 0) > 0);
  const zeros = counts.some(roots => (roots[1] ?? 0) > 0)
    ? 'degenerate'
    : counts.some(roots => (roots[0] ?? 0) > 0)
      ? 'regular'
      : 'none';
  return {zeros, changesSign};
}

/** Whether several face functions are certain to have no common zero off the coordinate hyperplanes. */
export function haveNoCommonZero(parts: readonly (readonly Term[])[], {points}: BoundedFace, germ: Germ): boolean {
  const shown = parts.filter(part => part.length > 0);
  if (shown.some(part => faceZeros(part, germ).zeros === 'none')) return true;
  const rows = points.map(point => [1n, ...point.map(BigInt)]);
  if (rank(rows, germ.variables.length + 1) > 2) return false;
  const line = new Line(shown.flat());
  spend(germ.work, shown.flat().length ** 2);
  const common = shown.map(part => line.coefficients(part)).reduce(gcdPolynomials);
  return rootsAlong(line, common, germ).every(roots => (roots[0] ?? 0) === 0);
}

/** Terms that are all positive, or all negative, whatever the signs of the variables that may be negative. */
export function keepsSign(terms: readonly Term[], {boundary}: Germ): boolean {
  const first = terms[0]!;
  return terms.every(
    ({coefficient, exponents}) =>
      sign(coefficient) === sign(first.coefficient) &&
      exponents.every((e, i) => boundary[i] || (e - first.exponents[i]!) % 2 === 0)
  );
}

/** Exponents on one line, start + k · direction with k = 0, 1, …: polynomials in t = w^direction. */
class Line {
  readonly direction: readonly number[];
  private readonly start: readonly number[];
  private readonly index: number;

  constructor(terms: readonly Term[]) {
    const first = terms[0]!.exponents;
    const other = terms.find(({exponents}) => exponents.some((e, i) => e !== first[i]))?.exponents ?? first;
    const step = other.map((e, i) => e - first[i]!);
    const divisor = Number(step.reduce((g, e) => greatestCommonDivisor(g, BigInt(e)), 0n)) || 1;
    this.direction = step.map(e => e / divisor);
    this.index = Math.max(
      0,
      this.direction.findIndex(e => e !== 0)
    );
    const along = (exponents: readonly number[]) => exponents[this.index]! * (this.direction[this.index] ?? 1);
    this.start = terms.map(({exponents}) => exponents).reduce((a, b) => (along(b) < along(a) ? b : a));
  }

  /** Integer coefficients in t of the terms divided by a monomial, the first and the last one not 0. */
  coefficients(terms: readonly Term[]): IntegerPolynomial {
    const scale = terms.reduce((product, {coefficient}) => product * coefficient.denominator, 1n);
    const steps = terms.map(
      ({exponents}) => (exponents[this.index]! - this.start[this.index]!) / (this.direction[this.index] || 1)
    );
    const least = Math.min(...steps);
    const polynomial = new Array<bigint>(Math.max(...steps) - least + 1).fill(0n);
    terms.forEach(({coefficient}, j) => {
      polynomial[steps[j]! - least] = (coefficient.numerator * scale) / coefficient.denominator;
    });
    return polynomial;
  }
}

/** The root counts of a polynomial in t on the signs that t = w^direction takes in the domain. */
function rootsAlong({direction}: Line, polynomial: IntegerPolynomial, {boundary}: Germ): (readonly number[])[] {
  const {positive, negative} = rootCounts(polynomial);
  return direction.some((e, i) => e % 2 !== 0 && !boundary[i]) ? [positive, negative] : [positive];
}
