import {expect, it} from 'vitest';
import {toBeAllclose} from './to-be-allclose';

expect.extend({toBeAllclose});

it('toBeAllclose compares numbers and arrays within rtol and atol', () => {
  expect(1 + 1e-13).toBeAllclose(1);
  expect(1 + 1e-9).not.toBeAllclose(1);
  expect([1, 2.02]).toBeAllclose(Float64Array.of(1, 2), {rtol: 0.011});
  expect(1e-15).toBeAllclose(0, {atol: 1e-14});
});

it('toBeAllclose refuses other lengths and NaN where a number is expected', () => {
  expect([1]).not.toBeAllclose([1, 2], {rtol: 10});
  expect(Number.NaN).not.toBeAllclose(1, {atol: 10});
  expect(Number.NaN).toBeAllclose(Number.NaN);
  expect(Number.POSITIVE_INFINITY).toBeAllclose(Number.POSITIVE_INFINITY);
});
