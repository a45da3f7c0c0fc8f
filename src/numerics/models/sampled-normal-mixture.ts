import type {Loss} from '../loss';
import {lossOf} from './loss-of';
import {mixtureLogRatio, mixtureScoreOfShare} from './mixture-ratio';

export interface SampledNormalMixture extends Loss {
  readonly samples: number;
}

/**
 * The normal mixture (1 − a)N(0, 1) + aN(b, 1) over n samples: L(w) = −(1/n) Σ log p(x_i|w), for w = (a, b).
 *
 * Outside of 0 ≤ a ≤ 1 L is Infinity and the gradient 0, so that a step there is seen and refused.
 *
 * @param data x, shape (n,), n ≥ 1
 * @throws RangeError if data is empty or an entry is not finite; the loss, if w is not of its dimension
 *
 * Error: rounding, about 1e-16 √n of L.
 */
export function sampledNormalMixture(data: ArrayLike<number>): SampledNormalMixture {
  const samples = data.length;
  if (samples === 0) throw new RangeError('data must not be empty');
  const x = Float64Array.from(data);
  const wrong = x.findIndex(value => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`data[${wrong}] must be finite, got ${x[wrong]}`);
  const entropy = x.reduce((sum, value) => sum + value * value, 0) / (2 * samples) + Math.log(2 * Math.PI) / 2;

  const loss = lossOf(2, (w, out) => {
    out?.fill(0);
    const a = w[0];
    const b = w[1];
    if (a < 0 || a > 1) return Infinity;
    let gain = 0;
    for (let i = 0; i < samples; i++) {
      const y = b * x[i] - (b * b) / 2;
      const logRatio = mixtureLogRatio(a, y);
      gain += logRatio;
      if (!out) continue;
      out[0] -= mixtureScoreOfShare(y, logRatio) / samples;
      out[1] -= (a * Math.exp(y - logRatio) * (x[i] - b)) / samples;
    }
    return entropy - gain / samples;
  });
  return {...loss, samples};
}
