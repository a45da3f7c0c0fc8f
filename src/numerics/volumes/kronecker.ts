/**
 * The points of a Kronecker sequence: frac(shift + k α), k = 0, 1, …, with α_j = g^{−j}, g the root above 1 of
 * g^{d+1} = g + 1 (the golden ratio for d = 1).
 *
 * @param shift start, shape (d,), in [0, 1)
 * @returns a function that writes the next point, shape (d,)
 *
 * Error: the j-th coordinate drifts by less than 1e-16 a point.
 */
export function kronecker(shift: ArrayLike<number>): (out: Float64Array) => void {
  const dimension = shift.length;
  let g = 2;
  for (let i = 0; i < 60; i++) g = (1 + g) ** (1 / (dimension + 1));
  const alpha = Float64Array.from({length: dimension}, (_, j) => g ** -(j + 1));
  const next = Float64Array.from(shift);
  return out => {
    for (let j = 0; j < dimension; j++) {
      out[j] = next[j];
      const sum = next[j] + alpha[j];
      next[j] = sum >= 1 ? sum - 1 : sum;
    }
  };
}
