import {expect, it} from 'vitest';
import {normalMixture} from '../../../src/numerics/models/normal-mixture';
import {sampledNormalMixture} from '../../../src/numerics/models/sampled-normal-mixture';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

const normal = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

it('sampledNormalMixture is the mean of −log p, with its gradient', () => {
  const data = [0.5, -2, 3.3];
  const loss = sampledNormalMixture(data);
  expect(loss).toMatchObject({samples: 3, dimension: 2});
  for (const [a, b] of [
    [0.3, 1.5],
    [0.01, -4],
    [0.9, 20]
  ]) {
    const expected = -data.reduce((sum, x) => sum + Math.log((1 - a) * normal(x) + a * normal(x - b)), 0) / 3;
    const w = Float64Array.of(a, b);
    expect(loss.value(w)).toBeAllclose(expected);
    const gradient = new Float64Array(2);
    expect(loss.valueAndGradient!(w, gradient)).toBe(loss.value(w));
    expect(gradient).toBeAllclose(centralDifference(loss, w, 1e-4), {rtol: 1e-7, atol: 1e-9});
  }
});

it('sampledNormalMixture at the corners: a = 1 far from the data, and a = 0', () => {
  const loss = sampledNormalMixture([0, 1]);
  expect(loss.value(Float64Array.of(1, 100))).toBeAllclose((100 ** 2 + 99 ** 2) / 4 + Math.log(2 * Math.PI) / 2);
  expect(loss.value(Float64Array.of(0, 100))).toBeAllclose(1 / 4 + Math.log(2 * Math.PI) / 2);
});

it('sampledNormalMixture less its value at the truth approaches the divergence', () => {
  const u = random(13);
  const n = 20000;
  const loss = sampledNormalMixture(Float64Array.from({length: n}, () => u.normal()));
  const w = Float64Array.of(0.4, 1.2);
  const difference = loss.value(w) - loss.value(new Float64Array(2));
  // log(1 − a + a exp(bx − b²/2)) has a slope of at most b, so a standard deviation of at most b; 4 of them.
  expect(difference).toBeAllclose(normalMixture().value(w), {atol: (4 * 1.2) / Math.sqrt(n)});
});

it('sampledNormalMixture is Infinity with the gradient 0 outside of 0 ≤ a ≤ 1, and passes NaN on', () => {
  const loss = sampledNormalMixture([1]);
  const gradient = new Float64Array(2).fill(7);
  for (const a of [-1e-9, 1.1]) {
    expect(loss.valueAndGradient!(Float64Array.of(a, 1), gradient)).toBe(Infinity);
    expect([...gradient]).toEqual([0, 0]);
  }
  expect(loss.value(Float64Array.of(Number.NaN, 1))).toBeNaN();
  expect(loss.value(Float64Array.of(0.5, Number.NaN))).toBeNaN();
});

it('sampledNormalMixture throws for no data and for data that are not finite', () => {
  expect(() => sampledNormalMixture([])).toThrow('data must not be empty');
  expect(() => sampledNormalMixture([1, Number.NaN])).toThrow('data[1] must be finite, got NaN');
});
