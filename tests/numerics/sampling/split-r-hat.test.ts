import {expect, it} from 'vitest';
import {random} from '../../../src/numerics/sampling/random';
import {splitRHat} from '../../../src/numerics/sampling/split-r-hat';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './convergence.json';

expect.extend({toBeAllclose});

it('splitRHat agrees with direct ranks and exact quantiles', () => {
  for (const {chains, rHat} of reference) {
    expect(splitRHat(chains.map(chain => Float64Array.from(chain)))).toBeAllclose(rHat, {rtol: 1e-8});
  }
});

it('splitRHat sees chains that differ in place, in spread, or from their own beginning', () => {
  const {normal} = random(2);
  const draws = (place: number, spread: number) => Float64Array.from({length: 1000}, () => place + spread * normal());
  // For 4 halves of independent draws R̂² is 1 + χ²₃/(3 N), N = 500: R̂ < 1.006 at 4.5 standard deviations.
  expect(splitRHat([draws(0, 1), draws(0, 1)])).toBeLessThan(1.006);
  expect(splitRHat([draws(0, 1), draws(0.5, 1)])).toBeGreaterThan(1.02);
  expect(splitRHat([draws(0, 1), draws(0, 2)])).toBeGreaterThan(1.02);
  expect(splitRHat([draws(0, 1).map((x, t) => x + t / 500)])).toBeGreaterThan(1.1);
});

it('splitRHat does not depend on the unit of the draws', () => {
  const {normal} = random(3);
  const chains = [0, 1].map(() => Float64Array.from({length: 100}, normal));
  const scaled = chains.map(chain => chain.map(x => 2 ** 1000 * x));
  expect(splitRHat(scaled)).toBe(splitRHat(chains));
});

it('splitRHat is 1 for equal draws and Infinity for chains stuck apart', () => {
  expect(splitRHat([new Float64Array(8), new Float64Array(8)])).toBe(1);
  expect(splitRHat([new Float64Array(8), new Float64Array(8).fill(1)])).toBe(Infinity);
});
