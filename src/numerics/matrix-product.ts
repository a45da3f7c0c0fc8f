import {requireCount} from './sampling/chain';
import {stridedProduct} from './strided-product';

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
 * @throws RangeError if a size is not an integer of at least 0, or a length is not that of its shape
 *
 * Error: rounding, 2⁻⁵³ (depth + 1) of Σ|aᵢₚ bₚⱼ| for an entry.
 */
export function matrixProduct(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  {rows, depth, columns, transposeA = false, transposeB = false, accumulate = false}: MatrixProductOptions
): void {
  requireCount('rows', rows, 0);
  requireCount('depth', depth, 0);
  requireCount('columns', columns, 0);
  requireLength('out', out, rows, columns);
  requireLength('a', a, rows, depth);
  requireLength('b', b, depth, columns);
  const [aRow, aColumn] = transposeA ? [1, rows] : [depth, 1];
  const [bRow, bColumn] = transposeB ? [1, depth] : [columns, 1];
  stridedProduct(out, 0, a, 0, aRow, aColumn, b, bRow, bColumn, rows, columns, depth, accumulate);
}

function requireLength(name: string, array: Float64Array, rows: number, columns: number): void {
  if (array.length !== rows * columns)
    throw new RangeError(`${name} must have ${rows} × ${columns} entries, got ${array.length}`);
}
