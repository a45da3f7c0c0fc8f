import fc from 'fast-check';
import {expect, it} from 'vitest';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './normal-crossing-volume.json';

expect.extend({toBeAllclose});

it('normalCrossingVolume agrees with 120-digit partial fractions and series to 1e-12', () => {
  for (const {epsilon, exponents, prior, volume} of reference) {
    expect(normalCrossingVolume(epsilon, exponents, prior)).toBeAllclose(volume, {rtol: 1e-12});
  }
});

it('normalCrossingVolume of d equal factors is ε^r Σ (r log 1/ε)^j/j!', () => {
  for (const epsilon of [0.9, 1e-3, 1e-30, 1e-300]) {
    for (const d of [1, 2, 3, 6]) {
      const depth = -Math.log(epsilon) / 2;
      let term = 1;
      let sum = 0;
      for (let j = 0; j < d; j++) {
        sum += term;
        term *= depth / (j + 1);
      }
      expect(normalCrossingVolume(epsilon, new Array(d).fill(2))).toBeAllclose(Math.sqrt(epsilon) * sum, {rtol: 1e-12});
    }
  }
});

it('normalCrossingVolume is continuous where rates meet', () => {
  for (const gap of [1e-3, 1e-6, 1e-9, 1e-12, 1e-15]) {
    const near = normalCrossingVolume(1e-8, [2, 2 + gap]);
    // dV/V is below log(1/ε) times the change of a rate.
    expect(near).toBeAllclose(normalCrossingVolume(1e-8, [2, 2]), {rtol: 10 * gap + 1e-13});
  }
});

it('normalCrossingVolume does not care about order, nor about factors with exponent 0', () => {
  const exponents = fc.array(fc.integer({min: 0, max: 8}), {minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(exponents, fc.double({min: -100, max: 0, noNaN: true}), (list, depth) => {
      const epsilon = 10 ** depth;
      const volume = normalCrossingVolume(epsilon, list);
      expect(volume).toBeAllclose(normalCrossingVolume(epsilon, [...list].reverse()), {rtol: 1e-12});
      const positive = list.filter(e => e > 0);
      expect(volume).toBeAllclose(normalCrossingVolume(epsilon, positive), {rtol: 1e-15});
      expect(volume >= 0 && volume <= 1).toBe(true);
    })
  );
});

it('normalCrossingVolume of K = 1 jumps from 0 to 1 beyond ε = 1', () => {
  expect(normalCrossingVolume(0.5, [])).toBe(0);
  expect(normalCrossingVolume(1, [0])).toBe(0);
  expect(normalCrossingVolume(2, [0])).toBe(1);
  expect(normalCrossingVolume(1, [2])).toBe(1);
  expect(normalCrossingVolume(7, [2, 4])).toBe(1);
});

it('normalCrossingVolume throws for values out of range', () => {
  expect(() => normalCrossingVolume(0, [2])).toThrow('epsilon must be positive and finite, got 0');
  expect(() => normalCrossingVolume(1, [-2])).toThrow('exponents must be finite and at least 0, got -2');
  expect(() => normalCrossingVolume(1, [2], [0, 0])).toThrow('prior must have 1 entries, got 2');
  expect(() => normalCrossingVolume(1, [2], [-1])).toThrow('prior exponents must be finite and above −1, got -1');
});
