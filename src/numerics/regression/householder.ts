/** A = Q R by Householder's reflections. */
export interface Householder {
  /** R, upper triangular, shape (columns, columns) row-major. */
  readonly triangle: Float64Array;
  /** Replaces the vector of shape (rows,) by Qᵀ of it. */
  rotate(vector: Float64Array): void;
  /** Replaces the vector of shape (rows,) by Q of it. */
  rotateBack(vector: Float64Array): void;
}

/**
 * The QR factorisation of a tall matrix, Q kept as reflections.
 *
 * @param matrix  shape (rows, columns), column after column; overwritten
 * @param rows    ≥ columns
 *
 * Error: backward stable, Q R is within rows · 1e-15 of A, relative to its norm.
 */
export function householder(matrix: Float64Array, rows: number, columns: number): Householder {
  const triangle = new Float64Array(columns * columns);
  const weights = new Float64Array(columns);

  /** Reflects the column that starts at `start` of `target` in the mirror of column k. */
  const reflect = (k: number, target: Float64Array, start: number) => {
    if (weights[k] === 0) return;
    const mirror = k * rows;
    let sum = 0;
    for (let i = k; i < rows; i++) sum += matrix[mirror + i] * target[start + i];
    sum *= weights[k];
    for (let i = k; i < rows; i++) target[start + i] -= sum * matrix[mirror + i];
  };

  for (let k = 0; k < columns; k++) {
    let square = 0;
    for (let i = k; i < rows; i++) square += matrix[k * rows + i] ** 2;
    const head = matrix[k * rows + k];
    // The sign that adds: a difference would cancel.
    const diagonal = head > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    matrix[k * rows + k] = head - diagonal;
    weights[k] = square === 0 ? 0 : 1 / (square - head * diagonal);
    for (let j = k + 1; j < columns; j++) reflect(k, matrix, j * rows);
    triangle[k * columns + k] = diagonal;
    for (let j = k + 1; j < columns; j++) triangle[k * columns + j] = matrix[j * rows + k];
  }

  return {
    triangle,
    rotate(vector) {
      for (let k = 0; k < columns; k++) reflect(k, vector, 0);
    },
    rotateBack(vector) {
      for (let k = columns - 1; k >= 0; k--) reflect(k, vector, 0);
    }
  };
}
