export interface MatrixProductOptions {
  /** Rows of the product. */
  readonly rows: number;
  /** What is summed over. */
  readonly depth: number;
  /** Columns of the product. */
  readonly columns: number;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** Adds to `out` instead of replacing it. */
  readonly accumulate?: boolean;
}

/**
 * Writes A·B to `out`, all row-major; with Aᵀ or Bᵀ if asked for.
 *
 * @param out shape (rows, columns), neither a nor b
 * @param a   shape (rows, depth), or (depth, rows) if transposeA
 * @param b   shape (depth, columns), or (columns, depth) if transposeB
 * @throws RangeError if a length is not that of its shape
 *
 * Error: rounding, 2⁻⁵³ (depth + 1) of Σ|aᵢₚ bₚⱼ| for an entry.
 */
export function matrixProduct(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  {rows, depth, columns, transposeA = false, transposeB = false, accumulate = false}: MatrixProductOptions
): void {
  requireLength('out', out, rows, columns);
  requireLength('a', a, rows, depth);
  requireLength('b', b, depth, columns);
  if (!accumulate) out.fill(0);
  const [aRow, aColumn] = transposeA ? [1, rows] : [depth, 1];
  const [bRow, bColumn] = transposeB ? [1, depth] : [columns, 1];
  for (let i = 0; i < rows; i += 1) {
    const into = i * columns;
    for (let p = 0; p < depth; p += 1) {
      const factor = a[i * aRow + p * aColumn];
      for (let j = 0; j < columns; j += 1) out[into + j] += factor * b[p * bRow + j * bColumn];
    }
  }
}

function requireLength(name: string, array: Float64Array, rows: number, columns: number): void {
  if (array.length !== rows * columns)
    throw new RangeError(`${name} must have ${rows} × ${columns} entries, got ${array.length}`);
}
