/**
 * The rank of a matrix, by elimination with complete pivoting.
 *
 * @param matrix shape (rows, columns) row-major
 * @param tolerance pivots below so much of the first count as 0
 */
export function numericalRank(matrix: ArrayLike<number>, columns: number, tolerance = 1e-10): number {
  const a = Float64Array.from(matrix);
  const rows = a.length / columns;
  let first = 0;
  for (let rank = 0; ; rank++) {
    let place = -1;
    for (let k = 0; k < a.length; k++) if (Math.abs(a[k]) > (place < 0 ? 0 : Math.abs(a[place]))) place = k;
    const pivot = place < 0 ? 0 : a[place];
    if (rank === 0) first = Math.abs(pivot);
    if (!(Math.abs(pivot) > tolerance * first)) return rank;
    const row = Math.floor(place / columns);
    const column = place % columns;
    for (let i = 0; i < rows; i++) {
      if (i === row) continue;
      const factor = a[i * columns + column] / pivot;
      for (let j = 0; j < columns; j++) a[i * columns + j] -= factor * a[row * columns + j];
      a[i * columns + column] = 0;
    }
    a.fill(0, row * columns, (row + 1) * columns);
  }
}
