import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compilePolynomial, evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';

describe('evaluatePolynomial', () => {
  it('has the value of the formula, variables in natural order', () => {
    expect(evaluatePolynomial(parsePolynomial('w10 - 2w2 + 3/4'), [5, 7])).toBe(7 - 10 + 0.75);
    expect(evaluatePolynomial(parsePolynomial('(z - 1)^3 x^0 + y^5 - w'), [1, 2, 3, 4])).toBe(27 + 243 - 1);
    expect(evaluatePolynomial(parsePolynomial('7'), [])).toBe(7);
  });

  it('keeps a square a square', () => {
    const square = parsePolynomial('(x - y)^2');
    expect(evaluatePolynomial(square, [1 + 2 ** -40, 1])).toBe(2 ** -80);
    fc.assert(
      fc.property(fc.double({noNaN: true}), fc.double({noNaN: true}), (x, y) => {
        const value = evaluatePolynomial(square, [x, y]);
        expect(value < 0).toBe(false);
      })
    );
  });

  it('raises to each power as often as the exponent says', () => {
    for (let exponent = 0; exponent <= 64; exponent++) {
      expect(evaluatePolynomial(parsePolynomial(`x^${exponent}`), [2])).toBe(2 ** exponent);
    }
  });

  it('refuses a point of another length', () => {
    expect(() => evaluatePolynomial(parsePolynomial('xy'), [1])).toThrow(
      new RangeError('w must have 2 entries, got 1')
    );
  });

  it('passes NaN on', () => {
    expect(evaluatePolynomial(parsePolynomial('(x - 1)^2'), [Number.NaN])).toBeNaN();
  });
});

describe('compilePolynomial', () => {
  it('gives the same values bit for bit', () => {
    const polynomial = parsePolynomial('(x^3 - 2xy)^4 + (1/3y - z)^2(x + 0.7)^5 - 2');
    const compiled = compilePolynomial(polynomial);
    fc.assert(
      fc.property(fc.tuple(fc.double(), fc.double(), fc.double()), w => {
        expect(compiled(Float64Array.from(w))).toBe(evaluatePolynomial(polynomial, w));
      })
    );
  });
});
