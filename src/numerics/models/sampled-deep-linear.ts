import type {Loss} from '../loss';
import {linearNetwork} from './linear-network';
import {pivotedCholesky} from './pivoted-cholesky';
import {requireWidths} from './require-widths';

export interface SampledDeepLinear extends Loss {
  readonly samples: number;
  /** What no linear map can reach: the least loss of all matrices, attained if the widths allow their rank. */
  readonly floor: number;
}

/**
 * The deep linear network over n samples, L(w) = (1/n) Σ ‖y_i − W_L ⋯ W_1 x_i‖², by its sufficient statistics: the samples are
 * read once, and a step costs that of as many samples as the inputs have dimensions.
 *
 * @param widths  as for `deepLinear`, which also says how the parameters lie
 * @param inputs  x, shape (n, widths[0]) row-major, n ≥ 1
 * @param outputs y, shape (n, widths[L]) row-major
 * @throws RangeError if a width or a shape is wrong or an entry is not finite; the loss, if w is not of its dimension
 *
 * Error: 1e-14 of the mean of ‖y‖² + ‖W_L ⋯ W_1 x‖²; inputs in a direction with less than 1e-14 of the largest variance are
 * not seen.
 */
export function sampledDeepLinear(
  widths: readonly number[],
  inputs: ArrayLike<number>,
  outputs: ArrayLike<number>
): SampledDeepLinear {
  requireWidths(widths);
  const from = widths[0];
  const to = widths[widths.length - 1];
  const samples = inputs.length / from;
  if (!(Number.isInteger(samples) && samples > 0)) {
    throw new RangeError(`inputs must hold rows of ${from} numbers, at least one, got ${inputs.length} numbers`);
  }
  if (outputs.length !== samples * to) {
    throw new RangeError(`outputs must have ${samples} × ${to} entries, got ${outputs.length}`);
  }
  requireFinite('inputs', inputs);
  requireFinite('outputs', outputs);
  const moments = secondMoments(inputs, from, outputs, to, samples);
  const {factor, rank, residual} = pivotedCholesky('moments', moments, from + to, from);
  const floor = residual.slice(from).reduce((sum, value) => sum + Math.max(0, value), 0);
  return {
    ...linearNetwork(widths, factor.slice(0, from * rank), factor.slice(from * rank), floor),
    samples,
    floor
  };
}

/** The mean of z zᵀ for z = (x, y), shape (from + to, from + to). */
function secondMoments(
  inputs: ArrayLike<number>,
  from: number,
  outputs: ArrayLike<number>,
  to: number,
  samples: number
): Float64Array {
  const size = from + to;
  const moments = new Float64Array(size * size);
  const row = new Float64Array(size);
  for (let p = 0; p < samples; p++) {
    for (let i = 0; i < from; i++) row[i] = inputs[p * from + i];
    for (let i = 0; i < to; i++) row[from + i] = outputs[p * to + i];
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) moments[i * size + j] += (row[i] * row[j]) / samples;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) moments[j * size + i] = moments[i * size + j];
  }
  return moments;
}

function requireFinite(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}[${i}] must be finite, got ${values[i]}`);
  }
}
