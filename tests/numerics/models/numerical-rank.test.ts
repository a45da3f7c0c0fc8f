import {expect, it} from 'vitest';
import {numericalRank} from '../../../src/numerics/models/numerical-rank';
import {random} from '../../../src/numerics/sampling/random';

it('numericalRank of a product of random factors is their common width', () => {
  const u = random(6);
  for (const [rows, columns] of [
    [1, 1],
    [3, 5],
    [6, 4]
  ]) {
    for (let rank = 0; rank <= Math.min(rows, columns); rank++) {
      const left = Float64Array.from({length: rows * rank}, () => u.normal());
      const right = Float64Array.from({length: rank * columns}, () => u.normal());
      const matrix = Array.from({length: rows * columns}, (_, k) => {
        let sum = 0;
        for (let c = 0; c < rank; c++) {
          sum += left[Math.floor(k / columns) * rank + c] * right[c * columns + (k % columns)];
        }
        return 1e-200 * sum;
      });
      expect(numericalRank(matrix, columns)).toBe(rank);
    }
  }
});

it('numericalRank counts pivots above the tolerance, relative to the first', () => {
  expect(numericalRank([1, 0, 0, 1e-9], 2)).toBe(2);
  expect(numericalRank([1, 0, 0, 1e-11], 2)).toBe(1);
  expect(numericalRank([1e6, 0, 0, 1e-3], 2, 1e-8)).toBe(1);
});
