import {parsePolynomial} from '../polynomials/parse-polynomial';
import type {Polynomial} from '../polynomials/polynomial';
import {toNumber} from '../polynomials/rational';
import {type Fibration, fibration} from './fibration';
import {fibreIntervals} from './fibre-intervals';
import {type Band, regionBands} from './region-bands';

export interface SublevelSlicer {
  readonly variables: readonly string[];
  readonly box: number;
  /** {K < ε} on the line over `at` (d − 1 numbers): [lower, upper, lower, upper, …]. */
  slice(epsilon: number, at?: ArrayLike<number>): number[];
  /** {K < ε} in the square, for two variables; see `sublevelRegion`. */
  region(epsilon: number, options?: {columns?: number}): Band[];
}

/**
 * Prepares {K < ε} on [−box, box]^d for many ε.
 *
 * @param k   1 to 6 variables; lines run along the last one
 * @param box half-width
 * @throws RangeError if box is not positive and finite or K has no variable
 *
 * Error: ends of slices within a few ulp, also for ε = 1e-300, if K is a power of an expression that does not cancel.
 */
export function sublevelSlicer(k: string | Polynomial, box = 1): SublevelSlicer {
  const polynomial = typeof k === 'string' ? parsePolynomial(k) : k;
  if (polynomial.variables.length === 0) throw new RangeError(`K must have a variable, got ${polynomial.text}`);
  if (!(box > 0 && box < Infinity)) throw new RangeError(`box must be positive and finite, got ${box}`);
  const lines = fibration(polynomial, box);
  return {
    variables: polynomial.variables,
    box,
    slice(epsilon, at = []) {
      requireLevel(epsilon);
      if (at.length !== lines.dimension - 1) {
        throw new RangeError(`at must have ${lines.dimension - 1} entries, got ${at.length}`);
      }
      for (let i = 0; i < at.length; i++) {
        if (!(Math.abs(at[i]) <= box)) throw new RangeError(`at must be in the box ±${box}, got ${at[i]}`);
      }
      return sliceAt(lines, epsilon, at);
    },
    region(epsilon, {columns = 96} = {}) {
      requireLevel(epsilon);
      if (lines.dimension !== 2) throw new RangeError(`K must have 2 variables, got ${lines.dimension}`);
      if (!(columns >= 2 && columns <= 4096)) throw new RangeError(`columns must be in 2–4096, got ${columns}`);
      return regionBands(lines, epsilon, columns);
    }
  };
}

/**
 * {K < ε} on one line parallel to the last axis, or on the whole interval for a K of one variable.
 *
 * @param options box: half-width, default 1; at: the other coordinates, d − 1 numbers
 * @returns ends of intervals in increasing order: [lower, upper, lower, upper, …]
 * @throws RangeError if epsilon is not positive and finite, or `at` has another length or leaves the box
 *
 * Error: as `sublevelSlicer`.
 */
export function sublevelSlice(
  k: string | Polynomial,
  epsilon: number,
  {box = 1, at = []}: {box?: number; at?: ArrayLike<number>} = {}
): number[] {
  return sublevelSlicer(k, box).slice(epsilon, at);
}

/**
 * {K < ε} in [−box, box]² as bands to be drawn: each lies between two curves over the same abscissas.
 *
 * The first variable runs to the right, the second upwards. A band goes on for as long as the number of intervals over x
 * stays the same, so the boundary of the region is the lower and upper curves, and vertical ends at the box.
 *
 * @param options box: half-width, default 1; columns: how many columns to start from (more are added where the boundary
 *                bends, or where the slices change: at a spike too thin to see there is a column on it)
 * @throws RangeError if K has not two variables or epsilon is not positive and finite
 *
 * Error: curves are exact at their abscissas, and between them deviate by at most box/2000 as drawn with straight lines.
 */
export function sublevelRegion(
  k: string | Polynomial,
  epsilon: number,
  {box = 1, columns}: {box?: number; columns?: number} = {}
): Band[] {
  return sublevelSlicer(k, box).region(epsilon, {columns});
}

function requireLevel(epsilon: number): void {
  if (!(epsilon > 0 && epsilon < Infinity)) throw new RangeError(`epsilon must be positive and finite, got ${epsilon}`);
}

function sliceAt(lines: Fibration, epsilon: number, at: ArrayLike<number>): number[] {
  if (lines.dimension !== 2) return fibreIntervals(lines, lines.over(at), epsilon);
  let nearest = 0;
  const distances = lines.centres.map(centre => at[0] - toNumber(centre));
  distances.forEach((t, i) => {
    if (Math.abs(t) < Math.abs(distances[nearest])) nearest = i;
  });
  return fibreIntervals(lines, lines.over([distances[nearest]], nearest), epsilon);
}
