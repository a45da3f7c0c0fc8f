import fc from 'fast-check';
import {expect, it} from 'vitest';
import {criticalSampleSize} from '../../../src/numerics/free-energy/critical-sample-size';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('criticalSampleSize is the larger root of n·ΔL = Δλ·log n + c', () => {
  const values = fc.record({
    deltaLoss: fc.double({min: 1e-8, max: 1, noNaN: true}),
    deltaLambda: fc.double({min: 0.1, max: 10, noNaN: true}),
    constant: fc.double({min: -3, max: 3, noNaN: true})
  });
  fc.assert(
    fc.property(values, ({deltaLoss, deltaLambda, constant}) => {
      const n = criticalSampleSize({deltaLoss, deltaLambda, constant});
      const condition = (deltaLoss / deltaLambda) * Math.exp(-constant / deltaLambda);
      if (n === undefined) {
        expect(condition).toBeGreaterThan((1 - 1e-12) / Math.E);
        return;
      }
      expect(condition).toBeLessThan((1 + 1e-12) / Math.E);
      expect(n * deltaLoss).toBeAllclose(deltaLambda * Math.log(n) + constant, {rtol: 1e-9, atol: 1e-9});
      // Beyond the smaller root the left side grows faster.
      expect(deltaLoss * n).toBeGreaterThan(deltaLambda * (1 - 1e-5));
    })
  );
});

it('criticalSampleSize gives the transition from the 5-gon to the 6-gon at n = 601', () => {
  // Losses, coefficients and half squared norms of the k-gons of the toy model with two hidden and six input features.
  const gap = {deltaLoss: 0.068744 - 0.048192, deltaLambda: 8.5 - 7};
  expect(criticalSampleSize({...gap, constant: 6.37769 - 3.62417})).toBeAllclose(601, {atol: 1});
  expect(criticalSampleSize(gap)).toBeAllclose(445, {atol: 1});
});

it('criticalSampleSize is undefined where the loss wins at every n', () => {
  expect(criticalSampleSize({deltaLoss: 1, deltaLambda: 1})).toBeUndefined();
  expect(criticalSampleSize({deltaLoss: 1 / Math.E + 1e-9, deltaLambda: 1})).toBeUndefined();
  expect(criticalSampleSize({deltaLoss: 1 / Math.E - 1e-9, deltaLambda: 1})).toBeAllclose(Math.E, {rtol: 1e-3});
});

it('criticalSampleSize survives constants beyond the range of exp', () => {
  const n = criticalSampleSize({deltaLoss: 0.01, deltaLambda: 1, constant: 5000})!;
  expect(n * 0.01).toBeAllclose(Math.log(n) + 5000, {rtol: 1e-14});
});

it('criticalSampleSize survives differences and constants at the ends of the doubles', () => {
  const n = criticalSampleSize({deltaLoss: 1e-300, deltaLambda: 1})!;
  expect(n * 1e-300).toBeAllclose(Math.log(n), {rtol: 1e-12});
  expect(criticalSampleSize({deltaLoss: 5e-324, deltaLambda: 1e3})).toBe(Infinity);
  expect(criticalSampleSize({deltaLoss: 2, deltaLambda: 1e-10, constant: 1e308})).toBeAllclose(5e307);
  expect(criticalSampleSize({deltaLoss: 0.1, deltaLambda: 1, constant: -1e308})).toBeUndefined();
  expect(criticalSampleSize({deltaLoss: 1e300, deltaLambda: 1e-10})).toBeUndefined();
  // With a constant the larger root may be below 1: the lower loss wins from the first datum on.
  expect(criticalSampleSize({deltaLoss: 2, deltaLambda: 1, constant: 1.9})).toBeLessThan(1);
});

it('criticalSampleSize throws unless both differences are positive', () => {
  expect(() => criticalSampleSize({deltaLoss: 0, deltaLambda: 1})).toThrow(
    'deltaLoss must be positive and finite, got 0'
  );
  expect(() => criticalSampleSize({deltaLoss: 1, deltaLambda: -1})).toThrow('deltaLambda');
  expect(() => criticalSampleSize({deltaLoss: 1, deltaLambda: 1, constant: Number.NaN})).toThrow('constant');
  for (const deltaLoss of [Number.NaN, Infinity, -1]) {
    expect(() => criticalSampleSize({deltaLoss, deltaLambda: 1})).toThrow(`got ${deltaLoss}`);
  }
  expect(() => criticalSampleSize({deltaLoss: 1, deltaLambda: 1, constant: Infinity})).toThrow('got Infinity');
});
