import {expect, it} from 'vitest';
import {effectiveSampleSize} from '../../../src/numerics/sampling/effective-sample-size';
import {random} from '../../../src/numerics/sampling/random';
import {sgld} from '../../../src/numerics/sampling/sgld';
import {toBeAllclose} from '../../to-be-allclose';
import {normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('sgld steps by (ε/2) [nβ ∇L + γ (w − w*)] and √ε N(0, I)', () => {
  const [lr, nbeta, localization] = [0.01, 30, 2];
  const wStar = Float64Array.of(0.5, -1);
  const start = Float64Array.of(1, 2);
  const chain = sgld(normalCrossing, wStar, {lr, nbeta, localization, seed: 4, chain: 3, start});
  const u = random(4, 3);
  let [x, y] = start;
  for (let step = 0; step < 20; step++) {
    const forceX = nbeta * 2 * x * y * y + localization * (x - 0.5);
    const forceY = nbeta * 2 * x * x * y + localization * (y + 1);
    x += Math.sqrt(lr) * u.normal() - (lr / 2) * forceX;
    y += Math.sqrt(lr) * u.normal() - (lr / 2) * forceY;
    chain.step();
    expect(chain.w).toBeAllclose([x, y], {rtol: 1e-12});
    expect(chain.loss()).toBeAllclose(x * x * y * y, {rtol: 1e-12});
  }
  expect(start).toEqual(Float64Array.of(1, 2));
});

it('sgld on a quadratic has variance 1/(A (1 − εA/4)), within 4.5 standard errors', () => {
  const [h, nbeta, localization] = [2, 40, 20];
  const a = nbeta * h + localization;
  for (const lr of [0.2 / a, 2 / a]) {
    const chain = sgld(quadratic(h), new Float64Array(1), {lr, nbeta, localization, seed: 1});
    const squares = new Float64Array(4e4);
    for (let i = 0; i < 100; i++) chain.step();
    for (let i = 0; i < squares.length; i++) {
      chain.step();
      squares[i] = chain.w[0] ** 2;
    }
    const variance = 1 / (a * (1 - (lr * a) / 4));
    const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
    // The variance of w² is 2 variance².
    expect(mean).toBeAllclose(variance, {atol: 4.5 * variance * Math.sqrt(2 / effectiveSampleSize([squares]))});
  }
});

it('sgld goes on from a state, also one that was cloned, as if it had not stopped', () => {
  const options = {lr: 0.01, nbeta: 50, localization: 1, seed: 2};
  const chain = sgld(normalCrossing, Float64Array.of(1, 0), options);
  for (let i = 0; i < 7; i++) chain.step();
  const state = structuredClone(chain.state());
  const other = sgld(normalCrossing, Float64Array.of(1, 0), options);
  other.restore(state);
  for (let i = 0; i < 5; i++) {
    chain.step();
    other.step();
    expect(other.w).toEqual(chain.w);
  }
});

it('sgld takes up a place that was written to it', () => {
  const chain = sgld(normalCrossing, new Float64Array(2), {lr: 1e-12, nbeta: 1, seed: 2});
  chain.w.set([2, 3]);
  chain.refresh();
  expect(chain.loss()).toBe(36);
});

it('sgld throws for options out of range and points of another length', () => {
  const good = {lr: 0.1, nbeta: 1, seed: 0};
  const open = (options: object, wStar = new Float64Array(2)) => sgld(normalCrossing, wStar, {...good, ...options});
  expect(() => open({lr: 0})).toThrow('lr must be positive and finite, got 0');
  expect(() => open({nbeta: NaN})).toThrow('nbeta must be positive and finite, got NaN');
  expect(() => open({localization: -1})).toThrow('localization must be finite and at least 0, got -1');
  expect(() => open({seed: 0.5})).toThrow('seed must be an integer in 0–2^53, got 0.5');
  expect(() => open({}, new Float64Array(3))).toThrow('wStar must have 2 entries, got 3');
  expect(() => open({}, Float64Array.of(0, NaN))).toThrow('wStar[1] must be finite, got NaN');
  expect(() => open({start: Float64Array.of(Infinity, 0)})).toThrow('start[0] must be finite, got Infinity');
});
