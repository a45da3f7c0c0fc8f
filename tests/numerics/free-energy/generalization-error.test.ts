import {expect, it} from 'vitest';
import {generalizationError, type LocationModel} from '../../../src/numerics/free-energy/generalization-error';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {gaussianPower} from '../../../src/numerics/models/gaussian-power';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './generalization-error.json';

expect.extend({toBeAllclose});

const models: LocationModel[] = [{power: 1}, {power: 2}, {power: 3}, {power: 5}, {power: 32}, 'product'];

it('generalizationError is the divergence from the truth to the predictive distribution, from n = 1 to 1e8', () => {
  for (const {model, n, value} of reference) {
    const of = typeof model === 'number' ? {power: model} : ('product' as const);
    const found = generalizationError({model: of, n, estimator: 'bayes'});
    // The reference's divergence is a mean of logarithms near 0, each good to 1e-16.
    expect(found.value).toBeAllclose(value, {rtol: 1e-11, atol: 2e-16 * Math.min(1, n / 10)});
    expect(found.error).toBeLessThan(1e-11 * found.value);
    expect(found.scaled).toBe(n * found.value);
  }
});

it('generalizationError of N(w^k, ½) is λ log(1 + 1/n) once the box is wide: F is λ log n + constant', () => {
  for (const power of [1, 2, 3, 5, 32]) {
    for (const n of [70, 333.3, 1e4, 1e8, 1e12, 1e300]) {
      const {value, lambda, multiplicity, expansion, error} = generalizationError({model: {power}, n});
      expect([lambda, multiplicity]).toEqual([1 / (2 * power), 1]);
      // What the box takes away is of the order of e^(−n/2).
      expect(value).toBeAllclose(lambda * Math.log1p(1 / n), {rtol: 1e-11});
      expect(error).toBeLessThan(1e-11 * value);
      expect(expansion).toBeAllclose(value, {rtol: 1 / n + 1e-13});
    }
  }
});

it('generalizationError of N(ab, ½) times n is .325, .376, .404, .4215, which is ½ − 1/(log n + c)', () => {
  const scaled = [1e2, 1e3, 1e4, 1e5].map(n => generalizationError({model: 'product', n}).scaled);
  expect(scaled).toBeAllclose([0.325, 0.376, 0.404, 0.4215], {atol: 5e-4});
  for (const n of [1e4, 1e5, 1e8, 1e12]) {
    const {scaled, expansion, lambda, multiplicity} = generalizationError({model: 'product', n});
    expect([lambda, multiplicity]).toEqual([0.5, 2]);
    expect(n * expansion).toBeAllclose(0.5 - 1 / Math.log(n));
    const c = 1 / (0.5 - scaled) - Math.log(n);
    expect(c).toBeGreaterThan(1);
    expect(c).toBeLessThan(1.3);
  }
});

it('generalizationError orders the models by λ, and each below the maximum of the likelihood unless regular', () => {
  const [regular, square, cube, fifth, , product] = models.map(model => generalizationError({model, n: 1e6}).scaled);
  expect(regular).toBeGreaterThan(product);
  expect(product).toBeGreaterThan(square);
  expect(square).toBeGreaterThan(cube);
  expect(cube).toBeGreaterThan(fifth);
  const mle = models.map(model => generalizationError({model, n: 1e6, estimator: 'mle'}).scaled);
  expect(mle).toBeAllclose([0.5, 0.25, 0.5, 0.5, 0.25, 0.5]);
});

it("generalizationError of 'mle' and 'map' is the mean of g(ŵ)², over the line and within the box", () => {
  const draws = 10000;
  for (const n of [1, 2, 30]) {
    for (const model of models) {
      const even = model !== 'product' && 'power' in model && model.power % 2 === 0;
      const u = random(7);
      const sums = {mle: [0, 0], map: [0, 0]};
      for (let i = 0; i < draws; i++) {
        const mean = u.normal() / Math.sqrt(2 * n);
        const reached = even ? Math.max(0, mean) : mean;
        for (const [estimator, g] of [
          ['mle', reached],
          ['map', Math.min(1, Math.abs(reached))]
        ] as const) {
          sums[estimator][0] += g ** 2 / draws;
          sums[estimator][1] += g ** 4 / draws;
        }
      }
      for (const estimator of ['mle', 'map'] as const) {
        const [first, second] = sums[estimator];
        const {value, scaled} = generalizationError({model, n, estimator});
        expect(value).toBeAllclose(first, {atol: 4.5 * Math.sqrt((second - first ** 2) / draws)});
        expect(scaled).toBeAllclose(n * value);
      }
    }
  }
});

it("generalizationError of 'map' at n = 1 has the closed form of error functions, and is 'mle' for large n", () => {
  // E min(|X|, 1)² for X ~ N(0, ½): erf(1)/2 − 1/(e√π) + erfc(1).
  const erf = 0.8427007929497149;
  const exact = erf / 2 - Math.exp(-1) / Math.sqrt(Math.PI) + 1 - erf;
  expect(generalizationError({model: {power: 3}, n: 1, estimator: 'map'}).value).toBeAllclose(exact, {rtol: 1e-12});
  expect(generalizationError({model: {power: 2}, n: 1, estimator: 'map'}).value).toBeAllclose(exact / 2, {rtol: 1e-12});
  for (const n of [100, 699, 701, 1e8, 1e300]) {
    expect(generalizationError({model: 'product', n, estimator: 'map'}).scaled).toBeAllclose(0.5);
  }
});

