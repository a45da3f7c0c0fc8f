import {expect, it} from 'vitest';
import {householder} from '../../../src/numerics/regression/householder';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

function normals(length: number, seed: number): Float64Array {
  const u = random(seed);
  return Float64Array.from({length}, () => u.normal());
}

it('householder takes every column to its column of the triangle, and back', () => {
  const [rows, columns] = [7, 4];
  const matrix = normals(rows * columns, 1);
  const {triangle, rotate, rotateBack} = householder(matrix.slice(), rows, columns);
  for (let j = 0; j < columns; j++) {
    const column = matrix.slice(j * rows, (j + 1) * rows);
    const vector = column.slice();
    rotate(vector);
    const expected = Array.from({length: rows}, (_, i) => (i < columns ? triangle[i * columns + j] : 0));
    expect(vector).toBeAllclose(expected, {atol: 1e-14});
    rotateBack(vector);
    expect(vector).toBeAllclose(column, {atol: 1e-14});
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) expect(triangle[i * columns + j]).toBe(0);
});

it('householder keeps lengths, also with columns of zeros', () => {
  const {triangle, rotate} = householder(new Float64Array([0, 0, 0, 1, 2, 2]), 3, 2);
  expect(triangle.map(Math.abs)).toBeAllclose([0, 1, 0, Math.sqrt(8)], {atol: 1e-15});
  const vector = new Float64Array([3, -4, 12]);
  rotate(vector);
  expect(Math.hypot(...vector)).toBeAllclose(13);
});
