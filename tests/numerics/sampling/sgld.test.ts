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

it('sgld takes up a place that was written to it', () => {
  const chain = sgld(normalCrossing, new Float64Array(2), {lr: 1e-12, nbeta: 1, seed: 2});
  chain.w.set([2, 3]);
  chain.refresh();
  expect(chain.loss()).toBe(36);
});
