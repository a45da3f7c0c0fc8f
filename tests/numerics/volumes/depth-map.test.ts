import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {depthMap} from '../../../src/numerics/volumes/depth-map';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const maps: number[][] = [
  [0.1, 1, 4, 9],
  [5, 5.1, 30, 31],
  [1e-3, 2, 2.5]
];

it('depthMap keeps means: ∫ f(w(u)) weight du is the mean of f', () => {
  for (const depths of maps) {
    const joints = depths.flatMap((_, i) => 0.04 + (0.92 * i) / (depths.length - 1));
    for (const power of [0, 1, 2, 5]) {
      const positive = depthMap(depths, false);
      const mean = gaussKronrod(u => positive(u).weight * positive(u).value ** power, [0, ...joints, 1], {
        relativeError: 1e-11
      });
      expect(mean.value).toBeAllclose(1 / (power + 1), {rtol: 1e-9});
      const signed = depthMap(depths, true);
      const ends = [...joints.map(u => u / 2), 0.5, ...joints.map(u => 1 - u / 2)].sort((a, b) => a - b);
      const both = gaussKronrod(u => signed(u).weight * signed(u).value ** power, [0, ...ends, 1], {
        relativeError: 1e-11,
        absoluteError: 1e-10
      });
      expect(both.value).toBeAllclose(power % 2 ? 0 : 1 / (power + 1), {rtol: 1e-9, atol: 1e-9});
    }
  }
});

it('depthMap has the quantiles given, goes on beyond them, and never turns back', () => {
  for (const depths of maps) {
    const map = depthMap(depths, false);
    depths.forEach((depth, i) => {
      const share = 0.04 + (0.92 * i) / (depths.length - 1);
      expect(-Math.log(map(share).value)).toBeAllclose(depth, {rtol: 1e-12, atol: 1e-12});
    });
    for (let i = 1; i <= 1000; i++) expect(map(i / 1000).value).toBeLessThan(map((i - 1) / 1000).value);
    expect(map(0).value).toBe(1);
    expect(map(1)).toMatchObject({value: 0, weight: 0});
    expect(-Math.log(map(1 - 1e-12).value)).toBeGreaterThan(depths[depths.length - 1] + 40);
  }
});

it('depthMap signed is odd about the middle', () => {
  const map = depthMap([1, 2, 3], true);
  for (const u of [0, 0.01, 0.3, 0.4999]) {
    expect(map(1 - u).value).toBeAllclose(-map(u).value, {rtol: 1e-9});
    expect(map(1 - u).weight).toBeAllclose(map(u).weight, {rtol: 1e-9});
  }
});
