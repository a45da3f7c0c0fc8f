import {expect, it} from 'vitest';
import {temperatureRule} from '../../../src/numerics/free-energy/temperature-rule';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** ∫ E dβ for E_β = ½ n/(1 + n β), the mean of n w²/2 under N(0, 1), of variance ½ (n/(1 + n β))². */
function integral(n: number, betas: number[], every?: number): number {
  const {means, variances} = temperatureRule(betas, every);
  return betas.reduce((sum, beta, j) => {
    const mean = n / (1 + n * beta) / 2;
    return sum + means[j] * mean + variances[j] * 2 * mean * mean;
  }, 0);
}

it('temperatureRule is of fourth order in the steps of log β', () => {
  const n = 1e4;
  const exact = (Math.log(1 + n) - Math.log(2)) / 2;
  const error = (count: number) => {
    const betas = Array.from({length: count + 1}, (_, j) => n ** (j / count - 1));
    return Math.abs(integral(n, betas) - exact);
  };
  expect(error(20)).toBeLessThan(1e-3);
  expect(error(20) / error(40)).toBeAllclose(16, {rtol: 0.1});
});

it('temperatureRule leaves out temperatures as if they were not there, but never the last', () => {
  const betas = [0.01, 0.02, 0.05, 0.2, 0.4, 1];
  expect(integral(100, betas, 2)).toBeAllclose(integral(100, [0.01, 0.05, 0.4, 1]), {rtol: 1e-14});
  expect(integral(100, [1])).toBe(0);
});
