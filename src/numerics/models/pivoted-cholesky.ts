export interface PivotedCholesky {
  /** F, shape (size, rank) row-major, with F Fᵀ the matrix, but for the residual. */
  readonly factor: Float64Array;
  readonly rank: number;
  /** The diagonal of the matrix less F Fᵀ, shape (size,): 0 up to rounding where pivots were allowed. */
  readonly residual: Float64Array;
}

/**
 * S = F Fᵀ with as many columns as S has rank, by Cholesky's method with the largest pivot first.
 *
 * @param matrix S, symmetric and positive semi-definite, shape (size, size)
 * @param pivots take pivots from the first so many rows only: the rest of F then solves the least-squares problem of those
 *   rows for the others, and the residual is its remainder
 * @throws RangeError naming `name` if S has another shape, is not finite, not symmetric, or not positive semi-definite
 *
 * Error: directions whose variance is below 1e-14 of the largest are dropped.
 */
export function pivotedCholesky(name: string, matrix: ArrayLike<number>, size: number, pivots = size): PivotedCholesky {
  if (matrix.length !== size * size) {
    throw new RangeError(`${name} must have ${size} × ${size} entries, got ${matrix.length}`);
  }
  const rest = Float64Array.from(matrix);
  let scale = 0;
  for (let i = 0; i < pivots; i++) scale = Math.max(scale, rest[i * size + i]);
  requireSymmetric(name, rest, size);
  const columns: Float64Array[] = [];
  while (columns.length < pivots) {
    let pivot = 0;
    for (let i = 1; i < pivots; i++) if (rest[i * size + i] > rest[pivot * size + pivot]) pivot = i;
    const variance = rest[pivot * size + pivot];
    if (!(variance > 1e-14 * scale)) break;
    const root = Math.sqrt(variance);
    const column = Float64Array.from({length: size}, (_, i) => rest[i * size + pivot] / root);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) rest[i * size + j] -= column[i] * column[j];
    }
    for (let i = 0; i < size; i++) rest[i * size + pivot] = rest[pivot * size + i] = 0;
    columns.push(column);
  }
  for (let i = 0; i < pivots; i++) {
    for (let j = 0; j < pivots; j++) {
      if (Math.abs(rest[i * size + j]) > 1e-12 * scale || (i === j && scale === 0 && rest[i * size + j] < 0)) {
        throw new RangeError(`${name} must be positive semi-definite, got ${rest[i * size + j]} left at [${i}, ${j}]`);
      }
    }
  }
  const rank = columns.length;
  return {
    rank,
    factor: Float64Array.from({length: size * rank}, (_, k) => columns[k % rank][Math.floor(k / rank)]),
    residual: Float64Array.from({length: size}, (_, i) => rest[i * size + i])
  };
}

function requireSymmetric(name: string, matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const [one, other] = [matrix[i * size + j], matrix[j * size + i]];
      if (!Number.isFinite(one + other))
        throw new RangeError(`${name}[${i}, ${j}] must be finite, got ${one}, ${other}`);
      if (Math.abs(one - other) > 1e-12 * (Math.abs(one) + Math.abs(other))) {
        throw new RangeError(`${name} must be symmetric, got ${one} at [${i}, ${j}] and ${other} at [${j}, ${i}]`);
      }
    }
  }
}
