import {expect, it} from 'vitest';
import {freeEnergy} from '../../../src/numerics/free-energy/free-energy';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './free-energy.json';

expect.extend({toBeAllclose});

/** −log ∫ n e^{−n ε} V(ε) dε, over log (n ε). */
function layerCake(n: number, volume: (epsilon: number) => number): number {
  const {value} = gaussKronrod(
    s => Math.exp(s - Math.exp(s)) * volume(Math.exp(s) / n),
    [-60, -30, -15, -8, -4, -2, 0, 1, 2, 3, 3.8],
    {relativeError: 1e-9}
  );
  return -Math.log(value);
}

it('freeEnergy agrees with incomplete gamma functions, for n up to 1e12 and any prior |w|^h', () => {
  for (const {k, n, prior, box, value} of reference) {
    const found = freeEnergy(k, n, {prior, box});
    expect(found.error).toBeLessThan(2e-7);
    expect(found.value).toBeAllclose(value, {atol: found.error});
  }
});

it('freeEnergy of w² has the closed form of an error function', () => {
  for (const n of [40, 1e4, 1e12]) {
    expect(freeEnergy('w^2', n).value).toBeAllclose(-Math.log(Math.sqrt(Math.PI / n) / 2), {rtol: 1e-12});
  }
});

it('freeEnergy is the layer cake of volumes', () => {
  for (const exponents of [
    [2, 2],
    [2, 4],
    [6, 4]
  ]) {
    const k = `x^${exponents[0]}*y^${exponents[1]}`;
    for (const n of [10, 1e6]) {
      const cake = layerCake(n, epsilon => normalCrossingVolume(epsilon, exponents));
      expect(freeEnergy(k, n).value).toBeAllclose(cake, {atol: 2e-7});
    }
  }
  for (const k of ['(y^2-x^3)^2', '(y-x^2)^2', '(x-y)^2+y^4', '(x^2+y^2-1/4)^2']) {
    const cake = layerCake(1e5, epsilon => sublevelVolume(k, [epsilon])[0].volume);
    expect(freeEnergy(k, 1e5).value).toBeAllclose(cake, {atol: 1e-6});
  }
});

it('freeEnergy grows as λ log n: the slope for w⁶ is in [.16, .18] from n = 1e3 to 1e5', () => {
  for (const n of [1e3, 1e4, 1e5]) {
    const slope = (freeEnergy('w^6', n * 1.01).value - freeEnergy('w^6', n / 1.01).value) / (2 * Math.log(1.01));
    expect(slope).toBeAllclose(1 / 6, {atol: 0.01});
  }
});

it('freeEnergy adds n β min K, and depends on n β only', () => {
  for (const k of ['w^6', 'x^2*y^2']) {
    const bare = freeEnergy(k, 1e4).value;
    expect(freeEnergy(`${k}+1/10`, 1e4).value).toBeAllclose(bare + 1000, {atol: 3e-7});
    expect(freeEnergy(k, 1e6, {beta: 0.01}).value).toBeAllclose(bare, {rtol: 1e-12});
  }
});

it('freeEnergy finds sharp minima where K is not 0', () => {
  const n = 1e8;
  const exact = n / 1000 - Math.log(Math.PI / n / 4);
  const {value, error} = freeEnergy('(x-3/10)^2+(y-1/5)^2+1/1000', n);
  expect(value).toBeAllclose(exact, {atol: error});
  const quartic = freeEnergy('(x^2-x+y-1/3)^2+(y-x^3)^2*y^2+x^2/50+1/100', n);
  expect(quartic.error).toBeLessThan(1e-6);
});

it('freeEnergy agrees with incomplete gamma functions for priors that are infinite or flat at 0', () => {
  // mpmath 1.3: −log of the mean of exp(−n w²) under |w|^h on [−1, 1].
  for (const [h, n, value] of [
    [-0.95, 1, 0.019562450966972],
    [-0.95, 1e6, 0.35931027067788],
    [-0.9, 1e6, 0.71762860040047],
    [7, 1e6, 52.0839884015092]
  ]) {
    const line = freeEnergy('w^2', n, {prior: [h]});
    expect(line.value).toBeAllclose(value, {atol: line.error});
    expect(line.error).toBeLessThan(2e-7);
    const first = freeEnergy('x^2+y^2', n, {prior: [h, 0]});
    const last = freeEnergy('x^2+y^2', n, {prior: [0, h]});
    const sum = value + freeEnergy('w^2', n).value;
    expect(first.value).toBeAllclose(sum, {atol: first.error + 1e-8});
    expect(last.value).toBeAllclose(sum, {atol: last.error + 1e-8});
    expect(first.error + last.error).toBeLessThan(4e-7);
  }
  // Its zero of K is not where the prior is infinite.
  expect(freeEnergy('(w-1/3)^2', 1e6, {prior: [-0.95]}).value).toBeAllclose(8.98058394777, {atol: 1e-7});
});

it('freeEnergy goes on to n = 1e300 with slope λ, and is 0 for n → 0 and for K = 0', () => {
  for (const [k, lambda] of [
    ['w^6', 1 / 6],
    ['(y^2-x^3)^2', 5 / 12]
  ] as const) {
    for (const n of [1e20, 1e100, 1e290]) {
      const slope = (freeEnergy(k, 1e10 * n).value - freeEnergy(k, n).value) / (10 * Math.LN10);
      expect(slope).toBeAllclose(lambda, {atol: 3e-3});
    }
    expect(freeEnergy(k, 1e-300).value).toBeAllclose(0, {atol: 1e-7});
  }
  expect(freeEnergy('0*w', 1e12).value).toBe(0);
  expect(freeEnergy('w^2', 1e-200, {beta: 1e-200}).value).toBe(0);
});

it('freeEnergy says how little is left of it beside a huge n β min K', () => {
  const {value, error} = freeEnergy('x^2*y^2+1000000', 1e12);
  expect(value).toBeAllclose(1e18, {atol: error});
  expect(error).toBeLessThan(2000);
});

it('freeEnergy throws for values out of range and for a negative K', () => {
  expect(() => freeEnergy('w^2', 0)).toThrow('n must be positive and finite, got 0');
  expect(() => freeEnergy('w^2', 1, {beta: -1})).toThrow('beta must be positive and finite, got -1');
  expect(() => freeEnergy('w^2', 1, {prior: [0, 0]})).toThrow('prior must have 1 entries, got 2');
  expect(() => freeEnergy('w^2', 1, {prior: [-1]})).toThrow('prior exponents must be in [-0.95, 16], got -1');
  for (const n of [Number.NaN, Infinity, -1]) expect(() => freeEnergy('w^2', n)).toThrow(`got ${n}`);
  expect(() => freeEnergy('w^2', 1e200, {beta: 1e200})).toThrow('n · beta must be finite, got 1e+200 · 1e+200');
  expect(() => freeEnergy('w^2', 1, {prior: [Number.NaN]})).toThrow('prior exponents');
  expect(() => freeEnergy('w^2', 1, {prior: [17]})).toThrow('prior exponents must be in [-0.95, 16], got 17');
  expect(() => freeEnergy('w^2', 1, {relativeError: 0})).toThrow('relativeError');
  expect(() => freeEnergy('3', 1)).toThrow('K must have 1 or 2 variables, got 0');
  expect(() => freeEnergy('x^2+y^2+z^2', 1)).toThrow('K must have 1 or 2 variables, got 3');
  expect(() => freeEnergy('w^3', 10)).toThrow('K must not be negative');
  expect(() => freeEnergy('-(x-y)^2', 10)).toThrow('K must not be negative');
});
