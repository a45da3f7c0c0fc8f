/**
 * C = A B, or C + A B if `accumulate`, without bounds checks or allocation, for products that run in a loop.
 *
 * @param c shape (rows, columns) row-major from cOffset on; neither a nor b
 * @param a entry (i, k) is a[aOffset + i aRow + k aColumn], shape (rows, depth)
 * @param b entry (k, j) is b[k bRow + j bColumn], shape (depth, columns)
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
  bRow: number,
  bColumn: number,
  rows: number,
  columns: number,
  depth: number,
  accumulate = false
): void {
  // Tiles of 2 × 4 sums fit the registers with their factors: twice as fast as adding up rows of B.
  let i = 0;
  for (; i + 1 < rows; i += 2) {
    const aFirst = aOffset + i * aRow;
    const cFirst = cOffset + i * columns;
    const cSecond = cFirst + columns;
    let j = 0;
    for (; j + 3 < columns; j += 4) {
      let x0 = accumulate ? c[cFirst + j] : 0;
      let x1 = accumulate ? c[cFirst + j + 1] : 0;
      let x2 = accumulate ? c[cFirst + j + 2] : 0;
      let x3 = accumulate ? c[cFirst + j + 3] : 0;
      let y0 = accumulate ? c[cSecond + j] : 0;
      let y1 = accumulate ? c[cSecond + j + 1] : 0;
      let y2 = accumulate ? c[cSecond + j + 2] : 0;
      let y3 = accumulate ? c[cSecond + j + 3] : 0;
      for (let k = 0, p = aFirst, q = j * bColumn; k < depth; k++, p += aColumn, q += bRow) {
        const x = a[p];
        const y = a[p + aRow];
        const b0 = b[q];
        const b1 = b[q + bColumn];
        const b2 = b[q + 2 * bColumn];
        const b3 = b[q + 3 * bColumn];
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
      c[cFirst + j] = entry(accumulate ? c[cFirst + j] : 0, a, aFirst, aColumn, b, j * bColumn, bRow, depth);
      c[cSecond + j] = entry(accumulate ? c[cSecond + j] : 0, a, aFirst + aRow, aColumn, b, j * bColumn, bRow, depth);
    }
  }
  for (; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = cOffset + i * columns + j;
      c[at] = entry(accumulate ? c[at] : 0, a, aOffset + i * aRow, aColumn, b, j * bColumn, bRow, depth);
    }
  }
}

function entry(
  start: number,
  a: Float64Array,
  aFirst: number,
  aStep: number,
  b: Float64Array,
  bFirst: number,
  bStep: number,
  depth: number
): number {
  let sum = start;
  for (let k = 0; k < depth; k++) sum += a[aFirst + k * aStep] * b[bFirst + k * bStep];
  return sum;
}
