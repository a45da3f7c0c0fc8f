import fc from 'fast-check';
import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {gaussianPower} from '../../../src/numerics/models/gaussian-power';
import {normalCrossing} from '../../../src/numerics/models/normal-crossing';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const powers = [1, 2, 3, 4, 5];
const total = (f: (x: number) => number, points: number[]) => gaussKronrod(f, points, {relativeError: 1e-11}).value;
const line = [-9, -3, -1, 0, 1, 3, 9];

it('gaussianPower(k).densityDerivative is the derivative of the density by w, with its factor 2', () => {
  const inputs = fc.record({
    x: fc.double({min: -2, max: 2, noNaN: true}),
    w: fc.double({min: -1, max: 1, noNaN: true})
  });
  for (const k of powers) {
    const {density, densityDerivative} = gaussianPower(k);
    fc.assert(
      fc.property(inputs, ({x, w}) => {
        const h = 1e-5;
        const central = (density(x, w + h) - density(x, w - h)) / (2 * h);
        // The third derivative is below 200 k³ here: h²/6 of it, and rounding of 1e-16/h.
        expect(densityDerivative(x, w)).toBeAllclose(central, {atol: (200 * k ** 3 * h * h) / 6 + 1e-10});
      })
    );
  }
});

it('gaussianPower at w = 0 has the derivative 2x exp(−x²)/√π if regular, and 0 if k > 1', () => {
  for (const x of [-1, 0.3, 2]) {
    expect(gaussianPower(1).densityDerivative(x, 0)).toBeAllclose((2 * x * Math.exp(-x * x)) / Math.sqrt(Math.PI));
    for (const k of [2, 3, 5]) expect(gaussianPower(k).densityDerivative(x, 0)).toBeAllclose(0);
  }
});

it('gaussianPower: the score is the derivative of log p, and its mean square the Fisher information', () => {
  for (const k of powers) {
    const {density, densityDerivative, score, fisherInformation} = gaussianPower(k);
    for (const w of [-0.7, 0, 0.4, 1.1]) {
      expect(score(0.3, w) * density(0.3, w)).toBeAllclose(densityDerivative(0.3, w), {atol: 1e-300});
      expect(total(x => density(x, w), line)).toBeAllclose(1, {rtol: 1e-10});
      expect(total(x => score(x, w) ** 2 * density(x, w), line)).toBeAllclose(fisherInformation(w), {rtol: 1e-9});
    }
    expect(fisherInformation(0)).toBe(k === 1 ? 2 : 0);
  }
});

it('gaussianPower: K(w) = w²ᵏ is the divergence from the truth at 0', () => {
  for (const k of powers) {
    const {density, divergence} = gaussianPower(k);
    for (const w of [-0.8, 0.5]) {
      const integrand = (x: number) => density(x, 0) * (-(x ** 2) + (x - w ** k) ** 2);
      expect(total(integrand, line)).toBeAllclose(divergence(w), {rtol: 1e-9});
    }
  }
});

it('gaussianPower posterior is normalised, and proportional to exp(−n (wᵏ − mean)²) in the box', () => {
  const even = Array.from({length: 301}, (_, i) => (i - 150) / 100);
  const edges = [2, 3, 4, 5, 6, 7, 8].flatMap(e => [-1.5 + 10 ** -e, 1.5 - 10 ** -e]);
  const fine = [...new Set([...even, ...edges])].sort((a, b) => a - b);
  for (const k of powers) {
    for (const n of [1, 100, 1e6]) {
      for (const mean of [-0.2, 0, 1e-3, 0.5, 3]) {
        const {density, logDensity} = gaussianPower(k).posterior({n, mean}, 1.5);
        const least = Math.min(...fine.map(w => (w ** k - mean) ** 2));
        expect(total(density, fine)).toBeAllclose(1, {rtol: 1e-10 + 1e-15 * n * least});
        expect(logDensity(0.3) - logDensity(-0.9)).toBeAllclose(
          -n * ((0.3 ** k - mean) ** 2 - ((-0.9) ** k - mean) ** 2),
          {rtol: 1e-9, atol: 1e-12}
        );
        expect(density(1.6)).toBe(0);
      }
    }
  }
});

