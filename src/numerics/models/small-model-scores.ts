import {gaussLegendre} from './gauss-legendre';
import type {SmallModel} from './small-models';

/** Up to here a standard normal variable is integrated. */
const reach = 12;
const {nodes, weights} = gaussLegendre(
  Array.from({length: 2 * reach + 1}, (_, i) => i - reach),
  10
);
const count = nodes.length;
const normalWeights = nodes.map((x, i) => (weights[i] * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI));

/**
 * The scores ∇ log p of a small model at the nodes of a quadrature, weighted so that their mean square is the Fisher
 * information: `fisherInformation(smallModelScores(model, w))` is exact, not an estimate.
 *
 * For a regression the noise is integrated in closed form: the score is 2(y − f)∇f, and E(y − f)² = ½ leaves √2 ∇f.
 *
 * @param w shape (d,); for a mixture with |w₂| ≤ 3
 * @returns n vectors of shape (d,)
 * @throws RangeError if w is not of that shape or not finite, or if the mixture's share is not in 0–1 or |w₂| > 3
 *
 * Error: entries of the information to 1e-10 of the largest for |w| ≤ 1.5, to 1e-7 for |w| ≤ 3: tanh(bx) has a pole at
 * π/2b from the real axis.
 */
export function smallModelScores(model: SmallModel, w: readonly number[]): readonly Float64Array[] {
  const {dimension, of} = model;
  if (w.length !== dimension || !w.every(Number.isFinite))
    throw new RangeError(`w must be ${dimension} finite numbers, got [${w.join(', ')}]`);
  if (of === 'density' && !(w[0] >= 0 && w[0] <= 1 && Math.abs(w[1]) <= 3))
    throw new RangeError(`a mixture's w must have a share in 0–1 and a mean in −3–3, got [${w.join(', ')}]`);
  return Array.from(nodes, (x, i) => {
    const weight = of === 'mean' ? 2 * normalWeights[i] : weights[i] / model.value(x, w);
    return Float64Array.from(model.gradient(x, w), slope => Math.sqrt(weight * count) * slope);
  });
}
