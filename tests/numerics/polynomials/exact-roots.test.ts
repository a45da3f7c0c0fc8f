import {expect, it} from 'vitest';
import {exactRoots} from '../../../src/numerics/polynomials/exact-roots';
import {bitLength, formatRational, multiply, rational, subtract} from '../../../src/numerics/polynomials/rational';

const roots = (p: number[], lower = -10, upper = 10) => exactRoots(p.map(BigInt), lower, upper);

it('exactRoots finds fractions exactly, whatever their multiplicity', () => {
  // (2x − 1)³ (3x + 2) x
  expect(roots([0, -2, 9, -6, -20, 24]).map(formatRational)).toEqual(['-2/3', '0', '1/2']);
  expect(roots([0, 0, 0, 4]).map(formatRational)).toEqual(['0']);
  expect(roots([-100001, 100000]).map(formatRational)).toEqual(['100001/100000']);
});

it('exactRoots refines irrational roots to 150 bits', () => {
  const [low, high] = roots([-2, 0, 1]);
  const miss = subtract(multiply(high, high), rational(2n));
  expect(bitLength(miss.denominator) - bitLength(miss.numerator)).toBeGreaterThan(150);
  expect(low).toEqual({...high, numerator: -high.numerator});
});

it('exactRoots keeps to the interval, ends included', () => {
  expect(roots([0, 1, 0, -1], -1, 0.5).map(formatRational)).toEqual(['-1', '0']);
  expect(roots([1, 0, 1])).toEqual([]);
  expect(roots([5])).toEqual([]);
  expect(roots([])).toEqual([]);
});
