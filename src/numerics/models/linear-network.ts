import type {Loss} from '../loss';
import {stridedProduct} from '../strided-product';
import {lossOf} from './loss-of';

/**
 * ‖W_L ⋯ W_1 X − Y‖² + floor, the Frobenius norm, as a function of the layers W_s of shape (widths[s], widths[s − 1]), each
 * row-major, one after the other.
 *
 * @param inputs  X, shape (widths[0], columns) row-major
 * @param outputs Y, shape (widths[L], columns) row-major
 *
 * Error: 1e-14 √(L M) for M = L + ‖Y‖²: what is squared is the difference, so a small loss loses half as many digits.
 */
export function linearNetwork(
  widths: readonly number[],
  inputs: Float64Array,
  outputs: Float64Array,
  floor = 0
): Required<Loss> {
  const depth = widths.length - 1;
  const columns = inputs.length / widths[0];
  const offsets = [0];
  for (let s = 1; s <= depth; s++) offsets.push(offsets[s - 1] + widths[s] * widths[s - 1]);
  // activations[s] is W_s ⋯ W_1 X, errors[s] is the derivative by it, both of shape (widths[s], columns).
  const activations = [inputs, ...widths.slice(1).map(width => new Float64Array(width * columns))];
  const errors = widths.map(width => new Float64Array(width * columns));

  return lossOf(offsets[depth], (w, out) => {
    for (let s = 1; s <= depth; s++) {
      const width = widths[s - 1];
      const seen = activations[s - 1];
      stridedProduct(activations[s], 0, w, offsets[s - 1], width, 1, seen, columns, 1, widths[s], columns, width);
    }
    const last = activations[depth];
    const error = errors[depth];
    let loss = floor;
    for (let i = 0; i < last.length; i++) {
      const difference = last[i] - outputs[i];
      loss += difference * difference;
      error[i] = 2 * difference;
    }
    if (!out) return loss;
    for (let s = depth; s >= 1; s--) {
      const width = widths[s - 1];
      const seen = activations[s - 1];
      // ∂W_s = E_s (seen)ᵀ and E_{s−1} = W_sᵀ E_s.
      stridedProduct(out, offsets[s - 1], errors[s], 0, columns, 1, seen, 1, columns, widths[s], width, columns);
      if (s === 1) break;
      stridedProduct(errors[s - 1], 0, w, offsets[s - 1], 1, width, errors[s], columns, 1, width, columns, widths[s]);
    }
    return loss;
  });
}
