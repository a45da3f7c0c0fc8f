import fc from 'fast-check';
import {expect, it} from 'vitest';
import {lambertW, lambertWOfExponential} from '../../../src/numerics/free-energy/lambert-w';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('lambertW(x) solves W exp(W) = x on the branch W ≤ −1', () => {
  fc.assert(
    fc.property(fc.double({min: 1e-12, max: 690, noNaN: true}), depth => {
      const x = -Math.exp(-1 - depth);
      const w = lambertW(x);
      expect(w).toBeLessThanOrEqual(-1);
      // dx/x = (1 + 1/w) dw, so 1e-12 in w shows here as less.
      expect(w + Math.log(-w)).toBeAllclose(Math.log(-x), {rtol: 1e-12 * Math.abs(1 + 1 / w) + 1e-15});
    })
  );
});

it('lambertW agrees with 50-digit values to 1e-13, also next to the branch point', () => {
  // mpmath 1.3, mp.dps = 50: lambertw(mpf(x), −1) for these doubles.
  const table = [
    [-0.3678794411714423, -1.0000000153042543],
    [-0.36787944, -1.0000798057615958],
    [-0.3678, -1.0209272394094255],
    [-0.367, -1.0707918867680521],
    [-0.36, -1.2227701339785062],
    [-0.3, -1.7813370234216277],
    [-0.1, -3.577152063957297],
    [-1e-10, -26.295238819246926],
    [-1e-300, -697.3227762954601]
  ];
  for (const [x, w] of table) expect(lambertW(x)).toBeAllclose(w, {rtol: 1e-13});
  expect(lambertW(-Math.exp(-1))).toBe(-1);
});

it('lambertWOfExponential agrees with lambertW where both are defined', () => {
  for (const y of [-1.000001, -1.01, -1.3, -2, -50]) {
    expect(lambertWOfExponential(y)).toBeAllclose(lambertW(-Math.exp(y)), {rtol: 1e-15 / (-1 - y) + 1e-14});
  }
});

it('lambertWOfExponential(y) goes on where exp(y) is 0', () => {
  const w = lambertWOfExponential(-1e6);
  expect(w + Math.log(-w)).toBeAllclose(-1e6, {rtol: 1e-15});
  expect(lambertWOfExponential(-1)).toBe(-1);
});

it('lambertW throws outside [−1/e, 0)', () => {
  for (const x of [-0.5, 0, 1, Number.NaN]) expect(() => lambertW(x)).toThrow(`x must be in [−1/e, 0), got ${x}`);
  expect(() => lambertWOfExponential(-0.5)).toThrow(RangeError);
});
