import {expect, it} from 'vitest';
import {type Fixed, fixedPoint, scaleFixed} from '../../../src/numerics/volumes/fixed-point';
import {fixedRoots} from '../../../src/numerics/volumes/fixed-roots';

const arithmetic = fixedPoint(2400);
const {one, from} = arithmetic;
const power = (exponent: number) => scaleFixed(one, exponent);
const withRoots = (roots: Fixed[]) => roots.reduce((p, root) => arithmetic.multiplyPolynomials(p, [-root, one]), [one]);

it('fixedRoots tells roots apart that agree in hundreds of bits', () => {
  const base = from(0.1);
  const roots = [-power(-900), 0n, base, base + power(-600), base + power(-590), base + power(-60), from(0.7)];
  const found = fixedRoots(arithmetic, withRoots(roots), 1);
  expect(found).toHaveLength(roots.length);
  // The coefficients are rounded at 2^−2400, and the slope at the three closest is some 2^−590 · 2^−590 · 2^−60.
  found.forEach((y, i) => {
    expect(arithmetic.exponent(y - roots[i])).toBeLessThan(-1100);
  });
});

it('fixedRoots finds no root between two that are complex by a hair', () => {
  const [a, b] = [from(0.3), power(-400)];
  const pair = [arithmetic.multiply(a, a) + arithmetic.multiply(b, b), -2n * a, one];
  expect(fixedRoots(arithmetic, pair, 1)).toEqual([]);
  const [root, ...others] = fixedRoots(arithmetic, arithmetic.multiplyPolynomials(pair, [-from(0.5), one]), 1);
  expect(arithmetic.exponent(root - from(0.5))).toBeLessThan(-2380);
  expect(others).toEqual([]);
});

it('fixedRoots reports a multiple root once, and keeps to the interval, ends included', () => {
  const double = fixedRoots(arithmetic, withRoots([from(0.3), from(0.3), one, from(1.5)]), 1);
  expect(double).toHaveLength(2);
  expect(arithmetic.exponent(double[0] - from(0.3))).toBeLessThan(-1100);
  expect(double[1]).toBe(one);
  expect(fixedRoots(arithmetic, [one], 1)).toEqual([]);
});
