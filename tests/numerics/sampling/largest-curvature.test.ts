import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {largestCurvature} from '../../../src/numerics/sampling/largest-curvature';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('largestCurvature finds the largest |eigenvalue| of the Hessian to 1 %', () => {
  expect(drain(largestCurvature(quadratic(1, 7, 3, -9), new Float64Array(4), 1))).toBeAllclose(9, {rtol: 1e-2});
  expect(drain(largestCurvature(quadratic(1e-8, 2e-8), new Float64Array(2), 1))).toBeAllclose(2e-8, {rtol: 1e-2});
  // At (x, y) the Hessian of x²y² is 2 (y², 2xy; 2xy, x²).
  const [x, y] = [1, 2];
  const exact = x * x + y * y + Math.sqrt((x * x - y * y) ** 2 + 16 * x * x * y * y);
  expect(drain(largestCurvature(normalCrossing, Float64Array.of(x, y), 1))).toBeAllclose(exact, {rtol: 1e-2});
});

it('largestCurvature is 0 where the loss is flat, and nearly so at a degenerate minimum', () => {
  expect(drain(largestCurvature(quadratic(0, 0), new Float64Array(2), 1))).toBe(0);
  expect(drain(largestCurvature(monomial(6), new Float64Array(1), 1))).toBeLessThan(1e-18);
});

it('largestCurvature is not finite if the gradient is not', () => {
  const broken = {dimension: 1, value: () => NaN, gradient: (_: Float64Array, out: Float64Array) => out.fill(NaN)};
  expect(drain(largestCurvature(broken, new Float64Array(1), 1))).toBeNaN();
});
