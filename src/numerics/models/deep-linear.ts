import {deepLinearLearningCoefficient} from '../coefficients/deep-linear-learning-coefficient';
import {stridedProduct} from '../strided-product';
import {linearNetwork} from './linear-network';
import type {Model} from './model';
import {numericalRank} from './numerical-rank';
import {pivotedCholesky} from './pivoted-cholesky';
import {requireWidths} from './require-widths';

export interface DeepLinear extends Model {
  readonly widths: readonly number[];
  /** The rank of the covariance: what the inputs span. */
  readonly inputRank: number;
  /** The rank of the target on the inputs. */
  readonly rank: number;
}

/**
 * The deep linear network y = W_L ⋯ W_1 x, with the truth y = T x + noise of variance ½ an output: L(w) = E‖(W_L ⋯ W_1 − T) x‖²,
 * the divergence from the truth, with 0 as its least value.
 *
 * The parameters are W_1, shape (widths[1], widths[0]) row-major, then W_2 and so on. The cost is that of as many samples as
 * the inputs have dimensions: the covariance is all that the loss knows of them.
 *
 * @param widths inputs, hidden layers, outputs: positive integers, shape (L + 1,), L ≥ 1
 * @param target T, shape (widths[L], widths[0]) row-major
 * @param covariance E[x xᵀ], shape (widths[0], widths[0]); the identity unless given; it may be singular
 * @returns λ is the least over the parameters of the truth, that of the most singular: `deepLinearTeacher` draws one
 * @throws RangeError if a width, a shape or an entry is wrong, the covariance is not positive semi-definite or 0, or no
 *   network of these widths is T, as its rank is greater than a width; the loss, if w is not of its dimension
 *
 * Error: 1e-14 √(L M) for M = L + E‖Tx‖², so at the truth 1e-28 M: no cancellation. The rank counts pivots above 1e-10 of the
 * largest.
 * Source: Aoyagi 2024 (aoyagi2024) for λ and m.
 */
export function deepLinear(
  widths: readonly number[],
  target: ArrayLike<number>,
  covariance?: ArrayLike<number>
): DeepLinear {
  requireWidths(widths);
  const inputs = widths[0];
  const outputs = widths[widths.length - 1];
  if (target.length !== outputs * inputs) {
    throw new RangeError(`target must have ${outputs} × ${inputs} entries, got ${target.length}`);
  }
  const truth = Float64Array.from(target);
  const wrong = truth.findIndex(value => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`target[${wrong}] must be finite, got ${truth[wrong]}`);
  const {factor, rank: inputRank} = pivotedCholesky('covariance', covariance ?? identity(inputs), inputs);
  if (inputRank === 0) throw new RangeError('covariance must not be 0');
  const seen = new Float64Array(outputs * inputRank);
  stridedProduct(seen, 0, truth, 0, inputs, 1, factor, inputRank, 1, outputs, inputRank, inputs);
  const rank = numericalRank(seen, inputRank);
  if (rank > Math.min(...widths)) {
    throw new RangeError(`target must be a product of widths ${widths.join(', ')}, got one of rank ${rank}`);
  }
  return {
    ...linearNetwork(widths, factor, seen),
    widths,
    inputRank,
    rank,
    // Only the part of W_1 that the inputs reach matters: as many input units as the covariance has rank.
    learningCoefficient: deepLinearLearningCoefficient([inputRank, ...widths.slice(1)], rank)
  };
}

function identity(size: number): Float64Array {
  return Float64Array.from({length: size * size}, (_, k) => (k % (size + 1) === 0 ? 1 : 0));
}
