import {expect, it} from 'vitest';
import {random} from '../../../src/numerics/sampling/random';
import {rmspropSgld} from '../../../src/numerics/sampling/rmsprop-sgld';
import {sgld} from '../../../src/numerics/sampling/sgld';
import {toBeAllclose} from '../../to-be-allclose';
import {normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('rmspropSgld steps by G = 1/(0.1 + √V), V the mean of squared gradients with α = 0.99', () => {
  const [lr, nbeta, localization] = [1e-3, 20, 3];
  const chain = rmspropSgld(quadratic(2, 0.5), new Float64Array(2), {
    lr,
    nbeta,
    localization,
    seed: 5,
    start: Float64Array.of(1, -2)
  });
  const u = random(5);
  const w = [1, -2];
  const v = [0, 0];
  for (let step = 0; step < 50; step++) {
    [2, 0.5].forEach((h, i) => {
      v[i] = 0.99 * v[i] + 0.01 * (h * w[i]) ** 2;
      const g = 1 / (0.1 + Math.sqrt(v[i]));
      w[i] += -(lr / 2) * g * (nbeta * h * w[i] + localization * w[i]) + Math.sqrt(lr * g) * u.normal();
    });
    chain.step();
    expect(chain.w).toBeAllclose(w, {rtol: 1e-12});
  }
});

it('rmspropSgld is sgld with the step lr/eps where eps is far above the gradients', () => {
  const options = {nbeta: 30, localization: 1, seed: 6};
  const preconditioned = rmspropSgld(normalCrossing, Float64Array.of(1, 0), {...options, lr: 1e12, eps: 1e14});
  const plain = sgld(normalCrossing, Float64Array.of(1, 0), {...options, lr: 0.01});
  for (let i = 0; i < 30; i++) {
    preconditioned.step();
    plain.step();
  }
  expect(preconditioned.w).toBeAllclose(plain.w, {rtol: 1e-9});
});

it('rmspropSgld refuses a state without its squares', () => {
  const chain = rmspropSgld(normalCrossing, Float64Array.of(1, 0.5), {lr: 1e-3, nbeta: 50, seed: 2});
  expect(() => chain.restore({w: new Float64Array(2), random: new Uint32Array(4)})).toThrow('must have squares');
});

it('rmspropSgld throws for alpha and eps out of range', () => {
  const open = (options: object) =>
    rmspropSgld(normalCrossing, new Float64Array(2), {lr: 0.1, nbeta: 1, seed: 0, ...options});
  expect(() => open({alpha: 1})).toThrow('alpha must be in [0, 1), got 1');
  expect(() => open({eps: 0})).toThrow('eps must be positive and finite, got 0');
});
