import {expect, it} from 'vitest';
import {sampledSuperposition} from '../../../src/numerics/models/sampled-superposition';
import {superpositionLoss} from '../../../src/numerics/models/superposition-loss';
import {superpositionSample} from '../../../src/numerics/models/superposition-sample';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const shapes = [
  {hidden: 1, features: 1},
  {hidden: 1, features: 4},
  {hidden: 2, features: 5},
  {hidden: 2, features: 6},
  {hidden: 3, features: 2}
];
const normals = (length: number, seed: number) => {
  const u = random(seed);
  return Float64Array.from({length}, () => u.normal());
};

/** The loss as its definition says it, for one sample after the other. */
function definition(data: Float64Array, w: Float64Array, hidden: number, features: number): number {
  const n = data.length / features;
  const columns = Array.from({length: features}, (_, j) => Array.from({length: hidden}, (_, k) => w[k * features + j]));
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    const x = [...data.subarray(i * features, (i + 1) * features)];
    for (let j = 0; j < features; j += 1) {
      const z = x.reduce((sum, value, l) => sum + value * dot(columns[l], columns[j]), w[hidden * features + j]);
      total += (x[j] - Math.max(0, z)) ** 2;
    }
  }
  return total / n;
}

it.each(shapes)('sampledSuperposition is the mean of ‖x − ReLU(WᵀWx + b)‖² for W of $hidden × $features', shape => {
  const {hidden, features} = shape;
  for (const n of [1, 2, 37]) {
    const data = normals(n * features, n);
    const loss = sampledSuperposition(data, shape);
    expect(loss).toMatchObject({dimension: (hidden + 1) * features, samples: n, features, hidden});
    const w = normals(loss.dimension, 5);
    expect(loss.value(w)).toBeAllclose(definition(data, w, hidden, features), {rtol: 1e-13});
  }
});

it.each(shapes)('its gradient is that of central differences, for W of $hidden × $features', shape => {
  const loss = sampledSuperposition(normals(20 * shape.features, 1), shape);
  const w = normals(loss.dimension, 2);
  const gradient = new Float64Array(loss.dimension).fill(Number.NaN);
  expect(loss.valueAndGradient!(w, gradient)).toBe(loss.value(w));
  const h = 1e-6;
  const central = Float64Array.from(w, (value, i) => {
    const right = loss.value(w.with(i, value + h));
    return (right - loss.value(w.with(i, value - h))) / (2 * h);
  });
  const size = Math.hypot(...gradient);
  // Rounding 1e-16 L/h and h² L‴ are both below 1e-9 of the gradient here, and no sample is within h of a kink.
  expect(gradient).toBeAllclose(central, {rtol: 1e-6, atol: 1e-8 * size});
  const other = new Float64Array(loss.dimension);
  loss.gradient(w, other);
  expect(other).toEqual(gradient);
});

it('the loops written out for 2 × 6 give what the generic ones give', () => {
  const data = superpositionSample(500, 6, random(3));
  for (const seed of [1, 2, 3, 4]) {
    const w = normals(18, seed);
    const loops = [true, false].map(specialised => {
      const loss = sampledSuperposition(data, {features: 6, specialised});
      const gradient = new Float64Array(18);
      return {value: loss.value(w), both: loss.valueAndGradient!(w, gradient), gradient};
    });
    expect(loops[0].value).toBeAllclose(loops[1].value, {rtol: 1e-12});
    expect(loops[0].both).toBeAllclose(loops[1].both, {rtol: 1e-12});
    expect(loops[0].gradient).toBeAllclose(loops[1].gradient, {
      rtol: 1e-12,
      atol: 1e-12 * Math.hypot(...loops[1].gradient)
    });
  }
});

it('on superpositionSample it agrees with the closed form, superpositionLoss', () => {
  const n = 100_000;
  for (const features of [4, 6]) {
    const loss = sampledSuperposition(superpositionSample(n, features, random(7)), {features});
    for (const seed of [1, 2, 3]) {
      const w = normals(loss.dimension, seed).map(value => value / 2);
      const one = superpositionSample(2000, features, random(8));
      // σ of one sample's loss, from others; 5 σ/√n is missed once in 2e6.
      const losses = Array.from({length: 2000}, (_, i) =>
        sampledSuperposition(one.subarray(i * features, (i + 1) * features), {features}).value(w)
      );
      const mean = losses.reduce((sum, value) => sum + value, 0) / 2000;
      const sigma = Math.sqrt(losses.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 1999);
      const closed = superpositionLoss(w.subarray(0, 2 * features), w.subarray(2 * features));
      expect(loss.value(w)).toBeAllclose(closed, {rtol: 0, atol: (5 * sigma) / Math.sqrt(n)});
    }
  }
});

it('at a kink the inactive side counts, and an output that is off has no gradient', () => {
  const loss = sampledSuperposition([1, 0], {features: 2, hidden: 1});
  const gradient = new Float64Array(4);
  expect(loss.valueAndGradient!(new Float64Array(4), gradient)).toBe(1);
  expect(gradient).toEqual(new Float64Array(4));
});

it('NaN is not lost in the ReLU', () => {
  for (const specialised of [true, false]) {
    const loss = sampledSuperposition(new Float64Array(12), {features: 6, specialised});
    for (const i of [0, 7, 17]) {
      const w = new Float64Array(18).with(i, Number.NaN);
      const gradient = new Float64Array(18);
      expect(loss.value(w)).toBeNaN();
      expect(loss.valueAndGradient!(w, gradient)).toBeNaN();
      expect(gradient.some(Number.isNaN)).toBe(true);
    }
  }
});

it('later changes of the array of data do not change the loss', () => {
  const data = normals(12, 1);
  const loss = sampledSuperposition(data, {features: 6});
  const w = normals(18, 2);
  const before = loss.value(w);
  data.fill(0);
  expect(loss.value(w)).toBe(before);
});

it('sampledSuperposition throws for sizes that do not fit, and for numbers that are not finite', () => {
  expect(() => sampledSuperposition([], {features: 6})).toThrow(
    new RangeError('data must hold rows of 6 numbers, at least one, got 0 numbers')
  );
  expect(() => sampledSuperposition([1, 2, 3], {features: 2})).toThrow(
    'rows of 2 numbers, at least one, got 3 numbers'
  );
  expect(() => sampledSuperposition([1], {features: 0})).toThrow('features must be a positive integer, got 0');
  expect(() => sampledSuperposition([1], {features: 1, hidden: 1.5})).toThrow(
    'hidden must be a positive integer, got 1.5'
  );
  expect(() => sampledSuperposition([1, Number.NaN], {features: 2})).toThrow('data[1] must be finite, got NaN');
  const loss = sampledSuperposition([1, 2], {features: 2});
  expect(() => loss.value(new Float64Array(5))).toThrow('w must have 6 entries, got 5');
  expect(() => loss.gradient(new Float64Array(6), new Float64Array(7))).toThrow('out must have 6 entries, got 7');
});
