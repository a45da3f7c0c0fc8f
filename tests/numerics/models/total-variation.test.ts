import {expect, it} from 'vitest';
import {totalVariation} from '../../../src/numerics/models/total-variation';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const xs = Float64Array.from({length: 2001}, (_, i) => -10 + i / 100);
const normal = (mean: number) => xs.map(x => Math.exp(-((x - mean) ** 2) / 2) / Math.sqrt(2 * Math.PI));

it('totalVariation of N(0, 1) and N(2, 1) is 2Φ(1) − 1', () => {
  // The kink of |p − q| at 1 lies on a node; the rest of the trapezoidal error is h²/12 times a slope.
  expect(totalVariation(xs, normal(0), normal(2))).toBeAllclose(0.6826894921370859, {atol: 1e-5});
});

it('totalVariation is 0 for equal densities, 1 for separate ones, and symmetric', () => {
  expect(totalVariation(xs, normal(0), normal(0))).toBeAllclose(0, {atol: 1e-12});
  expect(totalVariation([0, 1, 2, 3], [1, 1, 0, 0], [0, 0, 0, 0])).toBeAllclose(1, {atol: 0.3});
  expect(totalVariation(xs, normal(1), normal(-3))).toBeAllclose(totalVariation(xs, normal(-3), normal(1)));
});

it('totalVariation counts what lies beyond the ends as apart', () => {
  // Uniform on [0, 1] beside uniform on [0, 4], seen on [0, 1] alone.
  expect(totalVariation([0, 1], [1, 1], [0.25, 0.25])).toBeAllclose(0.75);
});

it('totalVariation throws for wrong lengths', () => {
  expect(() => totalVariation([0], [1], [1])).toThrow('xs must be at least 2, got 1');
  expect(() => totalVariation([0, 1], [1, 1], [1])).toThrow('densities must be given at 2 points, got 2 and 1');
});
