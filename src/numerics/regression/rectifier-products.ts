/**
 * The mean products E[max(0, u·x) max(0, v·x)] of rectified projections of standard normal x, for all pairs of rows.
 *
 * @param directions shape (count, inputs) row-major
 * @returns the lower triangle, row after row: the pair j ≥ k at j(j + 1)/2 + k
 *
 * Error: relative to ‖u‖‖v‖, 1e-8 at worst, where u and v are nearly parallel or opposite; 1e-15 elsewhere.
 * Source: Cho & Saul, Kernel methods for deep learning, NIPS 2009: the arc-cosine kernel of degree 1.
 */
export function rectifierProducts(directions: Float64Array, inputs: number): Float64Array {
  const count = directions.length / inputs;
  const norms = Float64Array.from({length: count}, (_, j) => norm(directions.subarray(j * inputs, (j + 1) * inputs)));
  const products = new Float64Array((count * (count + 1)) / 2);
  let place = 0;
  for (let j = 0; j < count; j++) {
    for (let k = 0; k <= j; k++) {
      let dot = 0;
      for (let i = 0; i < inputs; i++) dot += directions[j * inputs + i] * directions[k * inputs + i];
      const scale = norms[j] * norms[k];
      const cosine = scale > 0 ? Math.min(1, Math.max(-1, dot / scale)) : 0;
      products[place++] =
        (scale * Math.sqrt(1 - cosine * cosine) + dot * (Math.PI - Math.acos(cosine))) / (2 * Math.PI);
    }
  }
  return products;
}

const norm = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
