import {spend, type Work} from '../polynomials/polynomial';
import {add, compare, multiply, type Rational, rational, zero} from '../polynomials/rational';
import {type DualVertex, dualVertices} from './dual-vertices';

/** A Newton polyhedron conv(exponents) + orthant with its incidences, in whole numbers. */
export interface NewtonGeometry {
  readonly dimension: number;
  /** The exponents that no other divides; all others are inside or on unbounded faces. */
  readonly points: readonly (readonly number[])[];
  /** The facets other than those in coordinate hyperplanes. */
  readonly facets: readonly DualVertex[];
  /** Bit j for each facet through a point, then bit facets.length + i where its i-th exponent is 0; one a point. */
  readonly active: readonly bigint[];
}

/** Where the ray through 1 + prior enters the polyhedron. */
export interface NewtonMeeting {
  readonly lambda: Rational;
  /** The codimension of the face that is met. */
  readonly multiplicity: number;
  /** The facets through the meeting point, as bits. */
  readonly active: bigint;
}

/** @throws WorkExceeded if the polyhedron has too many facets for the work given */
export function newtonGeometry(exponents: readonly (readonly number[])[], work: Work): NewtonGeometry {
  const dimension = exponents[0]!.length;
  const points = minimal(exponents, work);
  const facets = dualVertices(points, dimension, work);
  const active = points.map(point => {
    let bits = 0n;
    facets.forEach((facet, j) => {
      if (weigh(facet, point) === facet.level) bits |= 1n << BigInt(j);
    });
    point.forEach((e, i) => {
      if (e === 0) bits |= 1n << BigInt(facets.length + i);
    });
    return bits;
  });
  return {dimension, points, facets, active};
}

/** The least ⟨u, 1 + prior⟩ over the dual vertices u, and the rank of those that attain it. */
export function newtonMeeting({facets, dimension}: NewtonGeometry, weights: readonly Rational[]): NewtonMeeting {
  const ratios = facets.map(({normal, level}) =>
    multiply(
      normal.reduce((sum, x, i) => add(sum, multiply(rational(x), weights[i]!)), zero),
      rational(1n, level)
    )
  );
  const lambda = ratios.reduce((least, ratio) => (compare(ratio, least) < 0 ? ratio : least));
  const met = facets.filter((_, j) => compare(ratios[j]!, lambda) === 0);
  return {
    lambda,
    multiplicity: rank(
      met.map(({normal}) => [...normal]),
      dimension
    ),
    active: ratios.reduce((bits, ratio, j) => (compare(ratio, lambda) === 0 ? bits | (1n << BigInt(j)) : bits), 0n)
  };
}

/** Whether the face where those facets meet is bounded: their normals add up to a positive vector. */
export function isBounded({facets, dimension}: NewtonGeometry, active: bigint): boolean {
  for (let i = 0; i < dimension; i++) {
    if (hasBit(active, facets.length + i)) continue;
    if (!facets.some(({normal}, j) => hasBit(active, j) && normal[i]! > 0n)) return false;
  }
  return true;
}

/** Whether an exponent lies in the polyhedron; `strictly` asks for more: that a smaller real vector lies in it too. */
export function contains(geometry: NewtonGeometry, exponent: readonly number[], strictly: boolean): boolean {
  const {facets} = geometry;
  if (facets.some(facet => weigh(facet, exponent) < facet.level)) return false;
  if (!strictly) return true;
  const tight = facets.filter(facet => weigh(facet, exponent) === facet.level);
  return exponent.some((e, i) => e > 0 && tight.every(({normal}) => normal[i] === 0n));
}

/** The rank of whole vectors, by elimination without fractions; the rows are overwritten. */
export function rank(rows: bigint[][], columns: number): number {
  let found = 0;
  for (let column = 0; column < columns && found < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    const lead = rows[found]!;
    for (let i = found + 1; i < rows.length; i++) {
      const row = rows[i]!;
      if (row[column] === 0n) continue;
      rows[i] = row.map((x, j) => x * lead[column]! - lead[j]! * row[column]!);
    }
    found++;
  }
  return found;
}

export function hasBit(bits: bigint, index: number): boolean {
  return ((bits >> BigInt(index)) & 1n) === 1n;
}

function weigh({normal}: DualVertex, point: readonly number[]): bigint {
  return normal.reduce((sum, x, i) => sum + x * BigInt(point[i]!), 0n);
}

function minimal(exponents: readonly (readonly number[])[], work: Work): (readonly number[])[] {
  const points: (readonly number[])[] = [];
  const byDegree = exponents.map(a => ({a, total: a.reduce((x, y) => x + y, 0)})).sort((p, q) => p.total - q.total);
  for (const {a} of byDegree) {
    spend(work, points.length / 8);
    if (!points.some(b => b.every((e, i) => e <= a[i]!))) points.push(a);
  }
  return points;
}
