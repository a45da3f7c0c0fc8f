import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {monotoneLegs} from '../../../src/numerics/volumes/monotone-legs';
import {productLegs} from '../../../src/numerics/volumes/product-legs';
import {slicePolynomial} from '../../../src/numerics/volumes/slice-polynomial';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const slice = (k: string) => slicePolynomial(parsePolynomial(k).expression, 2);
const product = (factors: [string, number][]) => productLegs(factors.map(([k, exponent]) => ({f: slice(k), exponent})));

it('productLegs are the monotone legs of the product, growing from its roots', () => {
  const whole = slice('(y-x)^2*(y+x)^3*(y^2+x)');
  const legs = product([
    ['y-x', 2],
    ['y+x', 3],
    ['y^2+x', 1]
  ]);
  for (const growing of ['absolute', 1, -1] as const) {
    const found = legs([0.25], -1, 1, growing);
    const lows = found.map(leg => Math.min(leg.origin, leg.end));
    expect(lows[0]).toBe(-1);
    expect(lows.slice(1)).toEqual(found.map(leg => Math.max(leg.origin, leg.end)).slice(0, -1));
    for (const {origin, direction, length, coefficients} of found) {
      let last = Number.NEGATIVE_INFINITY;
      for (let i = 0; i <= 20; i++) {
        const tau = (length * i) / 20;
        const q = coefficients.reduceRight((sum, c) => sum * tau + c, 0);
        const value = whole.at([0.25], origin + direction * tau)[0];
        expect(q).toBeAllclose(growing === 'absolute' ? Math.abs(value) : growing * value, {rtol: 1e-9, atol: 1e-13});
        expect(q).toBeGreaterThanOrEqual(last - 1e-14);
        last = q;
      }
    }
  }
});

it('productLegs start at a multiple root with exact zeros, however close the next root is', () => {
  const legs = product([
    ['y-x', 2],
    ['x^2+y^4', 1]
  ])([1e-100], -1, 1, 1);
  const {origin, coefficients, resolution} = legs[legs.length - 1];
  expect(origin).toBe(1e-100);
  expect(Array.from(coefficients.slice(0, 3))).toEqual([0, 0, 1e-200]);
  expect(resolution).toBe(0);
});

it('productLegs say where a root cannot be told from that of another factor', () => {
  const legs = product([
    ['y-x^2', 2],
    ['y-x^2+x^9', 4]
  ]);
  expect(Math.max(...legs([0.3], -1, 1, 1).map(({resolution}) => resolution))).toBe(0);
  expect(Math.max(...legs([1e-3], -1, 1, 1).map(({resolution}) => resolution))).toBeGreaterThan(0);
});

it('productLegs of one simple factor are its monotone legs', () => {
  expect(product([['y^2-x^3', 1]])([0.3], -1, 1, 'absolute')).toEqual(
    monotoneLegs(slice('y^2-x^3'), [0.3], -1, 1, 'absolute')
  );
});
