import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {tanhNetwork} from '../../../src/numerics/models/tanh-network';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

const decades = [0, ...Array.from({length: 12}, (_, k) => 10 ** ((k - 11) / 2)), 2, 4, 6, 8, 10];
const mean = (f: (x: number) => number) =>
  gaussKronrod(x => Math.sqrt(2 / Math.PI) * Math.exp((-x * x) / 2) * f(x), decades, {relativeError: 1e-14}).value;

it('tanhNetwork is the mean square over normal inputs, whatever the size of b', () => {
  const model = tanhNetwork();
  for (const b of [1e-8, 1e-3, 0.5, 3, 40, 1000]) {
    for (const a of [1e-9, 2]) {
      const expected = mean(x => (a * Math.tanh(b * x)) ** 2);
      expect(model.value(Float64Array.of(a, -b))).toBeAllclose(expected, {rtol: 1e-12});
    }
  }
  // a² b² E x² for small b.
  expect(model.value(Float64Array.of(1e-20, 1e-20))).toBeAllclose(1e-80, {rtol: 1e-12});
});

it('tanhNetwork over uniform inputs, with a truth', () => {
  const model = tanhNetwork({truth: {a: 0.5, b: 2}, inputs: {uniform: 3}});
  const integrand = (x: number) => (0.7 * Math.tanh(-5 * x) - 0.5 * Math.tanh(2 * x)) ** 2 / 3;
  const expected = gaussKronrod(integrand, [0, 0.1, 1, 3], {relativeError: 1e-14}).value;
  expect(model.value(Float64Array.of(0.7, -5))).toBeAllclose(expected, {rtol: 1e-12});
  expect(model.value(Float64Array.of(0.5, 2))).toBe(0);
  expect(model.value(Float64Array.of(-0.5, -2))).toBe(0);
});

it('tanhNetwork: the gradient is that of central differences', () => {
  const u = random(10);
  for (const [options, dimension] of [
    [{}, 2],
    [{hidden: 3}, 6],
    [{truth: {a: 1, b: 0.3}, inputs: {uniform: 2}}, 2]
  ] as const) {
    const model = tanhNetwork(options);
    expect(model.dimension).toBe(dimension);
    for (let draw = 0; draw < 10; draw++) {
      const w = Float64Array.from({length: dimension}, () => u.normal());
      const gradient = new Float64Array(dimension);
      model.gradient(w, gradient);
      expect(gradient).toBeAllclose(centralDifference(model, w), {rtol: 1e-8, atol: 1e-9});
    }
  }
});

it('tanhNetwork has λ and m of the exact formula at the truth 0, and is regular at another', () => {
  expect(tanhNetwork().learningCoefficient).toMatchObject({fraction: '1/2', multiplicity: 2});
  expect(tanhNetwork({hidden: 2}).learningCoefficient).toMatchObject({fraction: '2/3', multiplicity: 1});
  expect(tanhNetwork({hidden: 4}).learningCoefficient).toMatchObject({fraction: '1', multiplicity: 2});
  const truth = {a: 0.5, b: 2};
  expect(tanhNetwork({truth}).learningCoefficient).toMatchObject({fraction: '1', multiplicity: 1});
});

it('tanhNetwork throws for what is no such model, and passes NaN on', () => {
  expect(() => tanhNetwork({hidden: 0})).toThrow('hidden must be a positive integer, got 0');
  expect(() => tanhNetwork({truth: {a: Number.NaN, b: 1}})).toThrow('truth must be finite, got a NaN, b 1');
  expect(() => tanhNetwork({hidden: 2, truth: {a: 1, b: 1}})).toThrow('truth must be 0 for 2 units, got a 1, b 1');
  expect(() => tanhNetwork({inputs: {uniform: 0}})).toThrow('uniform must be positive and finite, got 0');
  expect(() => tanhNetwork().value(new Float64Array(3))).toThrow('w must have 2 entries, got 3');
  expect(tanhNetwork().value(Float64Array.of(0, Number.NaN))).toBeNaN();
});
