import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {normalMixture} from '../../../src/numerics/models/normal-mixture';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

const normal = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const line = Array.from({length: 121}, (_, i) => (i - 60) / 2);

/** E_q log(q/p) by adaptive quadrature of q log(q/p) + p − q. */
function byQuadrature(q: [number, number], p: [number, number]): number {
  const density = ([a, b]: [number, number], x: number) => (1 - a) * normal(x) + a * normal(x - b);
  const integrand = (x: number) => {
    const [dq, dp] = [density(q, x), density(p, x)];
    return dq > 0 && dp > 0 ? dq * Math.log(dq / dp) + dp - dq : dp;
  };
  return gaussKronrod(integrand, line, {relativeError: 1e-13, absoluteError: 1e-18, maxEvaluations: 1e5}).value;
}

it('normalMixture is the divergence from the truth', () => {
  for (const truth of [
    [0, 0],
    [0.3, 2],
    [1, -1]
  ] as [number, number][]) {
    const model = normalMixture({a: truth[0], b: truth[1]});
    for (const p of [
      [0.5, 1],
      [0.1, 3],
      [0.9, -2],
      [0.999, 4],
      [1, 5],
      [0, 3],
      [0.2, -5]
    ] as [number, number][]) {
      const expected = byQuadrature(truth, p);
      expect(model.value(Float64Array.from(p)), `${truth} ${p}`).toBeAllclose(expected, {rtol: 1e-12, atol: 2e-15});
    }
    expect(model.value(Float64Array.from(truth))).toBe(0);
  }
  expect(normalMixture().value(Float64Array.of(1, 10))).toBeAllclose(50, {rtol: 1e-12});
  expect(normalMixture().value(Float64Array.of(0.5, 10))).toBeAllclose(byQuadrature([0, 0], [0.5, 10]), {rtol: 1e-10});
  expect(normalMixture().value(Float64Array.of(0.999, 8))).toBeAllclose(byQuadrature([0, 0], [0.999, 8]), {
    rtol: 1e-10
  });
});

it('normalMixture: near the truth K is a² (exp(b²) − 1)/2, without cancellation', () => {
  const model = normalMixture();
  // The next term is of relative size a exp(b²)… of the third moment: a E u³/3 over E u²/2.
  for (const [a, b] of [
    [1e-14, 1],
    [1e-9, 0.01],
    [1e-100, 1e-50],
    [1e-30, 3]
  ]) {
    expect(model.value(Float64Array.of(a, b))).toBeAllclose((a * a * Math.expm1(b * b)) / 2, {rtol: 1e-11});
  }
  // A normal distribution of another mean: b²/2.
  expect(model.value(Float64Array.of(1, 1e-12))).toBeAllclose(5e-25, {rtol: 1e-11});
});

it('normalMixture: the gradient is that of central differences', () => {
  const u = random(12);
  for (const truth of [
    {a: 0, b: 0},
    {a: 0.4, b: 1.5}
  ]) {
    const model = normalMixture(truth);
    for (let draw = 0; draw < 20; draw++) {
      const w = Float64Array.of(0.05 + 0.9 * u.uniform(), 2 * u.normal());
      const gradient = new Float64Array(2);
      expect(model.valueAndGradient!(w, gradient)).toBe(model.value(w));
      expect(gradient).toBeAllclose(centralDifference(model, w, 1e-4), {rtol: 1e-7, atol: 1e-9});
    }
  }
});

it('normalMixture: the gradient is a (exp(b²) − 1) by a and a² b exp(b²) by b for small a, and 0 at the truth', () => {
  const gradient = new Float64Array(2);
  const model = normalMixture();
  model.gradient(Float64Array.of(1e-15, 1.5), gradient);
  expect(gradient).toBeAllclose([1e-15 * Math.expm1(2.25), 1e-30 * 1.5 * Math.exp(2.25)], {rtol: 1e-11});
  for (const [a, b] of [
    [0, 10],
    [0, 0],
    [1, 0]
  ]) {
    model.gradient(Float64Array.of(a, b), gradient);
    expect([...gradient].map(Math.abs)).toEqual([0, 0]);
  }
});

it('normalMixture is Infinity with the gradient 0 outside of its parameters, and passes NaN on', () => {
  const model = normalMixture();
  const gradient = new Float64Array(2).fill(7);
  for (const [a, b] of [
    [-0.1, 1],
    [1.1, 1],
    [0.5, 10.1],
    [0.5, -Infinity]
  ]) {
    expect(model.valueAndGradient!(Float64Array.of(a, b), gradient)).toBe(Infinity);
    expect([...gradient]).toEqual([0, 0]);
  }
  expect(model.valueAndGradient!(Float64Array.of(0.5, Number.NaN), gradient)).toBeNaN();
  expect([...gradient]).toEqual([Number.NaN, Number.NaN]);
});

it('normalMixture has λ = 1/2 with m = 2 at the truth N(0, 1), and is regular at another', () => {
  expect(normalMixture().learningCoefficient).toMatchObject({fraction: '1/2', multiplicity: 2, exact: true});
  expect(normalMixture({a: 0, b: 3}).learningCoefficient).toMatchObject({fraction: '1/2', multiplicity: 2});
  expect(normalMixture({a: 0.5, b: 1}).learningCoefficient).toMatchObject({fraction: '1', multiplicity: 1});
});

it('normalMixture throws for a truth outside of its parameters', () => {
  expect(() => normalMixture({a: 1.5, b: 0})).toThrow('truth must have a in 0–1 and b in −10–10, got a 1.5, b 0');
  expect(() => normalMixture({a: 0.5, b: Number.NaN})).toThrow(RangeError);
});
