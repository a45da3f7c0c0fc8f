import {Matrix} from 'ml-matrix';
import {expect, it} from 'vitest';
import {matrixProduct} from '../../src/numerics/matrix-product';
import {random} from '../../src/numerics/sampling/random';
import {toBeAllclose} from '../to-be-allclose';

expect.extend({toBeAllclose});

const normals = (length: number, seed: number) => {
  const u = random(seed);
  return Float64Array.from({length}, () => u.normal());
};

it.each([
  [1, 1, 1],
  [2, 3, 4],
  [5, 1, 2],
  [7, 20, 3]
])('matrixProduct is that of ml-matrix, %i × %i times × %i, straight and transposed', (rows, depth, columns) => {
  const [a, b, before] = [normals(rows * depth, 1), normals(depth * columns, 2), normals(rows * columns, 3)];
  for (const transposeA of [false, true]) {
    for (const transposeB of [false, true]) {
      const straightA = Matrix.from1DArray(transposeA ? depth : rows, transposeA ? rows : depth, a);
      const straightB = Matrix.from1DArray(transposeB ? columns : depth, transposeB ? depth : columns, b);
      const product = (transposeA ? straightA.transpose() : straightA).mmul(
        transposeB ? straightB.transpose() : straightB
      );
      const out = before.slice();
      matrixProduct(out, a, b, {rows, depth, columns, transposeA, transposeB});
      // Terms are below 16 here.
      const tolerance = {rtol: 0, atol: 2 ** -52 * (depth + 1) * depth * 16};
      expect(out).toBeAllclose(product.to1DArray(), tolerance);
      matrixProduct(out, a, b, {rows, depth, columns, transposeA, transposeB, accumulate: true});
      expect(out).toBeAllclose(product.mul(2).to1DArray(), tolerance);
    }
  }
});

it('matrixProduct of nothing is 0, and NaN stays', () => {
  const out = new Float64Array([1, 2]);
  matrixProduct(out, new Float64Array(0), new Float64Array(0), {rows: 1, depth: 0, columns: 2});
  expect([...out]).toEqual([0, 0]);
  matrixProduct(out, new Float64Array([0, Number.NaN]), new Float64Array(4), {rows: 1, depth: 2, columns: 2});
  expect([...out]).toEqual([Number.NaN, Number.NaN]);
});

it('matrixProduct throws for sizes that are none, and lengths that do not fit', () => {
  const nothing = new Float64Array(0);
  expect(() => matrixProduct(nothing, nothing, nothing, {rows: -2, depth: 0, columns: 0})).toThrow(
    new RangeError('rows must be an integer of at least 0, got -2')
  );
  const [six, four] = [new Float64Array(6), new Float64Array(4)];
  expect(() => matrixProduct(four, six, four, {rows: 2, depth: 3, columns: 2})).toThrow(
    new RangeError('b must have 3 × 2 entries, got 4')
  );
  expect(() => matrixProduct(four, four, six, {rows: 2, depth: 3, columns: 2})).toThrow('a must have 2 × 3 entries');
  expect(() => matrixProduct(six, six, six, {rows: 2, depth: 3, columns: 2})).toThrow('out must have 2 × 2 entries');
});
