import fc from 'fast-check';
import {expect, it} from 'vitest';
import {combinedFreeEnergy} from '../../../src/numerics/free-energy/combined-free-energy';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('combinedFreeEnergy is −log Σ exp(−F), and its masses are exp(F − F_α)', () => {
  const {value, masses} = combinedFreeEnergy([1, 2, 3]);
  expect(value).toBeAllclose(-Math.log(Math.exp(-1) + Math.exp(-2) + Math.exp(-3)));
  expect(masses).toBeAllclose([Math.exp(value - 1), Math.exp(value - 2), Math.exp(value - 3)]);
});

it('combinedFreeEnergy is below the minimum, by at most log 2 for two parts, and the masses sum to 1', () => {
  const energy = fc.double({min: -1e6, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(energy, energy, (a, b) => {
      const {value, masses} = combinedFreeEnergy([a, b]);
      const least = Math.min(a, b);
      expect(value).toBeLessThanOrEqual(least);
      expect(value).toBeGreaterThanOrEqual(least - Math.LN2 - 1e-15 * Math.abs(least));
      expect(masses[0] + masses[1]).toBeAllclose(1, {rtol: 1e-15});
    })
  );
});

it('combinedFreeEnergy takes equal parts, far parts, a single part and parts without mass', () => {
  expect(combinedFreeEnergy([5, 5]).value).toBeAllclose(5 - Math.LN2);
  expect(combinedFreeEnergy([1e300, 0]).masses).toBeAllclose([0, 1]);
  expect(combinedFreeEnergy([-1e5, -1e5 - 1]).masses[1]).toBeAllclose(1 / (1 + Math.exp(-1)));
  expect(combinedFreeEnergy([3]).value).toBe(3);
  expect(combinedFreeEnergy([3, Infinity])).toEqual({value: 3, masses: Float64Array.of(1, 0)});
});

it('combinedFreeEnergy refuses what is no free energy', () => {
  for (const parts of [[], [Number.NaN, 1], [-Infinity, 1], [Infinity, Infinity]])
    expect(() => combinedFreeEnergy(parts)).toThrow('parts must be free energies');
});
