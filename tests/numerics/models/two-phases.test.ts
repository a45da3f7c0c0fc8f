import {expect, it} from 'vitest';
import {criticalSampleSize} from '../../../src/numerics/free-energy/critical-sample-size';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {gaussianPower} from '../../../src/numerics/models/gaussian-power';
import {twoPhases} from '../../../src/numerics/models/two-phases';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** ∫₀¹ exp(−n w^p) dw = e⁻ⁿ Σ nʲ / ((a + 1)…(a + j)) with a = 1/p: the incomplete gamma function's series, all positive. */
function halfIntegral(p: number, n: number) {
  let term = 1;
  let sum = 1;
  for (let j = 1; j < 400; j++) {
    term *= n / (1 / p + j);
    sum += term;
  }
  return Math.exp(-n) * sum;
}

it.each([0.001, 0.3, 1, 7, 40, 100])('twoPhases has the closed free energies at n = %s', n => {
  const {accurate, simple} = twoPhases(0.01);
  expect(accurate.freeEnergy(n)).toBeAllclose(Math.LN2 - 2 * Math.log(halfIntegral(2, n)), {rtol: 1e-9});
  expect(simple.freeEnergy(n)).toBeAllclose(Math.LN2 + 0.01 * n - 2 * Math.log(halfIntegral(6, n)), {rtol: 1e-9});
});

it('twoPhases tends to n·L + λ log n + its constant, −2 log Γ(1 + 1/2k) + log 2', () => {
  const {accurate, simple} = twoPhases(0.001);
  const logGammas = [Math.log(Math.sqrt(Math.PI) / 2), Math.log(0.9277193336300392)];
  [accurate, simple].forEach(({loss, lambda, constant, freeEnergy}, i) => {
    expect(constant).toBeAllclose(Math.LN2 - 2 * logGammas[i], {rtol: 1e-9});
    for (const n of [1e3, 1e6])
      expect(freeEnergy(n)).toBeAllclose(n * loss + lambda * Math.log(n) + constant, {rtol: 1e-9});
  });
  expect([accurate.lambda, simple.lambda]).toEqual([1, 1 / 3]);
});

it.each([
  [0.1, 21.31, 19.96],
  [0.01, 410.27, 399.32],
  [0.001, 5877.43, 5774.09]
])(
  'twoPhases at δ = %s crosses at n = %s, as criticalSampleSize says with the constant; without it at %s',
  (delta, exact, bare) => {
    const {accurate, simple, crossing} = twoPhases(delta);
    const gap = {deltaLoss: delta, deltaLambda: accurate.lambda - simple.lambda};
    const n = crossing()!;
    expect(n).toBeAllclose(exact, {atol: 0.005});
    expect(accurate.freeEnergy(n)).toBeAllclose(simple.freeEnergy(n), {rtol: 1e-9});
    // What the formula leaves out is exponentially small in n.
    const constant = accurate.constant - simple.constant;
    expect(criticalSampleSize({...gap, constant})).toBeAllclose(n, {rtol: 1e-8 + Math.exp(-n)});
    expect(criticalSampleSize(gap)).toBeAllclose(bare, {atol: 0.005});
  }
);

it('twoPhases never crosses where the mean loss of the flat phase is no less: δ + 2/7 ≥ 2/3', () => {
  expect(twoPhases(2 / 3 - 2 / 7 + 0.001).crossing()).toBeUndefined();
  expect(twoPhases(2 / 3 - 2 / 7 - 0.001).crossing()).toBeLessThan(0.1);
  expect(twoPhases(1e-6).crossing()).toBeGreaterThan(1e7);
});

it('twoPhases agrees with the exact posterior of N(wᵏ, ½) for a sample', () => {
  const {accurate, simple} = twoPhases(0.04);
  for (const n of [1, 30, 2000])
    for (const mean of [
      [0.3, -0.02, 0.1],
      [-0.6, 1.3, -0.2]
    ]) {
      const sideOf = (k: number, m: number) => -n * m * m - gaussianPower(k).posterior({n, mean: m}).logNormalizer;
      const options = {rtol: 1e-8, atol: 1e-8};
      expect(accurate.freeEnergy(n, mean)).toBeAllclose(Math.LN2 + sideOf(1, mean[0]) + sideOf(1, mean[1]), options);
      // |μ|² − 2 μ·mean in the third direction, where μ = √δ = 0.2.
      const lift = n * (0.04 - 0.4 * mean[2]);
      expect(simple.freeEnergy(n, mean)).toBeAllclose(
        lift + Math.LN2 + sideOf(3, mean[0]) + sideOf(3, mean[1]),
        options
      );
      expect(simple.lift(n, mean)).toBeAllclose(lift, {atol: 1e-12 * n});
      expect(simple.density(n, mean)(0.5)).toBeAllclose(gaussianPower(3).posterior({n, mean: mean[0]}).density(0.5), {
        rtol: 1e-8
      });
    }
});

it('twoPhases has densities with integral 1 and energies least at the truth', () => {
  const {accurate, simple} = twoPhases(0.01);
  for (const {density} of [accurate, simple])
    expect(gaussKronrod(density(400), [-1, -0.1, 0, 0.1, 1]).value).toBeAllclose(1, {rtol: 1e-9});
  expect(accurate.density(400)(1.1)).toBe(0);
  expect(accurate.energy(0, 400)).toBe(0);
  expect(accurate.energy(0.1, 400)).toBeAllclose(4);
  expect(simple.energy(0, 400)).toBeAllclose(4);
  expect(simple.energy(0.5, 400)).toBeAllclose(4 + 400 / 64);
  // 400 (0.25 − 2·0.5·0.1) and −400·0.2², the best of the second parameter; 400 (0.01 − 0.2·0.3) lifts the other phase.
  expect(accurate.energy(0.5, 400, [0.1, 0.2, 0.3])).toBeAllclose(60 - 16);
  expect(simple.energy(0, 400, [0.1, 0.2, 0.3])).toBeAllclose(-20 - 16);
});

it('twoPhases refuses a height or a sample size out of its range', () => {
  for (const delta of [0, -1, 1.5, Number.NaN])
    expect(() => twoPhases(delta)).toThrow(`delta must be in (0, 1], got ${delta}`);
  const {accurate} = twoPhases(0.1);
  for (const n of [0, -1, Infinity, Number.NaN]) {
    expect(() => accurate.freeEnergy(n)).toThrow(`got ${n}`);
    expect(() => accurate.density(n)).toThrow('n must be positive');
    expect(() => accurate.energy(0, n)).toThrow('n must be positive');
  }
});
