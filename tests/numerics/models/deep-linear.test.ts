import {expect, it} from 'vitest';
import {deepLinear} from '../../../src/numerics/models/deep-linear';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

const u = random(21);
const fill = (length: number) => Float64Array.from({length}, () => u.normal() / 2);

/** A B, of shapes (rows, depth) and (depth, columns). */
function times(a: ArrayLike<number>, b: ArrayLike<number>, depth: number): number[] {
  const columns = b.length / depth;
  return Array.from({length: (a.length / depth) * columns}, (_, k) => {
    let sum = 0;
    for (let i = 0; i < depth; i++) sum += a[Math.floor(k / columns) * depth + i] * b[i * columns + (k % columns)];
    return sum;
  });
}

/** W_L ⋯ W_1 of parameters, layer by layer. */
function product(widths: readonly number[], w: Float64Array): number[] {
  let offset = 0;
  let out: ArrayLike<number> = [];
  for (let s = 1; s < widths.length; s++) {
    const layer = w.subarray(offset, (offset += widths[s] * widths[s - 1]));
    out = s === 1 ? layer : times(layer, out, widths[s - 1]);
  }
  return Array.from(out);
}

it('deepLinear is tr(D S Dᵀ) for D = W_L ⋯ W_1 − T and S the covariance of the inputs', () => {
  for (const widths of [
    [2, 2],
    [3, 2, 4],
    [2, 4, 3, 2]
  ]) {
    const [inputs, outputs] = [widths[0], widths[widths.length - 1]];
    const target = product(widths, fill(widths.slice(1).reduce((sum, width, s) => sum + width * widths[s], 0)));
    const root = fill(inputs * inputs);
    const transposed = root.map((_, k) => root[(k % inputs) * inputs + Math.floor(k / inputs)]);
    const covariance = times(root, transposed, inputs);
    const model = deepLinear(widths, target, covariance);
    const w = fill(model.dimension);
    const difference = product(widths, w).map((value, k) => value - target[k]);
    const expected = times(difference, covariance, inputs).reduce((sum, value, k) => sum + value * difference[k], 0);
    expect(model.value(w)).toBeAllclose(expected, {rtol: 1e-12});
    const flat = deepLinear(widths, target);
    expect(flat.value(w)).toBeAllclose(difference.reduce((sum, value) => sum + value * value, 0));
    const gradient = new Float64Array(w.length);
    model.gradient(w, gradient);
    expect(gradient).toBeAllclose(centralDifference(model, w), {rtol: 1e-9, atol: 1e-9});
    expect(model).toMatchObject({widths, rank: Math.min(...widths), inputRank: inputs});
    expect(outputs * inputs).toBe(target.length);
  }
});

it('deepLinear is 0 at the truth to the square of rounding, and small near it without cancellation', () => {
  const model = deepLinear([2, 1, 2], [3, 6, 4, 8], [2, 0.3, 0.3, 0.7]);
  const truth = Float64Array.of(1, 2, 3, 4);
  expect(model.value(truth)).toBeLessThan(1e-28);
  // D = (δ, 2δ) in the first row: δ² (S₁₁ + 4 S₁₂ + 4 S₂₂).
  const size = 2 ** -30;
  expect(model.value(Float64Array.of(1, 2, 3 + size, 4))).toBeAllclose(size ** 2 * (2 + 1.2 + 2.8), {
    // The promise, 1e-14 √(L M) with M ≈ E‖Tx‖² < 500 and √L ≈ 2.4 size.
    atol: 1e-14 * 2.5 * size * Math.sqrt(500)
  });
});

it('deepLinear has the λ and m of its widths and of the rank of the target', () => {
  const zero = (widths: number[]) => new Float64Array(widths[0] * widths[widths.length - 1]);
  const of = (widths: number[], target: ArrayLike<number> = zero(widths)) =>
    deepLinear(widths, target).learningCoefficient;
  expect(of([1, 1, 1, 1])).toMatchObject({fraction: '1/2', multiplicity: 3});
  expect(of([2, 2, 2, 2])).toMatchObject({fraction: '3/2', multiplicity: 3});
  expect(of([2, 1, 2, 2], [1, 2, 2, 4])).toMatchObject({fraction: '3/2', multiplicity: 1});
  expect(of([2, 2, 2, 2], [1, 2, 2, 4])).toMatchObject({fraction: '2', multiplicity: 3});
  // One layer is linear regression.
  expect(of([3, 2], [1, 2, 3, 4, 5, 6])).toMatchObject({fraction: '3', multiplicity: 1});
});

it('deepLinear with a singular covariance is the network of the inputs that vary', () => {
  // x₂ = x₁ always: one input that counts twice.
  const model = deepLinear([2, 2, 2], [1, -1, 2, -2], [1, 1, 1, 1]);
  expect(model).toMatchObject({inputRank: 1, rank: 0});
  expect(model.learningCoefficient).toMatchObject(deepLinear([1, 2, 2], [0, 0]).learningCoefficient);
  const w = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const one = Float64Array.of(3, 7, 5, 6, 7, 8);
  expect(model.value(w)).toBeAllclose(deepLinear([1, 2, 2], [0, 0]).value(one));
});

it('deepLinear throws for shapes, values and truths that no network of these widths has', () => {
  expect(() => deepLinear([2], [])).toThrow('widths must be at least 2, got 1');
  expect(() => deepLinear([2, 0], [])).toThrow('widths[1] must be a positive integer, got 0');
  expect(() => deepLinear([2, 1.5, 2], [])).toThrow(RangeError);
  expect(() => deepLinear([2, 1, 2], [1, 2, 3])).toThrow('target must have 2 × 2 entries, got 3');
  expect(() => deepLinear([2, 1, 2], [1, 2, Number.NaN, 3])).toThrow('target[2] must be finite, got NaN');
  expect(() => deepLinear([2, 1, 2], [1, 0, 0, 1])).toThrow(
    'target must be a product of widths 2, 1, 2, got one of rank 2'
  );
  expect(() => deepLinear([2, 1, 2], [1, 0, 0, 0], [1, 2, 2, 1])).toThrow('covariance must be positive semi-definite');
  expect(() => deepLinear([2, 1, 2], [1, 0, 0, 0], [1])).toThrow('covariance must have 2 × 2 entries, got 1');
  expect(() => deepLinear([1, 1], [1], [0])).toThrow('covariance must not be 0');
  const model = deepLinear([2, 1, 2], [1, 0, 0, 0]);
  expect(() => model.value(new Float64Array(3))).toThrow('w must have 4 entries, got 3');
  expect(model.value(Float64Array.of(1, 2, Number.NaN, 3))).toBeNaN();
});
