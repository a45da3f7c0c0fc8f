import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {logScaleMap} from '../../../src/numerics/volumes/log-scale-map';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const mean = (f: (u: number) => number) => gaussKronrod(f, [0, 0.5, 1], {relativeError: 1e-11}).value;

it('logScaleMap keeps means: ∫ f(w(u)) weight du is the mean of f', () => {
  for (const [depth, tail] of [
    [0, 1],
    [1, 1],
    [7, 2.5],
    [20, 6]
  ]) {
    const positive = logScaleMap(depth, tail, false);
    const signed = logScaleMap(depth, tail, true);
    for (const power of [0, 1, 2, 5]) {
      expect(mean(u => positive(u).weight * positive(u).value ** power)).toBeAllclose(1 / (power + 1), {rtol: 1e-9});
      const even = power % 2 ? 0 : 1 / (power + 1);
      expect(mean(u => signed(u).weight * signed(u).value ** power)).toBeAllclose(even, {rtol: 1e-9, atol: 1e-9});
    }
  }
});

it('logScaleMap reaches half the depth at half of its points, and any depth at last', () => {
  const map = logScaleMap(20, 1, false);
  expect(map(0.5).value).toBeAllclose(Math.exp(-10) / 2);
  expect(map(0.9999).value).toBeLessThan(Math.exp(-30));
  expect(map(0)).toMatchObject({value: 1, weight: 0});
  expect(map(1)).toMatchObject({value: 0, weight: 0});
});
