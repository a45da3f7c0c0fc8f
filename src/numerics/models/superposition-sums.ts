/**
 * Sums over samples for the toy model of superposition: writes ½∇ of Σ‖x − ReLU(WᵀWx + b)‖² to `out`, and returns that sum.
 */
export type SampleSums = (w: Float64Array, out: Float64Array) => number;

/** The sums for W of any shape (hidden, features), over data of shape (n, features), row-major. */
export function superpositionSums(data: Float64Array, hidden: number, features: number): SampleSums {
  const biases = hidden * features;
  const h = new Float64Array(hidden);
  const delta = new Float64Array(features);

  return (w, out) => {
    let loss = 0;
    out.fill(0);
    for (let first = 0; first < data.length; first += features) {
      for (let k = 0; k < hidden; k += 1) {
        let sum = 0;
        for (let j = 0; j < features; j += 1) sum += w[k * features + j] * data[first + j];
        h[k] = sum;
      }
      for (let j = 0; j < features; j += 1) {
        let z = w[biases + j];
        for (let k = 0; k < hidden; k += 1) z += w[k * features + j] * h[k];
        // z < 0 and z <= 0 are false for NaN, which so stays in the loss.
        const error = (z < 0 ? 0 : z) - data[first + j];
        loss += error * error;
        delta[j] = z <= 0 ? 0 : error;
        out[biases + j] += delta[j];
      }
      for (let k = 0; k < hidden; k += 1) {
        let back = 0;
        for (let j = 0; j < features; j += 1) back += w[k * features + j] * delta[j];
        for (let j = 0; j < features; j += 1) out[k * features + j] += h[k] * delta[j] + back * data[first + j];
      }
    }
    return loss;
  };
}
