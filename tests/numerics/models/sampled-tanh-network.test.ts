import {expect, it} from 'vitest';
import {sampledTanhNetwork} from '../../../src/numerics/models/sampled-tanh-network';
import {tanhNetwork} from '../../../src/numerics/models/tanh-network';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

it('sampledTanhNetwork is the mean square error, with its gradient', () => {
  const loss = sampledTanhNetwork([0.5, -1], [0.3, 2], 2);
  const w = Float64Array.of(1, -0.5, 2, 0.7);
  const f = (x: number) => Math.tanh(2 * x) - 0.5 * Math.tanh(0.7 * x);
  expect(loss).toMatchObject({samples: 2, dimension: 4});
  expect(loss.value(w)).toBeAllclose(((f(0.5) - 0.3) ** 2 + (f(-1) - 2) ** 2) / 2);
  const gradient = new Float64Array(4);
  loss.gradient(w, gradient);
  expect(gradient).toBeAllclose(centralDifference(loss, w), {rtol: 1e-8, atol: 1e-10});
});

it('sampledTanhNetwork approaches the population loss', () => {
  const u = random(11);
  const inputs = Float64Array.from({length: 20000}, () => u.normal());
  const w = Float64Array.of(0.8, 1.3);
  const value = sampledTanhNetwork(inputs, new Float64Array(20000)).value(w);
  // (a tanh)² is between 0 and a², so its standard deviation is at most a²/2; 4 of them.
  expect(value).toBeAllclose(tanhNetwork().value(w), {atol: (4 * 0.8 ** 2) / 2 / Math.sqrt(20000)});
});

it('sampledTanhNetwork throws for shapes that do not fit and entries that are not finite', () => {
  expect(() => sampledTanhNetwork([], [])).toThrow('inputs must not be empty');
  expect(() => sampledTanhNetwork([1], [1, 2])).toThrow('outputs must have 1 entries, got 2');
  expect(() => sampledTanhNetwork([1, Number.NaN], [1, 2])).toThrow('inputs[1] must be finite, got NaN');
  expect(() => sampledTanhNetwork([1], [-Infinity])).toThrow('outputs[0] must be finite, got -Infinity');
  expect(() => sampledTanhNetwork([1], [1], 0.5)).toThrow('hidden must be a positive integer, got 0.5');
});
