import type {Random} from '../sampling/random';

/**
 * An orthogonal matrix drawn uniformly, that is by Haar's measure: normal columns, each made orthogonal to those before.
 *
 * @returns shape (size, size); row i is the ith orthonormal vector
 *
 * Error: orthonormal to 1e-14.
 */
export function randomOrthogonal(size: number, u: Random): Float64Array {
  const q = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = q.subarray(i * size, (i + 1) * size);
    let norm = 0;
    // A draw that is all but dependent is lost to rounding: draw again.
    while (norm < 1e-8) {
      for (let k = 0; k < size; k++) row[k] = u.normal();
      // Twice is enough: the first pass leaves rounding times the length that it took away.
      for (let pass = 0; pass < 2; pass++) {
        for (let j = 0; j < i; j++) {
          const other = q.subarray(j * size, (j + 1) * size);
          const share = dot(row, other);
          for (let k = 0; k < size; k++) row[k] -= share * other[k];
        }
      }
      norm = Math.sqrt(dot(row, row));
    }
    for (let k = 0; k < size; k++) row[k] /= norm;
  }
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
