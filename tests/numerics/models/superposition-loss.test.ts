import {expect, it} from 'vitest';
import {superposition} from '../../../src/numerics/models/superposition';
import {superpositionLoss} from '../../../src/numerics/models/superposition-loss';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('superpositionLoss takes weights of shape (2, c) row by row, and c biases', () => {
  expect(superpositionLoss([1, 0, 0, 1], [0, 0])).toBe(0);
  // Two opposite features share a line for nothing: what one sends to the other is negative, and cut off.
  expect(superpositionLoss([1, -1, 0, 0], [0, 0])).toBe(0);
  // Two equal ones are each read as both: E(μ²) too much in the other's place.
  expect(superpositionLoss([1, 1, 0, 0], [0, 0])).toBeAllclose(1 / 3);
  const w = [0.3, -0.8, 0.9, 0.5, 0.2, -0.7, 0.1, -0.2, 0.05];
  expect(superpositionLoss(w.slice(0, 6), w.slice(6))).toBe(superposition(3).value(Float64Array.from(w)));
});

it('superpositionLoss throws for lengths that do not fit and entries that are not finite', () => {
  expect(() => superpositionLoss([1, 2, 3], [0, 0])).toThrow('weights must have 2 × 2 entries, got 3');
  expect(() => superpositionLoss([], [])).toThrow('features must be a positive integer, got 0');
  expect(() => superpositionLoss([1, Number.NaN], [0])).toThrow('weights[1] must be finite, got NaN');
  expect(() => superpositionLoss([1, 1], [Infinity])).toThrow('biases[0] must be finite, got Infinity');
});