it('generalizationError has no expansion to compare with at n = 1 if m > 1', () => {
  expect(generalizationError({model: 'product', n: 1}).expansion).toBe(-Infinity);
  expect(generalizationError({model: {power: 2}, n: 1}).expansion).toBe(0.25);
});

it('generalizationError of N(w₁⋯w_d, ½) has λ = ½ for every d, and less error the more factors', () => {
  const of = (factors: number, n: number) => generalizationError({model: {factors}, n});
  for (const n of [1, 30, 1e4]) {
    expect(of(1, n).value).toBeAllclose(generalizationError({model: {power: 1}, n}).value, {rtol: 1e-11});
    expect(of(2, n)).toEqual(generalizationError({model: 'product', n}));
  }
  for (let d = 2; d <= 6; d++) {
    const {lambda, multiplicity, scaled, expansion} = of(d, 1e12);
    expect([lambda, multiplicity]).toEqual([0.5, d]);
    expect(1e12 * expansion).toBeAllclose(0.5 - (d - 1) / Math.log(1e12), {atol: 1e-12});
    expect(scaled).toBeLessThan(of(d - 1, 1e12).scaled);
    // ½ − (d − 1)/(log n + c) with a bounded c, so that it tends to ½ for every d.
    for (const n of [1e12, 1e100, 1e300]) {
      const c = (d - 1) / (0.5 - of(d, n).scaled) - Math.log(n);
      expect(c).toBeGreaterThan(0);
      expect(c).toBeLessThan(2 * d);
    }
  }
});

it('generalizationError of a truth with another variance has a floor, and λ log(1 + 1/n) above it', () => {
  for (const variance of [0.02, 0.25, 1, 2]) {
    // ∫ q log q/p for q = N(0, σ²), p = N(0, ½).
    const floor = -Math.log(2 * Math.PI * variance) / 2 - 1 / 2 + Math.log(Math.PI) / 2 + variance;
    for (const power of [1, 2, 3, 5]) {
      // Not yet wide enough for the closed form, and what the box takes away is below e^(−n/4σ²).
      for (const n of [40 * Math.max(1, 2 * variance), 99 * Math.max(1, 2 * variance), 1e5]) {
        const {value, floor: found, scaled, expansion, error} = generalizationError({model: {power}, n, variance});
        expect(found).toBeAllclose(floor, {atol: 1e-15});
        expect(scaled).toBeAllclose((n * Math.log1p(1 / n)) / (2 * power), {rtol: 2 * Math.exp(-20)});
        expect(value).toBe(found + scaled / n);
        expect(expansion).toBe(found + 1 / (2 * power * n));
        expect(error).toBeLessThan(1e-10 * (scaled / n));
      }
    }
    const product = [1e4, 1e8, 1e100].map(n => generalizationError({model: 'product', n, variance}).scaled);
    expect(product[2]).toBeGreaterThan(0.49);
    expect(product[2]).toBeLessThan(0.5);
    expect(product[1]).toBeGreaterThan(product[0]);
  }
});

it('generalizationError of such a truth is E[F_{n+1}] − E[F_n], by the free energies of the losses (w^k − x̄)²', () => {
  for (const [power, variance] of [
    [1, 1.3],
    [2, 1.3],
    [3, 0.2]
  ]) {
    const {posterior} = gaussianPower(power);
    const mean = (n: number) =>
      gaussKronrod(
        z => {
          const average = z * Math.sqrt(variance / n);
          const weight = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
          return weight * (-posterior({n, mean: average}).logNormalizer - n * average ** 2);
        },
        [-8, -2, 0, 2, 8],
        {relativeError: 1e-9}
      ).value;
    const {scaled} = generalizationError({model: {power}, n: 2, variance});
    expect(scaled).toBeAllclose(2 * (mean(3) - mean(2)), {atol: 1e-7});
  }
});

it("generalizationError of 'mle' and 'map' for another variance is the floor and σ²/n", () => {
  for (const variance of [0.1, 1.5]) {
    for (const estimator of ['mle', 'map'] as const) {
      const of = (model: LocationModel) => generalizationError({model, n: 5000, variance, estimator});
      expect(of({power: 3}).scaled).toBeAllclose(variance);
      expect(of({power: 2}).scaled).toBeAllclose(variance / 2);
      expect(of('product').value).toBeAllclose(of('product').floor + variance / 5000);
    }
  }
});

it('generalizationError throws for values out of range', () => {
  const call = (options: unknown) => () => generalizationError(options as Parameters<typeof generalizationError>[0]);
  for (const n of [0, 0.5, -3, Number.NaN, Infinity]) {
    expect(call({model: 'product', n})).toThrow(`n must be at least 1 and finite, got ${n}`);
  }
  for (const power of [0, 1.5, 33, Number.NaN]) {
    expect(call({model: {power}, n: 1})).toThrow(`power must be an integer in 1–32, got ${power}`);
  }
  for (const factors of [0, 2.5, 17]) {
    expect(call({model: {factors}, n: 1})).toThrow(`factors must be an integer in 1–16, got ${factors}`);
  }
  for (const variance of [0, 0.009, 2.1, Number.NaN]) {
    expect(call({model: 'product', n: 1, variance})).toThrow(`variance must be in 0.01–2, got ${variance}`);
  }
  for (const model of ['sum', {}, undefined, null, 3]) {
    expect(call({model, n: 1})).toThrow("model must be {power}, {factors} or 'product', got");
  }
  expect(call({model: 'product', n: 1, estimator: 'gibbs'})).toThrow(
    "estimator must be 'bayes', 'mle' or 'map', got gibbs"
  );
});
