import fc from 'fast-check';
import {expect, it} from 'vitest';
import {realRoots} from '../../../src/numerics/polynomials/real-roots';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** Coefficients of ∏ (x − root), constant term first. */
function expand(roots: number[]): number[] {
  let c = [1];
  for (const root of roots) c = Array.from({length: c.length + 1}, (_, i) => (c[i - 1] ?? 0) - root * (c[i] ?? 0));
  return c;
}

it('realRoots(coefficients, lower, upper) returns the roots in the interval in increasing order', () => {
  expect(realRoots([-6, 11, -6, 1], 0, 10)).toBeAllclose([1, 2, 3], {rtol: 1e-14});
  expect(realRoots([-6, 11, -6, 1], 1.5, 2.5)).toBeAllclose([2], {rtol: 1e-14});
  expect(realRoots([1, 0, 1], -5, 5)).toEqual([]);
  expect(realRoots([0, -1, 0, 1], -1, 1)).toBeAllclose([-1, 0, 1]);
});

it('realRoots finds separated roots of random polynomials', () => {
  const roots = fc.uniqueArray(fc.integer({min: -20, max: 20}), {minLength: 1, maxLength: 7});
  fc.assert(
    fc.property(roots, list => {
      const sorted = list.map(i => i / 10).sort((a, b) => a - b);
      expect(realRoots(expand(sorted), -2.5, 2.5)).toBeAllclose(sorted, {atol: 1e-7});
    })
  );
});

it('realRoots reports a multiple root once', () => {
  expect(realRoots(expand([1, 1]), 0, 2)).toBeAllclose([1], {rtol: 1e-7});
  expect(realRoots(expand([0.5, 0.5, 0.5]), -1, 1)).toBeAllclose([0.5], {rtol: 1e-4});
  expect(realRoots(expand([0.5, 0.5, 0.5, 0.5, -0.25]), -1, 1)).toBeAllclose([-0.25, 0.5], {rtol: 1e-3});
  expect(realRoots(expand([0, 0, 0, 0, 1]), -1, 1)).toBeAllclose([0, 1]);
});

it('realRoots keeps relative accuracy for tiny roots', () => {
  expect(realRoots([-1e-300, 0, 1], -1, 1)).toBeAllclose([-1e-150, 1e-150], {rtol: 1e-14});
  expect(realRoots([-1e-300, 0, 0, 0, 1], -1, 1)).toBeAllclose([-1e-75, 1e-75], {rtol: 1e-14});
  expect(realRoots([-1e-200, 0, 0, 1, 0, 0, 1], 0, 1)).toBeAllclose([Math.cbrt(1e-200)], {rtol: 1e-14});
});

it('realRoots of a constant is empty', () => {
  expect(realRoots([3], -1, 1)).toEqual([]);
  expect(realRoots([0, 0], -1, 1)).toEqual([]);
  expect(realRoots([], -1, 1)).toEqual([]);
});

it('realRoots throws for a bad interval or coefficient', () => {
  expect(() => realRoots([1, 1], 1, 0)).toThrow('lower and upper must be finite and in order, got 1, 0');
  expect(() => realRoots([1, 1], 0, Number.NaN)).toThrow(RangeError);
  expect(() => realRoots([1, Number.NaN], 0, 1)).toThrow('coefficients must be finite, got NaN');
});
