import {expect, it} from 'vitest';
import {freeEnergyAsymptotic} from '../../../src/numerics/free-energy/free-energy-asymptotic';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('freeEnergyAsymptotic is n L + λ log n − (m − 1) log log n', () => {
  expect(freeEnergyAsymptotic({n: 1000, loss: 0.2, lambda: 0.5, multiplicity: 1})).toBeAllclose(
    200 + 0.5 * Math.log(1000),
    {rtol: 1e-15}
  );
  expect(freeEnergyAsymptotic({n: 1e6, loss: 0, lambda: 0.5, multiplicity: 3})).toBeAllclose(
    0.5 * Math.log(1e6) - 2 * Math.log(Math.log(1e6)),
    {rtol: 1e-15}
  );
});

it('freeEnergyAsymptotic has no log log term at multiplicity 1, and is infinite at n → 1 above it', () => {
  expect(freeEnergyAsymptotic({n: 1 + 2 ** -52, loss: 0, lambda: 1, multiplicity: 1})).toBeLessThan(1e-15);
  expect(freeEnergyAsymptotic({n: Math.E, loss: 0, lambda: 1, multiplicity: 2})).toBeAllclose(1, {rtol: 1e-15});
  expect(freeEnergyAsymptotic({n: 1 + 2 ** -52, loss: 0, lambda: 1, multiplicity: 2})).toBeGreaterThan(30);
});

it('freeEnergyAsymptotic throws for values out of range', () => {
  const good = {n: 10, loss: 0, lambda: 1, multiplicity: 1};
  expect(() => freeEnergyAsymptotic({...good, n: 1})).toThrow('n must be greater than 1 and finite, got 1');
  expect(() => freeEnergyAsymptotic({...good, loss: Number.NaN})).toThrow('loss must be finite, got NaN');
  expect(() => freeEnergyAsymptotic({...good, lambda: -1})).toThrow('lambda must be at least 0, got -1');
  expect(() => freeEnergyAsymptotic({...good, multiplicity: 1.5})).toThrow('multiplicity must be a positive integer');
});