it('gaussianPower.laplace is exact for k = 1 far from the box, and close to the posterior for k = 3 away from 0', () => {
  const regular = gaussianPower(1);
  const approximation = regular.laplace({n: 400, mean: 0.1})!;
  const exact = regular.posterior({n: 400, mean: 0.1});
  for (const w of [0, 0.1, 0.15]) expect(approximation.density(w)).toBeAllclose(exact.density(w), {rtol: 1e-10});
  const cubic = gaussianPower(3).laplace({n: 1e8, mean: 0.125})!;
  expect(cubic.modes).toBeAllclose([0.5]);
  expect(cubic.density(0.5)).toBeAllclose(gaussianPower(3).posterior({n: 1e8, mean: 0.125}).density(0.5), {rtol: 1e-3});
});

it('gaussianPower.laplace has two modes for even k, and is undefined where the maximum is degenerate or at the box', () => {
  const {modes, density} = gaussianPower(2).laplace({n: 1000, mean: 0.25})!;
  expect(modes).toBeAllclose([-0.5, 0.5]);
  expect(total(density, [-1, -0.5, 0, 0.5, 1])).toBeAllclose(1, {rtol: 1e-9});
  expect(gaussianPower(2).laplace({n: 10, mean: -0.25})).toMatchObject({modes: [0], variance: 0.1});
  expect(gaussianPower(3).laplace({n: 1e6, mean: 0})).toBeUndefined();
  expect(gaussianPower(4).laplace({n: 10, mean: -1})).toBeUndefined();
  expect(gaussianPower(3).laplace({n: 10, mean: 2})).toBeUndefined();
});

it('gaussianPower.mleDensity is 3w² N(w³; 0, 1/2n) for k = 3: zero at 0, mass 1', () => {
  const {mleDensity} = gaussianPower(3);
  const n = 100;
  const w = 0.3;
  const normal = Math.exp(-n * w ** 6) / Math.sqrt(Math.PI / n);
  expect(mleDensity(w, n)).toBeAllclose(3 * w * w * normal);
  expect(mleDensity(0, n)).toBe(0);
  expect(total(v => mleDensity(v, n), [-2, -1, -0.5, 0, 0.5, 1, 2])).toBeAllclose(1, {rtol: 1e-9});
  expect(total(v => gaussianPower(2).mleDensity(v, n), [-2, -1, -0.3, 0, 0.3, 1, 2])).toBeAllclose(0.5, {rtol: 1e-9});
});

it('gaussianPower throws for values out of range', () => {
  expect(() => gaussianPower(0)).toThrow('k must be an integer in 1–32, got 0');
  expect(() => gaussianPower(1.5)).toThrow(RangeError);
  expect(() => gaussianPower(2).posterior({n: 0, mean: 0})).toThrow('n must be positive and finite, got 0');
  expect(() => gaussianPower(2).posterior({n: 1, mean: Number.NaN})).toThrow('mean must be finite, got NaN');
  expect(() => gaussianPower(2).laplace({n: 1, mean: 0}, -1)).toThrow('box must be positive and finite, got -1');
  expect(() => gaussianPower(2).mleDensity(0, -1)).toThrow('n must be positive and finite, got -1');
});

it('gaussianPower is a loss: K of one parameter, its derivative, and λ = 1/2k', () => {
  for (const k of powers) {
    const model = gaussianPower(k);
    const gradient = new Float64Array(1);
    for (const w of [-0.8, 0, 0.5]) {
      expect(model.valueAndGradient!(Float64Array.of(w), gradient)).toBeAllclose(model.divergence(w));
      expect(gradient).toBeAllclose([2 * k * w ** (2 * k - 1)]);
    }
    const {learningCoefficient} = normalCrossing([2 * k]);
    expect(model.learningCoefficient).toEqual(learningCoefficient);
  }
});
