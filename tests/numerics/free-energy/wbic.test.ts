import {expect, it} from 'vitest';
import {freeEnergy} from '../../../src/numerics/free-energy/free-energy';
import {wbic} from '../../../src/numerics/free-energy/wbic';
import {hmc} from '../../../src/numerics/sampling/hmc';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing} from '../sampling/small-losses';

expect.extend({toBeAllclose});

it('wbic of independent draws of the tempered posterior is n L_n(x̄) + ½ log n for N(w, 1), within 4.5 standard errors', () => {
  const n = 200;
  const u = random(1);
  const data = Float64Array.from({length: n}, u.normal);
  const mean = data.reduce((sum, x) => sum + x, 0) / n;
  const loss = (w: number) => data.reduce((sum, x) => sum + (x - w) ** 2 / 2 + Math.log(2 * Math.PI) / 2, 0) / n;
  // At β = 1/log n, under a flat prior, w is N(x̄, log n/n).
  const losses = Float64Array.from({length: 4000}, () => loss(mean + Math.sqrt(Math.log(n) / n) * u.normal()));
  const {value, error, ess} = wbic(losses, n);
  expect(value).toBeAllclose(n * loss(mean) + Math.log(n) / 2, {atol: 4.5 * error});
  // n L_n − min is log n · χ²₁/2, of standard deviation log n/√2; 4000 draws give it, and the effective number, to 10 %.
  expect(error).toBeAllclose(Math.log(n) / Math.sqrt(2 * 4000), {rtol: 0.1});
  expect(ess).toBeAllclose(4000, {rtol: 0.15});
});

it('wbic by hmc at β = 1/log n is dF/dβ by quadrature, of w², w⁶ and x²y², within 4.5 standard errors', () => {
  for (const {k, loss, lr} of [
    {k: 'w^2', loss: monomial(2), lr: 0.01},
    {k: 'w^6', loss: monomial(6), lr: 0.05},
    {k: 'x^2*y^2', loss: normalCrossing, lr: 0.02}
  ]) {
    const n = 1000;
    const beta = 1 / Math.log(n);
    const chains = [0, 1, 2, 3].map(chain => {
      const sampler = hmc(loss, new Float64Array(loss.dimension), {lr, nbeta: n * beta, box: 1, seed: 9, chain});
      return Float64Array.from({length: 3000}, () => {
        sampler.step();
        return sampler.loss();
      });
    });
    const step = 1e-3 * beta;
    const exact =
      (freeEnergy(k, n, {beta: beta + step, relativeError: 1e-10}).value -
        freeEnergy(k, n, {beta: beta - step, relativeError: 1e-10}).value) /
      (2 * step);
    const {value, error} = wbic(chains, n);
    expect(value).toBeAllclose(exact, {atol: 4.5 * error});
    expect(error).toBeLessThan(0.1);
  }
});

it('wbic throws for n ≤ 1, short chains and losses that are not finite', () => {
  expect(() => wbic(new Float64Array(10), 1)).toThrow('n must be above 1 and finite, got 1');
  expect(() => wbic(new Float64Array(3), 10)).toThrow('a chain must have at least 4 draws, got 3');
  expect(() => wbic([Float64Array.of(1, 2, NaN, 3)], 10)).toThrow('chain 0, draw 2 must be finite, got NaN');
});
