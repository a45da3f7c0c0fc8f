import {expect, it} from 'vitest';
import {random} from '../../src/numerics/sampling/random';
import {stridedProduct} from '../../src/numerics/strided-product';
import {toBeAllclose} from '../to-be-allclose';

expect.extend({toBeAllclose});

it('stridedProduct is the plain product, for every remainder of its tiles, of matrices as they are or transposed', () => {
  const u = random(3);
  const fill = (length: number) => Float64Array.from({length}, () => u.normal());
  for (const rows of [1, 2, 3, 5]) {
    for (const columns of [1, 3, 4, 7, 8]) {
      for (const depth of [0, 1, 6]) {
        const a = fill(2 + rows * depth);
        const b = fill(depth * columns);
        for (const [aRow, aColumn, bRow, bColumn] of [
          [depth, 1, columns, 1],
          [1, rows, columns, 1],
          [depth, 1, 1, depth],
          [1, rows, 1, depth]
        ]) {
          const plain = [7, 7, 7];
          for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
              let sum = 0;
              for (let k = 0; k < depth; k++) sum += a[2 + i * aRow + k * aColumn] * b[k * bRow + j * bColumn];
              plain.push(sum);
            }
          }
          plain.push(7);
          const c = new Float64Array(3 + rows * columns + 1).fill(7);
          stridedProduct(c, 3, a, 2, aRow, aColumn, b, bRow, bColumn, rows, columns, depth);
          expect(c).toBeAllclose(plain, {atol: 1e-14});
          stridedProduct(c, 3, a, 2, aRow, aColumn, b, bRow, bColumn, rows, columns, depth, true);
          const twice = plain.map((value, i) => (i < 3 || i === plain.length - 1 ? 7 : 2 * value));
          expect(c).toBeAllclose(twice, {atol: 1e-14});
        }
      }
    }
  }
});
