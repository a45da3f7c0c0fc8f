import {expect, it} from 'vitest';
import {normalSums} from '../../../src/numerics/sampling/normal-sums';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('normalSums gives the same sum whatever was asked before, and another for another seed', () => {
  const sums = normalSums(3, 2);
  const late = sums(1000);
  for (let n = 1; n < 100; n++) sums(n);
  expect(sums(1000)).toEqual(late);
  expect(normalSums(3, 2)(1000)).toEqual(late);
  expect(normalSums(4, 2)(1000)).not.toEqual(late);
});

it('normalSums has independent standard normal increments', () => {
  const count = 4096;
  const sums = normalSums(11, 2);
  const xs = Array.from({length: count}, (_, i) => {
    const now = sums(i + 1);
    return i === 0 ? now : now.map((value, j) => value - sums(i)[j]);
  });
  const mean = (f: (x: Float64Array, i: number) => number) => xs.reduce((sum, x, i) => sum + f(x, i), 0) / count;
  // Four standard errors: a mean has 1/√count, a mean square √2/√count, a mean product 1/√count.
  const error = 4 / Math.sqrt(count);
  expect(mean(x => x[0])).toBeAllclose(0, {atol: error});
  expect(mean(x => x[1] ** 2)).toBeAllclose(1, {atol: Math.SQRT2 * error});
  expect(mean(x => x[0] * x[1])).toBeAllclose(0, {atol: error});
  expect(mean((x, i) => x[0] * xs[(i + 1) % count][0])).toBeAllclose(0, {atol: error});
  expect(mean((x, i) => x[0] * xs[(i + 2) % count][0])).toBeAllclose(0, {atol: error});
});

it('normalSums has covariance min(m, n) between S_m and S_n, at powers of two and elsewhere', () => {
  const seeds = 3000;
  for (const [m, n] of [
    [1, 1],
    [3, 5],
    [7, 8],
    [100, 1000],
    [1024, 999_999]
  ]) {
    let sum = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const sums = normalSums(seed, 1);
      sum += sums(m)[0] * sums(n)[0];
    }
    // The variance of the product is m n + m².
    expect(sum / seeds).toBeAllclose(m, {atol: 4 * Math.sqrt((m * n + m * m) / seeds)});
  }
});

it('normalSums refuses a sample size or a dimension that is no positive integer', () => {
  expect(() => normalSums(1, 0)).toThrow('dimension must be a positive integer, got 0');
  for (const n of [0, 1.5, -1, Number.NaN, Infinity]) expect(() => normalSums(1, 1)(n)).toThrow(`got ${n}`);
  expect(() => normalSums(-1, 1)(1)).toThrow('seed');
});
