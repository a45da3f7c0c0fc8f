import fc from 'fast-check';
import {expect, it} from 'vitest';
import {legReach} from '../../../src/numerics/volumes/leg-reach';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const leg = (coefficients: number[], length = 1) => ({
  origin: 0,
  direction: 1 as const,
  length,
  end: length,
  coefficients: Float64Array.from(coefficients),
  resolution: 0
});

it('legReach(leg, rise) inverts q(τ) − q(0) = rise at every scale', () => {
  const cases = fc.record({
    powers: fc.uniqueArray(fc.integer({min: 1, max: 8}), {minLength: 1, maxLength: 4}),
    sizes: fc.array(fc.double({min: -30, max: 10, noNaN: true}), {minLength: 8, maxLength: 8}),
    depth: fc.double({min: -60, max: 0, noNaN: true})
  });
  fc.assert(
    fc.property(cases, ({powers, sizes, depth}) => {
      const c = [7, 0, 0, 0, 0, 0, 0, 0, 0];
      for (const p of powers) c[p] = 10 ** sizes[p - 1];
      const tau = 10 ** depth;
      let rise = 0;
      for (let i = 8; i > 0; i--) rise = (rise + c[i]) * tau;
      fc.pre(rise > 1e-290);
      expect(legReach(leg(c), rise)).toBeAllclose(tau, {rtol: 1e-13});
    })
  );
});

it('legReach works where coefficients have both signs', () => {
  // 3τ² − 2τ³ grows on [0, 1].
  for (const tau of [1e-8, 0.1, 0.5, 0.9]) {
    expect(legReach(leg([0, 0, 3, -2]), 3 * tau ** 2 - 2 * tau ** 3)).toBeAllclose(tau, {rtol: 1e-12});
  }
});

it('legReach stops at the end of the leg, and is −1 where there is nothing to reach', () => {
  expect(legReach(leg([0, 1], 0.5), 3)).toBe(0.5);
  expect(legReach(leg([5]), 1)).toBe(1);
  expect(legReach(leg([0, 1]), Number.POSITIVE_INFINITY)).toBe(1);
  expect(legReach(leg([0, 1]), 0)).toBe(-1);
  expect(legReach(leg([0, 1]), -2)).toBe(-1);
  expect(legReach(leg([0, 1]), Number.NaN)).toBe(-1);
});

it('legReach of squares survives products that underflow', () => {
  expect(legReach(leg([0, 0, 1e-147]), 1e-300)).toBeAllclose(10 ** -76.5, {rtol: 1e-12});
  expect(legReach(leg([0, 1e-160, 2e-160]), 1e-165)).toBeAllclose((Math.sqrt(1 + 8e-5) - 1) / 4, {rtol: 1e-10});
  expect(legReach(leg([0, 1e-160, -4e-161]), 1e-165)).toBeAllclose((1 - Math.sqrt(1 - 1.6e-5)) / 0.8, {rtol: 1e-10});
});
