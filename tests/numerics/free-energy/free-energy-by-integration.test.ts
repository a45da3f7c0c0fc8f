import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {freeEnergy} from '../../../src/numerics/free-energy/free-energy';
import {freeEnergyByIntegration} from '../../../src/numerics/free-energy/free-energy-by-integration';
import type {Loss} from '../../../src/numerics/loss';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing, quadratic} from '../sampling/small-losses';

expect.extend({toBeAllclose});

const few = {numDraws: 300, numChains: 2, numBurninSteps: 100};

it('freeEnergyByIntegration is off by less than its error 19 times out of 20', () => {
  let outside = 0;
  let cases = 0;
  for (const {k, loss, n} of [
    {k: 'w^2', loss: monomial(2), n: 0.01},
    {k: 'w^2', loss: monomial(2), n: 100},
    {k: 'w^4', loss: monomial(4), n: 1e4},
    {k: 'w^6', loss: monomial(6), n: 1e6},
    {k: 'x^2*y^2', loss: normalCrossing, n: 1e4}
  ]) {
    const exact = freeEnergy(k, n).value;
    for (let seed = 0; seed < 12; seed++) {
      const {value, error} = drain(freeEnergyByIntegration(loss, n, {...few, seed}));
      cases++;
      if (Math.abs(value - exact) > error) outside++;
      expect(error).toBeLessThan(0.3);
      // Not once by far.
      expect(Math.abs(value - exact)).toBeLessThan(2.25 * error);
    }
  }
  // Of 60, 3 are expected; 8 is 3 standard deviations more.
  expect(cases).toBe(60);
  expect(outside).toBeLessThanOrEqual(8);
});

it('freeEnergyByIntegration takes a prior: ½ Σ log(1 + n h) for a quadratic under N(0, I)', () => {
  const n = 500;
  const curvatures = [2, 1, 10];
  const exact = curvatures.reduce((sum, h) => sum + Math.log(1 + n * h) / 2, 0);
  const result = drain(
    freeEnergyByIntegration(quadratic(...curvatures), n, {...few, seed: 1, prior: quadratic(1, 1, 1)})
  );
  expect(result.value).toBeAllclose(exact, {atol: 2.25 * result.error});
  expect(result.error).toBeLessThan(0.5);
  // A constant in −log φ is of no matter, but for rounding, after which chains go other ways.
  const unit = quadratic(1, 1, 1);
  const shifted: Loss = {...unit, value: w => unit.value(w) + 7};
  const same = drain(freeEnergyByIntegration(quadratic(...curvatures), n, {...few, seed: 1, prior: shifted}));
  expect(same.value).toBeAllclose(exact, {atol: 2.25 * same.error});
});

it('freeEnergyByIntegration of a quadratic in a box of three dimensions is a sum of three', () => {
  const n = 1000;
  // −log of the mean of e^{−n h w²/2} over [−2, 2] is that of w² with n h/2 · 4 on [−1, 1].
  const exact = [2, 4, 6].reduce((sum, h) => sum + freeEnergy('w^2', 2 * n * h).value, 0);
  const result = drain(freeEnergyByIntegration(quadratic(2, 4, 6), n, {...few, numDraws: 600, seed: 2, box: 2}));
  expect(result.value).toBeAllclose(exact, {atol: 2.25 * result.error});
  expect(result.error).toBeLessThan(0.4);
});

it('freeEnergyByIntegration adds n times a constant in the loss, without error', () => {
  const raised: Loss = {...monomial(2), value: w => w[0] ** 2 + 1000};
  const options = {...few, seed: 3};
  const bare = drain(freeEnergyByIntegration(monomial(2), 100, options));
  const high = drain(freeEnergyByIntegration(raised, 100, options));
  expect(high.value - 1e5).toBeAllclose(bare.value, {atol: 2.25 * (high.error + bare.error)});
  expect(high.error).toBeLessThan(0.3);
});

it('freeEnergyByIntegration integrates over the temperatures it is told, and names them with E_β[n L]', () => {
  const temperatures = [0.001, 0.01, 0.03, 0.1, 0.3, 1];
  const exact = freeEnergy('w^2', 1000).value;
  const result = drain(freeEnergyByIntegration(monomial(2), 1000, {...few, seed: 4, temperatures}));
  expect(result.temperatures).toEqual([0, ...temperatures]);
  expect(result.value).toBeAllclose(exact, {atol: 2.25 * result.error});
  // E_0 is n/3, and at low temperatures E_β is λ/β; of 600 draws of relative deviation 2/√5 and √2, within 30 %.
  expect(result.energies[0]).toBeAllclose(1000 / 3, {rtol: 0.3});
  expect(result.energies[6]).toBeAllclose(0.5, {rtol: 0.3});
  expect(
    drain(freeEnergyByIntegration(monomial(2), 1000, {...few, seed: 4, temperatures: 9})).temperatures
  ).toHaveLength(10);
});

it('freeEnergyByIntegration yields its value so far, and is the same for the same seed', () => {
  const options = {numDraws: 20, numChains: 2, numBurninSteps: 10, seed: 5};
  const integrating = freeEnergyByIntegration(monomial(2), 100, options);
  const values: number[] = [];
  const progress: number[] = [];
  let last = integrating.next();
  for (; !last.done; last = integrating.next()) {
    progress.push(last.value.progress);
    if (last.value.numDraws > 0) values.push(last.value.value);
  }
  expect(last.value).toEqual(drain(freeEnergyByIntegration(monomial(2), 100, options)));
  expect(values[values.length - 1]).toBe(last.value.value);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress[progress.length - 1]).toBe(1);
});

it('freeEnergyByIntegration of a loss that is constant is n times it', () => {
  const flat: Loss = {dimension: 2, value: () => 3, gradient: (_, out) => void out.fill(0)};
  const {value, converged} = drain(freeEnergyByIntegration(flat, 10, {...few, seed: 6}));
  expect(value).toBeAllclose(30, {rtol: 1e-14});
  expect(converged).toBe(false);
});

it('freeEnergyByIntegration throws at once for values out of range', () => {
  const open = (options: object, n = 10) => freeEnergyByIntegration(monomial(2), n, {seed: 0, ...options});
  expect(() => open({}, 0)).toThrow('n must be positive and finite, got 0');
  expect(() => open({}, NaN)).toThrow('n must be positive and finite, got NaN');
  expect(() => open({box: 0})).toThrow('box must be positive and finite, got 0');
  expect(() => open({box: Infinity})).toThrow('box must be positive and finite, got Infinity');
  expect(() => open({prior: normalCrossing})).toThrow('prior must have 1 dimensions, got 2');
  expect(() => open({lr: -1})).toThrow('lr must be positive and finite, got -1');
  expect(() => open({numDraws: 0})).toThrow('numDraws must be an integer of at least 1, got 0');
  expect(() => open({temperatures: 0})).toThrow('temperatures must be an integer of at least 1, got 0');
  expect(() => open({temperatures: [0.5, 0.2, 1]})).toThrow('temperatures must increase from above 0, got 0.2');
  expect(() => open({temperatures: [0, 1]})).toThrow('temperatures must increase from above 0, got 0');
  expect(() => open({temperatures: [0.5]})).toThrow('temperatures must end at 1, got 0.5');
  expect(() => open({temperatures: []})).toThrow('temperatures must end at 1, got undefined');
});
