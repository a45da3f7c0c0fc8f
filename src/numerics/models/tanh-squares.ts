/** Σ_i weights[i] (Σ_h a_h tanh(b_h x_i) − y_i)² and its gradient, as a function of a, shape (hidden,), then b. */
export function tanhSquares(
  hidden: number,
  x: Float64Array,
  y: Float64Array,
  weights: Float64Array
): (w: Float64Array, out?: Float64Array) => number {
  const units = new Float64Array(hidden);
  return (w, out) => {
    out?.fill(0);
    let loss = 0;
    for (let i = 0; i < x.length; i++) {
      let error = -y[i];
      for (let h = 0; h < hidden; h++) {
        units[h] = Math.tanh(w[hidden + h] * x[i]);
        error += w[h] * units[h];
      }
      loss += weights[i] * error * error;
      if (!out) continue;
      const slope = 2 * weights[i] * error;
      for (let h = 0; h < hidden; h++) {
        out[h] += slope * units[h];
        // 1 − tanh² as a product: near ±1 the square would lose what is left.
        out[hidden + h] += slope * w[h] * x[i] * (1 - units[h]) * (1 + units[h]);
      }
    }
    return loss;
  };
}
