/**
 * Dense products C = A·B or C += A·B in f32, where A and B are given by their strides, so that either may be transposed.
 *
 * B is packed, a block at a time, into panels of 8 columns; A is read where it lies. The 4 × 8 entries of C that are summed at
 * once take 8 of the 16 vector registers; 6 × 8 would leave too few.
 * Source: K. Goto, R. van de Geijn, Anatomy of high-performance matrix multiplication, ACM TOMS 34(3), 2008 (the loops).
 */

/** Rows, depth and columns of a block: a panel of B (8 kB) stays in the first cache, a block of A and of B in the second. */
const blockRows: i32 = 64;
const blockDepth: i32 = 256;
const blockColumns: i32 = 256;

/** Bytes of room that `product` needs: a packed block of B, and a tile. */
export function productRoom(): i32 {
  return 4 * (blockDepth * blockColumns + 4 * 8);
}

/**
 * C (rows × columns, row-major) = A (rows × depth) · B (depth × columns), or C += A·B if `accumulate`. Strides count
 * entries: A[i, p] is at a + 4 (i · aRow + p · aColumn), B likewise.
 */
export function product(
  c: usize,
  a: usize,
  b: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  aRow: i32,
  aColumn: i32,
  bRow: i32,
  bColumn: i32,
  accumulate: bool,
  room: usize
): void {
  if (depth === 0 && !accumulate) memory.fill(c, 0, 4 * <usize>rows * <usize>columns);
  const tile = room + 4 * blockDepth * blockColumns;
  for (let j = 0; j < columns; j += blockColumns) {
    const width = min(blockColumns, columns - j);
    for (let p = 0; p < depth; p += blockDepth) {
      const length = min(blockDepth, depth - p);
      pack(room, at(b, p * bRow + j * bColumn), length, width, bRow, bColumn);
      const onto = accumulate || p > 0;
      for (let i = 0; i < rows; i += blockRows) {
        const last = min(i + blockRows, rows);
        for (let jj = 0; jj < width; jj += 8) {
          const panel = at(room, jj * length);
          for (let ii = i; ii < last; ii += 4) {
            const whole = jj + 8 <= width && ii + 4 <= rows;
            const from = at(a, ii * aRow + p * aColumn);
            const into = at(c, ii * columns + j + jj);
            if (whole) {
              multiplyTile(into, columns, from, aRow, aColumn, 4, panel, length, onto);
            } else {
              multiplyTile(tile, 8, from, aRow, aColumn, min(4, rows - ii), panel, length, false);
              copyTile(into, columns, tile, min(4, rows - ii), min(8, width - jj), onto);
            }
          }
        }
      }
    }
  }
}

/** Where the entry of that number lies. */
function at(matrix: usize, entry: i32): usize {
  return matrix + ((<usize>entry) << 2);
}

/** Copies a block of B into panels of 8 columns, (width / 8, length, 8), filled up with zeros. */
function pack(room: usize, b: usize, length: i32, width: i32, bRow: i32, bColumn: i32): void {
  for (let j = 0; j < width; j += 8) {
    const panel = at(room, j * length);
    const from = at(b, j * bColumn);
    if (bColumn === 1 && j + 8 <= width) {
      for (let p = 0; p < length; p++) {
        const source = at(from, p * bRow);
        const target = at(panel, p * 8);
        v128.store(target, v128.load(source));
        v128.store(target, v128.load(source, 16), 16);
      }
    } else {
      const some = min(8, width - j);
      for (let q = 0; q < 8; q++) {
        for (let p = 0; p < length; p++) {
          f32.store(at(panel, p * 8 + q), q < some ? f32.load(at(from, p * bRow + q * bColumn)) : 0);
        }
      }
    }
  }
}

/** 4 × 8 entries of C, of which the first `rows` rows are meant: the others repeat the last. */
function multiplyTile(
  c: usize,
  cRow: i32,
  a: usize,
  aRow: i32,
  aColumn: i32,
  rows: i32,
  panel: usize,
  length: i32,
  onto: bool
): void {
  let a0 = a;
  let a1 = at(a, min(1, rows - 1) * aRow);
  let a2 = at(a, min(2, rows - 1) * aRow);
  let a3 = at(a, min(3, rows - 1) * aRow);
  const step = (<usize>aColumn) << 2;
  const zero = f32x4.splat(0);
  let c00 = zero;
  let c01 = zero;
  let c10 = zero;
  let c11 = zero;
  let c20 = zero;
  let c21 = zero;
  let c30 = zero;
  let c31 = zero;
  const end = at(panel, length * 8);
  for (let b = panel; b < end; b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let value = v128.load32_splat(a0);
    c00 = f32x4.add(c00, f32x4.mul(value, b0));
    c01 = f32x4.add(c01, f32x4.mul(value, b1));
    value = v128.load32_splat(a1);
    c10 = f32x4.add(c10, f32x4.mul(value, b0));
    c11 = f32x4.add(c11, f32x4.mul(value, b1));
    value = v128.load32_splat(a2);
    c20 = f32x4.add(c20, f32x4.mul(value, b0));
    c21 = f32x4.add(c21, f32x4.mul(value, b1));
    value = v128.load32_splat(a3);
    c30 = f32x4.add(c30, f32x4.mul(value, b0));
    c31 = f32x4.add(c31, f32x4.mul(value, b1));
    a0 += step;
    a1 += step;
    a2 += step;
    a3 += step;
  }
  const row = (<usize>cRow) << 2;
  put(c, c00, c01, onto);
  put(c + row, c10, c11, onto);
  put(c + 2 * row, c20, c21, onto);
  put(c + 3 * row, c30, c31, onto);
}

function put(c: usize, low: v128, high: v128, onto: bool): void {
  v128.store(c, onto ? f32x4.add(v128.load(c), low) : low);
  v128.store(c, onto ? f32x4.add(v128.load(c, 16), high) : high, 16);
}

/** The part of a tile that lies within C. */
function copyTile(c: usize, cRow: i32, tile: usize, rows: i32, columns: i32, onto: bool): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const target = at(c, i * cRow + j);
      const value = f32.load(at(tile, 8 * i + j));
      f32.store(target, onto ? f32.load(target) + value : value);
    }
  }
}
