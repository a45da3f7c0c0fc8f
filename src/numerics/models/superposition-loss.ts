import {superposition} from './superposition';

/**
 * The closed-form loss of the toy model of superposition, E‖x − ReLU(WᵀWx + b)‖², at one point. `superposition` is the same
 * as a loss with a gradient.
 *
 * @param weights W, shape (2, c) row-major: column i is where feature i is embedded
 * @param biases  b, shape (c,)
 * @throws RangeError if the lengths do not fit or an entry is not finite
 *
 * Error: relative 1e-13 of the largest term.
 * Source: Lemma 3.1 of Chen, Lau, Mendel, Wei & Murfet, arXiv:2310.06301 (chen2023).
 */
export function superpositionLoss(weights: ArrayLike<number>, biases: ArrayLike<number>): number {
  const features = biases.length;
  if (weights.length !== 2 * features) {
    throw new RangeError(`weights must have 2 × ${features} entries, got ${weights.length}`);
  }
  const w = new Float64Array(3 * features);
  w.set(weights);
  w.set(biases, 2 * features);
  const wrong = w.findIndex(value => !Number.isFinite(value));
  if (wrong >= 0) {
    const place = wrong < 2 * features ? `weights[${wrong}]` : `biases[${wrong - 2 * features}]`;
    throw new RangeError(`${place} must be finite, got ${w[wrong]}`);
  }
  return superposition(features).value(w);
}
