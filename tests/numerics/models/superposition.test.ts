import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {superposition} from '../../../src/numerics/models/superposition';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

/** E‖x − ReLU(WᵀWx + b)‖² by quadrature over μ, with breakpoints at the kinks. */
function byQuadrature(w: Float64Array, c: number): number {
  let total = 0;
  for (let i = 0; i < c; i++) {
    for (let j = 0; j < c; j++) {
      const a = w[i] * w[j] + w[c + i] * w[c + j];
      const b = w[2 * c + i];
      const kink = -b / a;
      const loss = (mu: number) => ((i === j ? mu : 0) - Math.max(0, a * mu + b)) ** 2;
      total += gaussKronrod(loss, kink > 0 && kink < 1 ? [0, kink, 1] : [0, 1], {relativeError: 1e-13}).value;
    }
  }
  return total / c;
}

function draw(c: number, spread: number, seed: number): Float64Array {
  const u = random(seed);
  return Float64Array.from({length: 3 * c}, () => spread * u.normal());
}

it('superposition is the mean over features and sizes of the squared error of reconstruction', () => {
  for (let seed = 0; seed < 100; seed++) {
    const c = 1 + (seed % 7);
    const w = draw(c, seed % 2 ? 1 : 0.3, seed);
    expect(superposition(c).value(w)).toBeAllclose(byQuadrature(w, c), {rtol: 1e-13});
  }
});

it('superposition of columns and biases that are 0: nothing comes through', () => {
  expect(superposition(6).value(new Float64Array(18))).toBeAllclose(1 / 3);
  expect(superposition(2).value(new Float64Array([1, 0, 0, 1, 0, 0]))).toBe(0);
  // Output 2 is ½ whatever comes in: E(½)² for the one feature, E(μ − ½)² for its own, beside Eμ² lost in output 1.
  expect(superposition(2).value(new Float64Array([0, 0, 0, 0, -1, 0.5]))).toBeAllclose((1 / 4 + 1 / 12 + 1 / 3) / 2);
});

it('superposition: the gradient is that of central differences, and comes with the value', () => {
  let compared = 0;
  for (let seed = 0; seed < 200; seed++) {
    const c = 2 + (seed % 5);
    const w = draw(c, seed % 2 ? 1 : 0.5, seed);
    const loss = superposition(c);
    const kinks = Array.from({length: c * c}, (_, k) => {
      const [i, j] = [k % c, Math.floor(k / c)];
      return Math.abs(w[i] * w[j] + w[c + i] * w[c + j] + w[2 * c + i]);
    });
    // The second derivative jumps at a kink, and the third is large near one: differences must not step across.
    if (Math.min(...kinks, ...w.subarray(2 * c).map(Math.abs)) < 0.02) continue;
    compared++;
    const gradient = new Float64Array(3 * c).fill(7);
    loss.gradient(w, gradient);
    expect(gradient).toBeAllclose(centralDifference(loss, w, 1e-4), {rtol: 1e-8, atol: 1e-10});
    const again = new Float64Array(3 * c);
    expect(loss.valueAndGradient!(w, again)).toBe(loss.value(w));
    expect(again).toEqual(gradient);
  }
  expect(compared).toBeGreaterThan(60);
});

it('superposition has a continuous gradient where a product passes −b, and where a bias passes 0', () => {
  const loss = superposition(2);
  const [left, right] = [new Float64Array(6), new Float64Array(6)];
  for (const b of [-0.3, 0, 0.3]) {
    for (const [i, w] of [
      [1, [1, -b, 0, 1, b, -0.2]],
      [4, [1, 0.4, 0.2, 0.9, 0, b]]
    ] as const) {
      loss.gradient(
        Float64Array.from(w, (value, j) => value - (j === i ? 1e-9 : 0)),
        left
      );
      loss.gradient(
        Float64Array.from(w, (value, j) => value + (j === i ? 1e-9 : 0)),
        right
      );
      expect(left).toBeAllclose(right, {atol: 1e-7});
    }
  }
});

it('superposition is finite at denormal products, and passes NaN on', () => {
  const loss = superposition(2);
  const gradient = new Float64Array(6);
  expect(loss.valueAndGradient!(new Float64Array([1e-160, 1e-160, 0, 0, 0, 0]), gradient)).toBeAllclose(1 / 3);
  expect(gradient.every(Number.isFinite)).toBe(true);
  for (let i = 0; i < 6; i++) {
    for (const bias of [-0.5, 0.5]) {
      const w = new Float64Array([1, 0.5, 0, 1, bias, bias]);
      w[i] = Number.NaN;
      expect(loss.value(w)).toBeNaN();
    }
  }
});

it('superposition throws for a number of features that is not positive', () => {
  expect(() => superposition(0)).toThrow('features must be a positive integer, got 0');
  expect(() => superposition(1.5)).toThrow(RangeError);
});
