import {expect, it} from 'vitest';
import {gaussKronrod} from '../../src/numerics/gauss-kronrod';
import {toBeAllclose} from '../to-be-allclose';

expect.extend({toBeAllclose});

it('gaussKronrod integrates polynomials of degree up to 22 exactly with 15 nodes', () => {
  for (let degree = 0; degree <= 22; degree++) {
    const {value, evaluations} = gaussKronrod(x => (degree + 1) * x ** degree, [0, 1], {relativeError: 1});
    expect(value).toBeAllclose(1, {rtol: 1e-14});
    expect(evaluations).toBe(15);
  }
});

it('gaussKronrod reports an error that bounds the true one', () => {
  const cases: [(x: number) => number, number[], number][] = [
    [Math.exp, [0, 1, 3], Math.exp(3) - 1],
    [x => 1 / (1 + 25 * x * x), [-1, 1], (2 / 5) * Math.atan(5)],
    [x => Math.sqrt(x), [0, 1], 2 / 3],
    [x => Math.log(x), [0, 1], -1],
    [x => Math.abs(x - 1 / 3), [0, 1], 5 / 18]
  ];
  for (const [f, breakpoints, exact] of cases) {
    for (const relativeError of [1e-3, 1e-6, 1e-10]) {
      const {value, error} = gaussKronrod(f, breakpoints, {relativeError});
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
      expect(error).toBeLessThanOrEqual(1.01 * relativeError * Math.abs(exact));
    }
  }
});

it('gaussKronrod never calls the integrand at a breakpoint', () => {
  const {value} = gaussKronrod(x => (x === 0 || x === 1 ? Number.NaN : 1), [-1, 0, 1]);
  expect(value).toBeAllclose(2, {rtol: 1e-15});
});

it('gaussKronrod stops at maxEvaluations and says so by its error', () => {
  const {error, evaluations} = gaussKronrod(x => Math.sin(1 / x) / x, [0, 1], {maxEvaluations: 300});
  expect(evaluations).toBeLessThanOrEqual(300);
  expect(error).toBeGreaterThan(1e-3);
});

it('gaussKronrod throws unless the breakpoints are finite and increase', () => {
  expect(() => gaussKronrod(x => x, [0])).toThrow('breakpoints must be at least 2, got 1');
  expect(() => gaussKronrod(x => x, [0, 0])).toThrow('breakpoints must be finite and increase, got 0, 0');
  expect(() => gaussKronrod(x => x, [0, Number.POSITIVE_INFINITY])).toThrow(RangeError);
});
