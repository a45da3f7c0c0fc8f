import {expect, it} from 'vitest';
import {pivotedCholesky} from '../../../src/numerics/models/pivoted-cholesky';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const timesTranspose = (factor: Float64Array, size: number) =>
  Float64Array.from({length: size * size}, (_, k) => {
    const rank = factor.length / size;
    let sum = 0;
    for (let c = 0; c < rank; c++) sum += factor[Math.floor(k / size) * rank + c] * factor[(k % size) * rank + c];
    return sum;
  });

it('pivotedCholesky gives the matrix back, with as many columns as its rank', () => {
  const u = random(8);
  for (const size of [1, 2, 5, 9]) {
    for (let rank = 0; rank <= size; rank++) {
      const root = Float64Array.from({length: size * rank}, () => u.normal());
      const matrix = timesTranspose(root, size);
      const result = pivotedCholesky('S', matrix, size);
      expect(result.rank).toBe(rank);
      expect(timesTranspose(result.factor, size)).toBeAllclose(matrix, {atol: 1e-13 * size});
      expect(result.residual).toBeAllclose(new Float64Array(size), {atol: 1e-13 * size});
    }
  }
});

it('pivotedCholesky with few pivots leaves the least-squares remainder of the other rows', () => {
  // Of y = (1, 2, 4) on x = (1, 1, 1): mean 7/3, remainder 21 − 49/3.
  const {factor, rank, residual} = pivotedCholesky('S', [3, 7, 7, 21], 2, 1);
  expect(rank).toBe(1);
  expect(factor).toBeAllclose([Math.sqrt(3), 7 / Math.sqrt(3)]);
  expect(residual).toBeAllclose([0, 21 - 49 / 3], {atol: 1e-14});
});

it('pivotedCholesky refuses what is no covariance', () => {
  expect(() => pivotedCholesky('S', [1, 2, 3], 2)).toThrow('S must have 2 × 2 entries, got 3');
  expect(() => pivotedCholesky('S', [1, 0.5, 0.4, 1], 2)).toThrow('S must be symmetric');
  expect(() => pivotedCholesky('S', [1, Number.NaN, Number.NaN, 1], 2)).toThrow('S[1, 0] must be finite');
  for (const matrix of [
    [1, 2, 2, 1],
    [0, 1, 1, 0],
    [-1, 0, 0, 1],
    [-1, 0, 0, -1],
    [0, 0, 0, -1e-20]
  ]) {
    expect(() => pivotedCholesky('S', matrix, 2)).toThrow('S must be positive semi-definite');
  }
});
