import type {Loss} from '../loss';
import {lossOf} from './loss-of';
import {tanhSquares} from './tanh-squares';

export interface SampledTanhNetwork extends Loss {
  readonly samples: number;
}

/**
 * The three-layer network Σ_h a_h tanh(b_h x) over n samples: L(w) = (1/n) Σ (y_i − Σ_h a_h tanh(b_h x_i))². Parameters are a,
 * shape (hidden,), then b, shape (hidden,), as for `tanhNetwork`.
 *
 * @param inputs  x, shape (n,), n ≥ 1
 * @param outputs y, shape (n,)
 * @param hidden  units, a positive integer
 * @throws RangeError if hidden is not a positive integer, a shape is wrong, or an entry is not finite; the loss, if w is not
 *   of its dimension
 *
 * Error: rounding, about 1e-16 √n of L.
 */
export function sampledTanhNetwork(
  inputs: ArrayLike<number>,
  outputs: ArrayLike<number>,
  hidden = 1
): SampledTanhNetwork {
  if (!(Number.isSafeInteger(hidden) && hidden > 0)) {
    throw new RangeError(`hidden must be a positive integer, got ${hidden}`);
  }
  const samples = inputs.length;
  if (samples === 0) throw new RangeError('inputs must not be empty');
  if (outputs.length !== samples) throw new RangeError(`outputs must have ${samples} entries, got ${outputs.length}`);
  const x = requireFinite('inputs', inputs);
  const y = requireFinite('outputs', outputs);
  const weights = new Float64Array(samples).fill(1 / samples);
  return {...lossOf(2 * hidden, tanhSquares(hidden, x, y, weights)), samples};
}

function requireFinite(name: string, values: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(values);
  const wrong = copy.findIndex(value => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`${name}[${wrong}] must be finite, got ${copy[wrong]}`);
  return copy;
}
