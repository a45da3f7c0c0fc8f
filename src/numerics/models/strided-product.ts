/**
 * C = A B without bounds checks or allocation, for products that run in a loop.
 *
 * @param c written at cOffset, shape (rows, columns) row-major; neither a nor b
 * @param a entry (i, k) is a[aOffset + i aRow + k aColumn], shape (rows, depth)
 * @param b shape (depth, columns) row-major
 *
 * Error: rounding, 2⁻⁵³ (depth + 1) of Σ|aᵢₖ bₖⱼ| for an entry.
 */
export function stridedProduct(
  c: Float64Array,
  cOffset: number,
  a: Float64Array,
  aOffset: number,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  rows: number,
  columns: number,
  depth: number
): void {
  // Tiles of 2 × 4 sums fit the registers with their factors: twice as fast as adding up rows of B.
  let i = 0;
  for (; i + 1 < rows; i += 2) {
    const aFirst = aOffset + i * aRow;
    const cFirst = cOffset + i * columns;
    const cSecond = cFirst + columns;
    let j = 0;
    for (; j + 3 < columns; j += 4) {
      let x0 = 0;
      let x1 = 0;
      let x2 = 0;
      let x3 = 0;
      let y0 = 0;
      let y1 = 0;
      let y2 = 0;
      let y3 = 0;
      for (let k = 0, p = aFirst, q = j; k < depth; k++, p += aColumn, q += columns) {
        const x = a[p];
        const y = a[p + aRow];
        const b0 = b[q];
        const b1 = b[q + 1];
        const b2 = b[q + 2];
        const b3 = b[q + 3];
        x0 += x * b0;
        x1 += x * b1;
        x2 += x * b2;
        x3 += x * b3;
        y0 += y * b0;
        y1 += y * b1;
        y2 += y * b2;
        y3 += y * b3;
      }
      c[cFirst + j] = x0;
      c[cFirst + j + 1] = x1;
      c[cFirst + j + 2] = x2;
      c[cFirst + j + 3] = x3;
      c[cSecond + j] = y0;
      c[cSecond + j + 1] = y1;
      c[cSecond + j + 2] = y2;
      c[cSecond + j + 3] = y3;
    }
    for (; j < columns; j++) {
      c[cFirst + j] = entry(a, aFirst, aColumn, b, j, columns, depth);
      c[cSecond + j] = entry(a, aFirst + aRow, aColumn, b, j, columns, depth);
    }
  }
  for (; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      c[cOffset + i * columns + j] = entry(a, aOffset + i * aRow, aColumn, b, j, columns, depth);
    }
  }
}

function entry(
  a: Float64Array,
  from: number,
  step: number,
  b: Float64Array,
  column: number,
  columns: number,
  depth: number
): number {
  let sum = 0;
  for (let k = 0; k < depth; k++) sum += a[from + k * step] * b[column + k * columns];
  return sum;
}
