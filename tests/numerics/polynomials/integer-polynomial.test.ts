import fc from 'fast-check';
import {expect, it} from 'vitest';
import {
  addPolynomials,
  derivePolynomial,
  dividePolynomials,
  gcdPolynomials,
  multiplyPolynomials,
  negatePolynomial,
  powerPolynomial,
  primitivePart,
  trim
} from '../../../src/numerics/polynomials/integer-polynomial';

const polynomial = fc.array(fc.bigInt(-9n, 9n), {maxLength: 5}).map(trim);
const nonzero = polynomial.filter(a => a.length > 0);

it('integer polynomials add, multiply and divide exactly', () => {
  fc.assert(
    fc.property(polynomial, polynomial, nonzero, (a, b, c) => {
      const product = multiplyPolynomials(addPolynomials(a, b), c);
      expect(product).toEqual(addPolynomials(multiplyPolynomials(a, c), multiplyPolynomials(b, c)));
      expect(dividePolynomials(product, c)).toEqual(addPolynomials(a, b));
      expect(addPolynomials(a, negatePolynomial(a))).toEqual([]);
    })
  );
});

it('gcdPolynomials finds a common factor', () => {
  fc.assert(
    fc.property(nonzero, nonzero, nonzero, (a, b, c) => {
      const gcd = gcdPolynomials(multiplyPolynomials(a, c), multiplyPolynomials(b, c));
      expect(primitivePart(dividePolynomials(primitivePart(gcd), primitivePart(gcdPolynomials(gcd, c))))).toEqual(
        primitivePart(gcdPolynomials(a, b))
      );
    })
  );
  expect(gcdPolynomials([], [])).toEqual([]);
  expect(gcdPolynomials([4n], [6n, 2n])).toEqual([2n]);
});

it('derivePolynomial follows the product rule, powerPolynomial repeats', () => {
  expect(derivePolynomial(powerPolynomial([1n, 1n], 3))).toEqual([3n, 6n, 3n]);
  expect(derivePolynomial([5n])).toEqual([]);
  expect(powerPolynomial([2n], 0)).toEqual([1n]);
});

it('dividePolynomials throws if the divisor is 0 or does not divide', () => {
  expect(() => dividePolynomials([1n, 2n], [1n, 1n])).toThrow('the divisor must divide the polynomial');
  expect(() => dividePolynomials([1n], [])).toThrow('divisor must not be 0');
});
