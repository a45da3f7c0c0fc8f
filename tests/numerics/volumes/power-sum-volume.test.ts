import {expect, it} from 'vitest';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {powerSumVolume} from '../../../src/numerics/volumes/power-sum-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const levels = [1, 0.1, 1e-5, 1e-12];

it('powerSumVolume in one variable is that of a monomial, whatever the prior', () => {
  for (const epsilon of levels)
    for (const [exponent, h] of [
      [2, 0],
      [2, 1],
      [1, 0],
      [6, 2.5],
      [3, -0.5]
    ])
      expect(powerSumVolume(epsilon, [exponent], [h])).toBeAllclose(normalCrossingVolume(epsilon, [exponent], [h]), {
        rtol: 1e-12
      });
});

it('powerSumVolume of a corner is a simplex, of squares a ball', () => {
  for (const epsilon of levels) {
    expect(powerSumVolume(epsilon, [1, 1])).toBeAllclose(epsilon ** 2 / 2, {rtol: 1e-13});
    expect(powerSumVolume(epsilon, [1, 1, 1])).toBeAllclose(epsilon ** 3 / 6, {rtol: 1e-13});
    expect(powerSumVolume(epsilon, [2, 2])).toBeAllclose((Math.PI / 4) * epsilon, {rtol: 1e-13});
  }
});

it('powerSumVolume agrees with quadrature over slices', () => {
  for (const {epsilon, volume, relativeError} of sublevelVolume('x^2+y^4', [0.5, 1e-3, 1e-8]))
    expect(powerSumVolume(epsilon, [2, 4])).toBeAllclose(volume, {rtol: relativeError + 1e-12});
});

it('powerSumVolume falls with the λ that rlct finds, for a prior and on a boundary', () => {
  const slope = (exponents: number[], prior?: number[]) =>
    Math.log(powerSumVolume(1e-4, exponents, prior) / powerSumVolume(1e-5, exponents, prior)) / Math.LN10;
  expect(slope([2], [1])).toBeAllclose(rlct('w^2', {prior: [1]}).lambda, {rtol: 1e-12});
  expect(slope([1, 1])).toBeAllclose(rlct('w1+w2', {domain: 'orthant'}).lambda, {rtol: 1e-12});
});

it('powerSumVolume refuses what it cannot measure', () => {
  expect(() => powerSumVolume(1.1, [2])).toThrow('epsilon must be in (0, 1], got 1.1');
  expect(() => powerSumVolume(0.1, [])).toThrow('exponents must have an entry');
  expect(() => powerSumVolume(0.1, [0])).toThrow('exponents must be positive and finite, got 0');
  expect(() => powerSumVolume(0.1, [2], [-1])).toThrow('above −1, got -1');
  expect(() => powerSumVolume(0.1, [2, 2], [0])).toThrow('prior must have 2 entries, got 1');
});
