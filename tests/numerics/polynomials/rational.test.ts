import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  add,
  bitLength,
  compare,
  divide,
  formatRational,
  fromDecimal,
  fromNumber,
  multiply,
  rational,
  subtract,
  toNumber
} from '../../../src/numerics/polynomials/rational';

const fractions = fc
  .tuple(fc.bigInt({min: -(10n ** 30n), max: 10n ** 30n}), fc.bigInt({min: 1n, max: 10n ** 30n}))
  .map(([n, d]) => rational(n, d));

describe('rational', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({numerator: -3n, denominator: 2n});
    expect(rational(0n, 7n)).toEqual({numerator: 0n, denominator: 1n});
  });

  it('refuses the denominator 0', () => {
    expect(() => rational(1n, 0n)).toThrow(new RangeError('denominator must not be 0, got 1/0'));
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  it('is a field', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(subtract(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      })
    );
  });

  it('reads a number as the decimal it prints as', () => {
    expect(formatRational(fromNumber(0.1))).toBe('1/10');
    expect(formatRational(fromNumber(-1.5e-7))).toBe('-3/20000000');
    expect(formatRational(fromNumber(1e21))).toBe(`1${'0'.repeat(21)}`);
    expect(formatRational(fromDecimal('.25'))).toBe('1/4');
    expect(() => fromNumber(Number.NaN)).toThrow('a fraction needs a finite number, got NaN');
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), x => {
        const value = toNumber(fromNumber(x));
        expect(Math.abs(value - x)).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(x) + Number.MIN_VALUE);
      })
    );
  });

  it('becomes the double next to it, or its neighbour, however long its parts are', () => {
    const big = 3n ** 5000n;
    expect(toNumber(rational(big, 7n * big + 1n))).toBeCloseTo(1 / 7, 15);
    expect(toNumber(rational(-(10n ** 400n), 10n ** 350n))).toBeCloseTo(-1e50, -36);
    expect(toNumber(rational(1n, 10n ** 400n))).toBe(0);
  });

  it('counts bits', () => {
    expect([0n, 1n, -5n, 2n ** 64n].map(bitLength)).toEqual([0, 1, 3, 65]);
  });
});
