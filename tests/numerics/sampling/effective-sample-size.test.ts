import {expect, it} from 'vitest';
import {effectiveSampleSize} from '../../../src/numerics/sampling/effective-sample-size';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './convergence.json';

expect.extend({toBeAllclose});

it('effectiveSampleSize agrees with direct sums', () => {
  for (const {chains, ess} of reference) {
    expect(effectiveSampleSize(chains.map(chain => Float64Array.from(chain)))).toBeAllclose(ess, {rtol: 1e-10});
  }
});

it('effectiveSampleSize of an autoregression of order 1 is N (1 − ρ)/(1 + ρ), to 10 %', () => {
  for (const rho of [0, 0.5, 0.95, -0.5]) {
    const chains = [0, 1, 2, 3].map(stream => {
      const {normal} = random(1, stream);
      const chain = new Float64Array(8000);
      chain[0] = normal() / Math.sqrt(1 - rho * rho);
      for (let t = 1; t < chain.length; t++) chain[t] = rho * chain[t - 1] + normal();
      return chain;
    });
    expect(effectiveSampleSize(chains)).toBeAllclose((32000 * (1 - rho)) / (1 + rho), {rtol: 0.1});
  }
});

it('effectiveSampleSize is the number of draws if all are equal, and throws for chains it cannot read', () => {
  expect(effectiveSampleSize([new Float64Array(10).fill(0.1), new Float64Array(10).fill(0.1)])).toBe(20);
  expect(() => effectiveSampleSize([])).toThrow('chains must be at least 1, got 0');
  expect(() => effectiveSampleSize([new Float64Array(3)])).toThrow('a chain must have at least 4 draws, got 3');
  expect(() => effectiveSampleSize([new Float64Array(4), new Float64Array(5)])).toThrow(
    'chain 1 must have 4 draws, got 5'
  );
  expect(() => effectiveSampleSize([Float64Array.of(1, 2, NaN, 4)])).toThrow('chain 0, draw 2 must be finite, got NaN');
});
