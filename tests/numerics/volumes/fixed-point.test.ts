import {expect, it} from 'vitest';
import {fixedPoint, scaleFixed} from '../../../src/numerics/volumes/fixed-point';

const arithmetic = fixedPoint(2400);
const {from, toNumber, one} = arithmetic;

it('fixedPoint holds every double exactly, if there are bits enough', () => {
  for (const x of [0, 1, -1 / 3, Math.PI * 1e-200, 5e-324, -2.5e-310, 12345.678]) expect(toNumber(from(x))).toBe(x);
});

it('fixedPoint.toNumber scales by powers of 2 before it leaves the fixed point', () => {
  const tiny = scaleFixed(one, -2000);
  expect(toNumber(tiny)).toBe(0);
  expect(toNumber(tiny, 1990)).toBe(2 ** -10);
  expect(arithmetic.exponent(tiny)).toBeGreaterThanOrEqual(-2000);
  expect(arithmetic.exponent(tiny)).toBeLessThanOrEqual(-1996);
});

it('fixedPoint multiplies, divides and shifts to its last bit', () => {
  const third = arithmetic.divide(one, from(3));
  expect(one - arithmetic.multiply(third, from(3))).toBeLessThanOrEqual(3n);
  // (y − 1)² about 1 + 2^−1000
  const local = arithmetic.shift([one, from(-2), one], one + scaleFixed(one, -1000));
  expect(local).toEqual([scaleFixed(one, -2000), scaleFixed(one, -999), one]);
  expect(arithmetic.multiplyPolynomials([from(-1), one], [from(1), one])).toEqual([from(-1), 0n, one]);
});
