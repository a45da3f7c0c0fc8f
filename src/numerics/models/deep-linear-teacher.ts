import {type LearningCoefficient, learningCoefficient} from '../coefficients/learning-coefficient';
import {rational} from '../polynomials/rational';
import type {Random} from '../sampling/random';
import {randomOrthogonal} from './random-orthogonal';
import {requireWidths} from './require-widths';

export interface DeepLinearTeacher {
  /** T, shape (outputs, inputs) row-major, with all its singular values 1 or 0. */
  readonly target: Float64Array;
  /** Parameters of T, every layer of the rank of T: the most singular, where λ is that of the model. */
  readonly singular: Float64Array;
  /** Parameters of T, every layer but the last of full rank: a smooth point of the set of all parameters of T. */
  readonly generic: Float64Array;
  /** Local, at `generic`. */
  readonly genericLearningCoefficient: LearningCoefficient;
}

/**
 * A random truth for `deepLinear`, with two parameters of it: W_s = P_s [[I_r, 0], [0, C_s]] P_{s−1}⁻¹ with random orthogonal
 * P_s, and C_s = 0 at the most singular; at the generic one C_s has full rank, but for C_L = 0.
 *
 * @param widths inputs, hidden layers, outputs: positive integers, shape (L + 1,), L ≥ 1
 * @param rank r, from 0 to the least width
 * @throws RangeError if a width or the rank is not such a number
 *
 * Error: W_L ⋯ W_1 is T to 1e-14. λ at the generic point is exact: half the number of independent equations W_L ⋯ W_1 = T.
 */
export function deepLinearTeacher(widths: readonly number[], rank: number, u: Random): DeepLinearTeacher {
  requireWidths(widths);
  const least = Math.min(...widths);
  if (!(Number.isInteger(rank) && rank >= 0 && rank <= least)) {
    throw new RangeError(`rank must be an integer in 0–${least}, got ${rank}`);
  }
  const bases = widths.map(width => randomOrthogonal(width, u));
  const last = widths.length - 1;
  const between = (s: number, t: number, ranks: number) =>
    partialIsometry(bases[s], widths[s], bases[t], widths[t], ranks);
  const layers = (ranks: (s: number) => number) =>
    Float64Array.from(widths.slice(1).flatMap((_, s) => [...between(s, s + 1, ranks(s + 1))]));
  const equations = rank * (widths[0] + widths[last] - rank);
  const free = (widths[last] - rank) * (Math.min(...widths.slice(0, -1)) - rank);
  return {
    target: between(0, last, rank),
    singular: layers(() => rank),
    generic: layers(s => (s === last ? rank : Math.min(widths[s - 1], widths[s]))),
    genericLearningCoefficient: learningCoefficient(
      rational(equations + free, 2),
      1,
      true,
      `smooth point of the parameters of T, half of ${equations + free} independent equations`
    )
  };
}

/** The matrix that takes the first vectors of one basis to those of another, and the rest to 0. */
function partialIsometry(from: Float64Array, columns: number, to: Float64Array, rows: number, rank: number) {
  const out = new Float64Array(rows * columns);
  for (let k = 0; k < rank; k++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) out[i * columns + j] += to[k * rows + i] * from[k * columns + j];
    }
  }
  return out;
}
