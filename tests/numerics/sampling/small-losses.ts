import type {Loss} from '../../../src/numerics/loss';

/** ½ Σ h_i w_i². */
export function quadratic(...curvatures: number[]): Loss {
  return {
    dimension: curvatures.length,
    value(w) {
      let sum = 0;
      for (let i = 0; i < curvatures.length; i++) sum += (curvatures[i] / 2) * w[i] * w[i];
      return sum;
    },
    gradient(w, out) {
      for (let i = 0; i < curvatures.length; i++) out[i] = curvatures[i] * w[i];
    }
  };
}

/** w^power. */
export function monomial(power: number): Loss {
  return {
    dimension: 1,
    value: w => w[0] ** power,
    gradient(w, out) {
      out[0] = power * w[0] ** (power - 1);
    }
  };
}

/** x²y², value and gradient at once. */
export const normalCrossing: Loss = {
  dimension: 2,
  value: ([x, y]) => x * x * y * y,
  gradient(w, out) {
    normalCrossing.valueAndGradient!(w, out);
  },
  valueAndGradient([x, y], out) {
    out[0] = 2 * x * y * y;
    out[1] = 2 * x * x * y;
    return x * x * y * y;
  }
};
