import {expect, it} from 'vitest';
import {kernels} from '../../../src/compute/kernels/kernels';
import {random, sampledSuperposition, superpositionSample} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const wasm = kernels()!;
const normals = (length: number, seed: number) => {
  const u = random(seed);
  return Float64Array.from({length}, () => u.normal());
};

/** The sums of the loss and of ½ its gradient with every term taken absolutely and every output active, over n. */
function magnitudes(data: Float64Array, w: Float64Array, features: number) {
  const n = data.length / features;
  const [u, v, b] = [0, 1, 2].map(k => w.subarray(k * features, (k + 1) * features).map(Math.abs));
  const gradient = new Float64Array(3 * features);
  let loss = 0;
  for (let i = 0; i < n; i += 1) {
    const x = data.subarray(i * features, (i + 1) * features).map(Math.abs);
    const dot = (a: Float64Array, c: Float64Array) => a.reduce((sum, value, j) => sum + value * c[j], 0);
    const [h, k] = [dot(u, x), dot(v, x)];
    const errors = x.map((value, j) => u[j] * h + v[j] * k + b[j] + value);
    const [p, q] = [dot(u, errors), dot(v, errors)];
    loss += dot(errors, errors) / n;
    for (let j = 0; j < features; j += 1) {
      gradient[j] += (2 / n) * (h * errors[j] + p * x[j]);
      gradient[features + j] += (2 / n) * (k * errors[j] + q * x[j]);
      gradient[2 * features + j] += (2 / n) * errors[j];
    }
  }
  return {loss, gradient};
}

it.each([1, 2, 5, 6, 11])(
  'the kernel agrees with the f64 loss within the rounding of f32, for %i features',
  features => {
    for (const n of [1, 7, 8, 9, 255, 256, 257, 1000]) {
      for (const data of [normals(n * features, n), superpositionSample(n, features, random(n))]) {
        const reference = sampledSuperposition(data, {features});
        const kernel = wasm.sampledSuperposition(data, {features});
        expect(kernel).toMatchObject({dimension: 3 * features, samples: n, features, hidden: 2});
        const w = normals(3 * features, features);
        const [expected, gradient] = [new Float64Array(3 * features), new Float64Array(3 * features)];
        const value = reference.valueAndGradient!(w, expected);
        const {loss, gradient: sizes} = magnitudes(data, w, features);
        // A term passes: 2 roundings of inputs, twice a sum over features, at most 12 other operations, 33 of a block's sum;
        // the filling, at most 7 samples beside the n, is added and taken away.
        const rounding = 2 ** -24 * (2 * features + 50) * (n < 8 ? 8 : 1);
        expect(kernel.value(w)).toBeAllclose(value, {rtol: 0, atol: rounding * loss});
        expect(kernel.valueAndGradient!(w, gradient)).toBeAllclose(value, {rtol: 0, atol: rounding * loss});
        for (let i = 0; i < gradient.length; i += 1)
          expect(gradient[i]).toBeAllclose(expected[i], {rtol: 0, atol: rounding * sizes[i]});
      }
    }
  }
);

it('rounding does not grow with the number of samples', () => {
  const features = 6;
  const data = superpositionSample(200_000, features, random(1));
  const w = normals(18, 3);
  const value = sampledSuperposition(data, {features}).value(w);
  expect(wasm.sampledSuperposition(data, {features}).value(w)).toBeAllclose(value, {rtol: 2 ** -24 * 62});
});

it('50 steps without noise stay within 1e-6 of those in f64', () => {
  const n = 1000;
  const data = superpositionSample(n, 6, random(2));
  // A drift of SGLD: (ε/2) nβ ∇L, at nβ = n/log n.
  const step = (1e-3 / 2) * (n / Math.log(n));
  for (const seed of [1, 2, 3]) {
    const ends = [sampledSuperposition(data, {features: 6}), wasm.sampledSuperposition(data, {features: 6})].map(
      loss => {
        const w = normals(18, seed).map(value => value / 2);
        const gradient = new Float64Array(18);
        for (let t = 0; t < 50; t += 1) {
          loss.gradient(w, gradient);
          for (let i = 0; i < 18; i += 1) w[i] -= step * gradient[i];
        }
        return w;
      }
    );
    const apart = Math.hypot(...ends[0].map((value, i) => value - ends[1][i]));
    expect(apart / Math.hypot(...ends[0])).toBeLessThanOrEqual(1e-6);
    // They have moved: else this would say nothing.
    expect(Math.hypot(...normals(18, seed).map((value, i) => value / 2 - ends[0][i]))).toBeGreaterThan(0.1);
  }
});

it('NaN is not lost, and what leaves f32 is not finite', () => {
  const loss = wasm.sampledSuperposition(new Float64Array(12), {features: 6});
  for (const i of [0, 7, 17]) {
    const w = new Float64Array(18).with(i, Number.NaN);
    const gradient = new Float64Array(18);
    expect(loss.value(w)).toBeNaN();
    expect(loss.valueAndGradient!(w, gradient)).toBeNaN();
    expect(gradient.some(Number.isNaN)).toBe(true);
  }
  const huge = wasm.sampledSuperposition(new Float64Array(6).fill(1), {features: 6});
  expect(Number.isFinite(huge.value(new Float64Array(18).fill(1e20)))).toBe(false);
});

it('losses do not disturb each other, and the same call gives the same bits', () => {
  const [first, second] = [1, 2].map(seed => wasm.sampledSuperposition(normals(60, seed), {features: 6}));
  const w = normals(18, 3);
  const before = first.value(w);
  second.gradient(w, new Float64Array(18));
  expect(first.value(w)).toBe(before);
});

it('it throws what the reference throws', () => {
  expect(() => wasm.sampledSuperposition([1, 2, 3], {features: 2})).toThrow('data must hold rows of 2 numbers');
  expect(() => wasm.sampledSuperposition([1, Number.NaN], {features: 2})).toThrow('data[1] must be finite, got NaN');
  const loss = wasm.sampledSuperposition([1, 2], {features: 2});
  expect(() => loss.value(new Float64Array(5))).toThrow(new RangeError('w must have 6 entries, got 5'));
  expect(() => loss.gradient(new Float64Array(6), new Float64Array(7))).toThrow('out must have 6 entries, got 7');
});
