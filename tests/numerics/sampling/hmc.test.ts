import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {effectiveSampleSize} from '../../../src/numerics/sampling/effective-sample-size';
import {hmc} from '../../../src/numerics/sampling/hmc';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('hmc samples e^{−U} exactly: coordinates of a quadratic have variance 1/A_i, within 4.5 standard errors', () => {
  const curvatures = [1, 4, 25];
  const chain = hmc(quadratic(...curvatures), new Float64Array(3), {
    lr: 0.02,
    nbeta: 2,
    localization: 1,
    numLeapfrogSteps: 15,
    seed: 1
  });
  const n = 10000;
  const squares = curvatures.map(() => new Float64Array(n));
  for (let t = 0; t < n; t++) {
    chain.step();
    for (let i = 0; i < 3; i++) squares[i][t] = chain.w[i] ** 2;
  }
  curvatures.forEach((h, i) => {
    const variance = 1 / (2 * h + 1);
    const mean = squares[i].reduce((sum, value) => sum + value, 0) / n;
    expect(mean).toBeAllclose(variance, {atol: 4.5 * variance * Math.sqrt(2 / effectiveSampleSize([squares[i]]))});
  });
});

it('hmc is reflected at the walls of its box: E[w²] under e^{−3w⁴ − prior} on [−0.8, 0.8], within 4.5 standard errors', () => {
  const tilt = {
    dimension: 1,
    value: (w: Float64Array) => -2 * w[0],
    gradient(_: Float64Array, out: Float64Array) {
      out[0] = -2;
    }
  };
  const chain = hmc(monomial(4), new Float64Array(1), {lr: 0.09, nbeta: 3, box: 0.8, prior: tilt, seed: 2});
  const squares = new Float64Array(20000);
  let furthest = 0;
  for (let t = 0; t < squares.length; t++) {
    chain.step();
    squares[t] = chain.w[0] ** 2;
    furthest = Math.max(furthest, Math.abs(chain.w[0]));
  }
  expect(furthest).toBeLessThanOrEqual(0.8);
  expect(furthest).toBeGreaterThan(0.799);
  const moment = (power: number) => gaussKronrod(w => w ** power * Math.exp(-3 * w ** 4 + 2 * w), [-0.8, 0, 0.8]).value;
  const exact = moment(2) / moment(0);
  const deviation = Math.sqrt(moment(4) / moment(0) - exact ** 2);
  const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
  expect(mean).toBeAllclose(exact, {atol: (4.5 * deviation) / Math.sqrt(effectiveSampleSize([squares]))});
});

it('hmc keeps its energy to the square of its step', () => {
  const change = (lr: number) => {
    const chain = hmc(normalCrossing, Float64Array.of(1, 0.3), {lr, nbeta: 20, numLeapfrogSteps: 1, seed: 3});
    let worst = 0;
    for (let i = 0; i < 200; i++) {
      chain.step();
      worst = Math.max(worst, 1 - chain.acceptance);
    }
    return worst;
  };
  // One step of length √lr: the error of the energy is of third order, lr^{3/2}.
  expect(change(1e-4)).toBeLessThan(change(1e-2) / 100);
});

it('hmc throws for options out of range', () => {
  const open = (options: object) =>
    hmc(normalCrossing, Float64Array.of(2, 0), {lr: 0.1, nbeta: 1, seed: 0, ...options});
  expect(() => open({numLeapfrogSteps: 0})).toThrow('numLeapfrogSteps must be an integer of at least 1, got 0');
  expect(() => open({box: -1})).toThrow('box must be positive, got -1');
  expect(() => open({box: 1})).toThrow('start must be in the box, got 2');
});
