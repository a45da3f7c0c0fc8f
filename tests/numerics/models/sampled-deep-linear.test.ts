import {expect, it} from 'vitest';
import {deepLinear} from '../../../src/numerics/models/deep-linear';
import {sampledDeepLinear} from '../../../src/numerics/models/sampled-deep-linear';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

/** (1/n) Σ ‖y − W_L ⋯ W_1 x‖², sample by sample. */
function plain(widths: readonly number[], inputs: Float64Array, outputs: Float64Array, w: Float64Array): number {
  const n = inputs.length / widths[0];
  let total = 0;
  for (let p = 0; p < n; p++) {
    let offset = 0;
    let x = Array.from(inputs.subarray(p * widths[0], (p + 1) * widths[0]));
    for (let s = 1; s < widths.length; s++) {
      const from = x;
      x = Array.from({length: widths[s]}, (_, i) =>
        from.reduce((sum, value, j) => sum + w[offset + i * from.length + j] * value, 0)
      );
      offset += widths[s] * from.length;
    }
    for (let i = 0; i < x.length; i++) total += (x[i] - outputs[p * x.length + i]) ** 2;
  }
  return total / n;
}

it('sampledDeepLinear is the mean square over the samples, for more and for fewer of them than inputs', () => {
  const u = random(31);
  const fill = (length: number) => Float64Array.from({length}, () => u.normal());
  for (const widths of [
    [1, 1],
    [3, 2, 4],
    [4, 3, 2, 3]
  ]) {
    for (const n of [1, 2, 10, 200]) {
      const [inputs, outputs] = [fill(n * widths[0]), fill(n * widths[widths.length - 1])];
      const loss = sampledDeepLinear(widths, inputs, outputs);
      expect(loss.samples).toBe(n);
      const w = fill(loss.dimension);
      const direct = plain(widths, inputs, outputs, w);
      expect(loss.value(w)).toBeAllclose(direct, {rtol: 1e-13});
      const gradient = new Float64Array(w.length);
      expect(loss.valueAndGradient!(w, gradient)).toBe(loss.value(w));
      const scale = direct * 1e-9;
      expect(gradient).toBeAllclose(centralDifference(loss, w), {rtol: 1e-9, atol: scale});
    }
  }
});

it('sampledDeepLinear: the floor is the remainder of least squares', () => {
  // y = 1, 2, 4 on x = 1: the mean is 7/3, the remainder a third of 21 − 49/3.
  const loss = sampledDeepLinear([1, 1], [1, 1, 1], [1, 2, 4]);
  expect(loss.floor).toBeAllclose((21 - 49 / 3) / 3);
  expect(loss.value(Float64Array.of(7 / 3))).toBeAllclose(loss.floor);
  expect(sampledDeepLinear([2, 1], [1, 2], [3]).floor).toBeAllclose(0, {atol: 1e-14});
});

it('sampledDeepLinear approaches the population loss and its noise of ½ an output', () => {
  const u = random(32);
  const n = 20000;
  const inputs = Float64Array.from({length: 2 * n}, () => u.normal());
  const target = [1, 2, 2, 4];
  const outputs = Float64Array.from({length: 2 * n}, (_, k) => {
    const p = 2 * Math.floor(k / 2);
    return target[2 * (k % 2)] * inputs[p] + target[2 * (k % 2) + 1] * inputs[p + 1] + u.normal() / Math.SQRT2;
  });
  const loss = sampledDeepLinear([2, 1, 2], inputs, outputs);
  const model = deepLinear([2, 1, 2], target);
  const w = Float64Array.of(0.5, 1.5, 1, 2);
  // The variance of ‖error‖² is below 2 (model.value + 1)² for normal errors; 4 standard deviations.
  const sigma = Math.sqrt(2) * (model.value(w) + 1);
  expect(loss.value(w)).toBeAllclose(model.value(w) + 1, {atol: (4 * sigma) / Math.sqrt(n)});
  expect(loss.floor).toBeAllclose(1, {atol: 4 / Math.sqrt(n)});
});

it('sampledDeepLinear takes inputs that do not vary', () => {
  const loss = sampledDeepLinear([2, 1, 1], [0, 0, 0, 0], [1, 3]);
  expect(loss.value(Float64Array.of(1, 2, 3))).toBeAllclose(5);
  const gradient = new Float64Array(3).fill(7);
  loss.gradient(Float64Array.of(1, 2, 3), gradient);
  expect(gradient).toBeAllclose([0, 0, 0]);
});

it('sampledDeepLinear throws for shapes that do not fit and entries that are not finite', () => {
  expect(() => sampledDeepLinear([2, 1], [], [])).toThrow(
    'inputs must hold rows of 2 numbers, at least one, got 0 numbers'
  );
  expect(() => sampledDeepLinear([2, 1], [1, 2, 3], [1])).toThrow(RangeError);
  expect(() => sampledDeepLinear([2, 1], [1, 2], [1, 2])).toThrow('outputs must have 1 × 1 entries, got 2');
  expect(() => sampledDeepLinear([1, 1], [Number.NaN], [1])).toThrow('inputs[0] must be finite, got NaN');
  expect(() => sampledDeepLinear([1, 1], [1], [Infinity])).toThrow('outputs[0] must be finite, got Infinity');
  expect(() => sampledDeepLinear([1], [1], [1])).toThrow('widths must be at least 2, got 1');
});
