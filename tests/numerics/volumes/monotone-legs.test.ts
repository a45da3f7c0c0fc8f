import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {monotoneLegs} from '../../../src/numerics/volumes/monotone-legs';
import {slicePolynomial} from '../../../src/numerics/volumes/slice-polynomial';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const slice = (k: string) => {
  const {expression, variables} = parsePolynomial(k);
  return slicePolynomial(expression, variables.length);
};

it('monotoneLegs cover the interval in order, each growing away from its origin', () => {
  for (const [k, x] of [
    ['y^2-x^3', 0.25],
    ['y^3-y*x', 0.3],
    ['(y-x)^4+x^2', 0.2],
    ['y^5+x*y^2-1/9', 0.7]
  ] as const) {
    for (const growing of ['absolute', 1, -1] as const) {
      const f = slice(k);
      const legs = monotoneLegs(f, [x], -1, 1, growing);
      const lows = legs.map(leg => Math.min(leg.origin, leg.end));
      const highs = legs.map(leg => Math.max(leg.origin, leg.end));
      expect(lows[0]).toBe(-1);
      expect(highs[highs.length - 1]).toBe(1);
      expect(lows.slice(1)).toEqual(highs.slice(0, -1));
      for (const {origin, direction, length, coefficients} of legs) {
        let last = Number.NEGATIVE_INFINITY;
        for (let i = 0; i <= 20; i++) {
          const tau = (length * i) / 20;
          const q = coefficients.reduceRight((sum, c) => sum * tau + c, 0);
          const value = f.at([x], origin + direction * tau)[0];
          expect(q).toBeAllclose(growing === 'absolute' ? Math.abs(value) : growing * value, {rtol: 1e-9, atol: 1e-12});
          expect(q).toBeGreaterThanOrEqual(last - 1e-14);
          last = q;
        }
      }
    }
  }
});

it('monotoneLegs start at 0 exactly at a root', () => {
  const legs = monotoneLegs(slice('y^2-x^3'), [0.3], -1, 1, 'absolute');
  expect(legs.filter(leg => leg.coefficients[0] === 0)).toHaveLength(4);
  expect(legs[0].end).toBe(-1);
  expect(legs[0].origin).toBeAllclose(-Math.sqrt(0.027), {rtol: 1e-14});
});

it('monotoneLegs find roots far below the size of the interval', () => {
  const legs = monotoneLegs(slice('y^2-x^3'), [1e-60], 0, 1, 'absolute');
  expect(legs.find(leg => leg.coefficients[0] === 0)?.origin).toBeAllclose(1e-90, {rtol: 1e-12});
});

it('monotoneLegs tell the level below which a double root is lost in rounding', () => {
  const f = slice('(y^2+x*y-2/7)*(y-1/3)');
  expect(Math.max(...monotoneLegs(f, [0.1], -1, 1, 'absolute').map(leg => leg.resolution))).toBe(0);
  // y² − 2/3 y + 1/9 has 1/3 as a double root, and 1/3, 1/9 are no doubles.
  const double = monotoneLegs(slice('y^2-2*y/3+1/9+x'), [0], -1, 1, 'absolute');
  expect(Math.max(...double.map(leg => leg.resolution))).toBeGreaterThan(1e-17);
});
