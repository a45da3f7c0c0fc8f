import {WorkExceeded} from '../polynomials/polynomial';
import {
  add,
  formatRational,
  fromNumber,
  multiply,
  one,
  type Rational,
  rational,
  toNumber
} from '../polynomials/rational';
import {hasBit, isBounded, newtonGeometry, newtonMeeting} from './newton-geometry';

/** A face of codimension 1 that is not in a coordinate hyperplane: the points with ⟨normal, a⟩ = level. */
export interface NewtonFacet {
  /** Whole weights ≥ 0 without a common divisor, shape (d,). */
  readonly normal: readonly number[];
  readonly level: number;
  /** Indices into the polyhedron's vertices. */
  readonly vertices: readonly number[];
  readonly bounded: boolean;
}

/** The set conv(exponents) + [0, ∞)^d: its vertices, its facets, and where the diagonal enters it. */
export interface NewtonPolyhedron {
  /** Exponents, shape (n, d), lexicographic. */
  readonly vertices: readonly (readonly number[])[];
  readonly facets: readonly NewtonFacet[];
  /** The smallest face through the meeting point; its facets and vertices by index. */
  readonly face: {
    readonly vertices: readonly number[];
    readonly facets: readonly number[];
    readonly dimension: number;
    readonly bounded: boolean;
  };
  /** (1 + prior)/λ, the first point of the polyhedron on the ray through 1 + prior, shape (d,). */
  readonly meeting: readonly number[];
  readonly lambda: number;
  readonly fraction: string;
  /** The codimension of the face that the diagonal meets. */
  readonly multiplicity: number;
}

/**
 * The Newton polyhedron of a set of monomials, with the learning coefficient of their sum: λ is the least ⟨u, 1 + prior⟩
 * over u ≥ 0 with ⟨u, a⟩ ≥ 1 for every exponent a.
 *
 * @param exponents of the monomials in K, shape (n, d) with d from 1 to 6; for K = Σ f_j² those of K, twice those of f
 * @param prior exponents τ of a prior ∏|w_i|^τ_i, shape (d,); 0 unless given
 * @throws RangeError if there are no exponents, if they are not whole numbers from 0 to 240, are all 0 or of several
 * lengths, if the prior has another length or is not above −1, or if the polyhedron has too many facets
 *
 * Error: none, the arithmetic is exact; `lambda` and `meeting` are the fractions to the nearest double or its neighbour.
 * Source: Lin 2011 (lin2011); Watanabe 2009 (watanabe2009).
 */
export function newtonPolyhedron(
  exponents: readonly (readonly number[])[],
  prior: readonly number[] = new Array<number>(exponents[0]?.length ?? 0).fill(0)
): NewtonPolyhedron {
  checkExponents(exponents);
  const weights = priorWeights(prior, exponents[0]!.length);
  const geometry = build(exponents);
  const {lambda, multiplicity, active} = newtonMeeting(geometry, weights);
  const {points, facets, dimension} = geometry;
  const isVertex = (_: unknown, i: number) =>
    geometry.active.every((other, j) => j === i || (other & geometry.active[i]!) !== geometry.active[i]);
  const corners = points
    .map((point, i) => ({point, active: geometry.active[i]!}))
    .filter(isVertex)
    .sort((a, b) => lexicographic(a.point, b.point));
  const through = (bits: bigint) => corners.flatMap((corner, i) => ((corner.active & bits) === bits ? [i] : []));
  return {
    vertices: corners.map(({point}) => point),
    facets: facets.map(({normal, level}, j) => ({
      normal: normal.map(Number),
      level: Number(level),
      vertices: through(1n << BigInt(j)),
      bounded: normal.every(x => x > 0n)
    })),
    face: {
      vertices: through(active),
      facets: facets.flatMap((_, j) => (hasBit(active, j) ? [j] : [])),
      dimension: dimension - multiplicity,
      bounded: isBounded(geometry, active)
    },
    meeting: weights.map(weight => toNumber(multiply(weight, rational(lambda.denominator, lambda.numerator)))),
    lambda: toNumber(lambda),
    fraction: formatRational(lambda),
    multiplicity
  };
}

/**
 * 1 + τ for the exponents τ of a prior ∏|w_i|^τ_i.
 *
 * @throws RangeError if there are not `dimension` of them, or one is not above −1
 */
export function priorWeights(prior: readonly number[], dimension: number): Rational[] {
  if (prior.length !== dimension) throw new RangeError(`prior must have ${dimension} entries, got ${prior.length}`);
  return prior.map((exponent, i) => {
    if (!(exponent > -1 && exponent < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`prior[${i}] must be above -1 and finite, got ${exponent}`);
    }
    return add(one, fromNumber(exponent));
  });
}

function build(exponents: readonly (readonly number[])[]) {
  try {
    return newtonGeometry(exponents, {left: 200_000});
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    throw new RangeError(`the Newton polyhedron of ${exponents.length} exponents has too many facets to list`);
  }
}

function checkExponents(exponents: readonly (readonly number[])[]): void {
  const dimension = exponents[0]?.length ?? 0;
  if (dimension < 1 || dimension > 6) {
    throw new RangeError(
      `exponents must have shape (n, d) with n ≥ 1 and d from 1 to 6, got (${exponents.length}, ${dimension})`
    );
  }
  exponents.forEach((a, i) => {
    if (a.length !== dimension) throw new RangeError(`exponents[${i}] must have ${dimension} entries, got ${a.length}`);
    if (a.some(e => !Number.isInteger(e) || e < 0 || e > 240)) {
      throw new RangeError(`exponents[${i}] must be whole numbers from 0 to 240, got ${a.join(', ')}`);
    }
    if (a.every(e => e === 0)) throw new RangeError(`exponents[${i}] must not be all 0: a constant does not vanish`);
  });
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((e, k) => e !== b[k]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}
