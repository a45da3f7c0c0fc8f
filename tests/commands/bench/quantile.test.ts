import {expect, it} from 'vitest';
import {median, quantile} from '../../../src/commands/bench/quantile';

it('quantile lies between order statistics linearly', () => {
  expect(quantile([4, 1, 3, 2], 0)).toBe(1);
  expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5, 12);
});

it('quantile passes over what is not finite, and is NaN of nothing', () => {
  expect(quantile([Number.NaN, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

it('median is the middle value', () => {
  expect(median(new Set([9, 1, 5]))).toBe(5);
});
