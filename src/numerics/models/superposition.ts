import type {Loss} from '../loss';
import {lossOf} from './loss-of';

/**
 * The toy model of superposition: the mean of ‖x − ReLU(WᵀWx + b)‖² over x = μ eᵢ, with i uniform on the features and μ on
 * [0, 1], in closed form.
 *
 * The parameters are W, shape (2, features) row-major, then b, shape (features,). The loss is the mean negative
 * log-likelihood for noise of variance ½ up to a constant. It has a continuous gradient, except where a column of W
 * is 0 and its bias passes 0: there the side b ≤ 0 counts.
 *
 * @param features c, at least 1
 * @returns the loss on ℝ^(3c); NaN in, NaN out
 * @throws RangeError if features is not a positive integer; the loss, if w is not of its dimension
 *
 * Error: value and gradient are closed forms, relative 1e-13 of the largest term.
 * Source: Lemma 3.1 of Chen, Lau, Mendel, Wei & Murfet, arXiv:2310.06301 (chen2023), where H = 3c L.
 */
export function superposition(features: number): Required<Loss> {
  if (!(Number.isSafeInteger(features) && features > 0)) {
    throw new RangeError(`features must be a positive integer, got ${features}`);
  }
  const scale = 1 / (3 * features);

  return lossOf(3 * features, (w, out) => {
    out?.fill(0);
    let total = 0;
    for (let i = 0; i < features; i++) {
      const x = w[i];
      const y = w[features + i];
      const b = w[2 * features + i];
      const square = x * x + y * y;
      let bySquare = 0;
      let byBias = 0;
      if (b <= 0 && (square < -b || square === 0)) {
        total += 1;
      } else {
        // Where a feature does not come through, for μ < −b/|W_i|², its whole size is lost.
        const ratio = b < 0 ? b / square : 0;
        const miss = 1 - square;
        total += miss * (miss - 3 * b) + 3 * b * b + b * ratio * (ratio + b);
        bySquare = 3 * b - 2 * miss - ratio * ratio * (2 * ratio + b);
        byBias = 6 * b - 3 * miss + 3 * ratio * (ratio + b);
      }
      for (let j = 0; j < features; j++) {
        if (j === i) continue;
        const a = x * w[j] + y * w[features + j];
        let byProduct: number;
        if (b <= 0) {
          if (a <= -b) continue;
          const sum = a + b;
          const ratio = sum / a;
          total += ratio * sum * sum;
          byProduct = ratio * ratio * (2 * a - b);
          byBias += 3 * ratio * sum;
        } else if (a < -b) {
          const ratio = b / a;
          total -= ratio * b * b;
          byProduct = ratio * ratio * b;
          byBias -= 3 * ratio * b;
        } else {
          total += a * (a + 3 * b) + 3 * b * b;
          byProduct = 2 * a + 3 * b;
          byBias += 3 * a + 6 * b;
        }
        if (out) {
          out[i] += scale * byProduct * w[j];
          out[features + i] += scale * byProduct * w[features + j];
          out[j] += scale * byProduct * x;
          out[features + j] += scale * byProduct * y;
        }
      }
      if (out) {
        out[i] += 2 * scale * bySquare * x;
        out[features + i] += 2 * scale * bySquare * y;
        out[2 * features + i] += scale * byBias;
      }
    }
    return scale * total;
  });
}
