import type {Loss} from '../../../src/numerics/loss';

/** w0⁴/4 + (w1 − w0²)² + sin 3 w2, and where training.py starts. */
export const valley: Loss = {
  dimension: 3,
  value: ([a, b, c]) => a ** 4 / 4 + (b - a * a) ** 2 + Math.sin(3 * c),
  gradient([a, b, c], out) {
    out[0] = a ** 3 - 4 * a * (b - a * a);
    out[1] = 2 * (b - a * a);
    out[2] = 3 * Math.cos(3 * c);
  }
};

export const valleyStart = Float64Array.of(1.5, -0.5, 0.3);
