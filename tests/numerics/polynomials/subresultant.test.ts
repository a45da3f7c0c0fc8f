import {expect, it} from 'vitest';
import {primitivePart} from '../../../src/numerics/polynomials/integer-polynomial';
import {
  type BivariatePolynomial,
  contentOf,
  primitive,
  pseudoDivide,
  subresultant
} from '../../../src/numerics/polynomials/subresultant';

/** x^i y^j coefficients as rows of j. */
const rows = (...list: number[][]): BivariatePolynomial => list.map(row => row.map(BigInt));

it('subresultant of f and ∂f/∂y is the discriminant times the leading coefficient, up to sign', () => {
  // y² − x³, 2y: −4·(−x³).
  expect(primitivePart(subresultant(rows([0, 0, 0, -1], [], [1]), rows([], [2])).resultant)).toEqual([0n, 0n, 0n, 1n]);
  // y² + x y + 1: discriminant x² − 4.
  expect(primitivePart(subresultant(rows([1], [0, 1], [1]), rows([0, 1], [2])).resultant)).toEqual([-4n, 0n, 1n]);
  // y³ + x y + 1: −4x³ − 27.
  expect(primitivePart(subresultant(rows([1], [0, 1], [], [1]), rows([0, 1], [], [3])).resultant)).toEqual([
    27n,
    0n,
    0n,
    4n
  ]);
});

it('subresultant of two curves vanishes over their common points', () => {
  // x² + y² − 1 and y − x meet at 2x² = 1; and at no point at infinity.
  expect(primitivePart(subresultant(rows([-1, 0, 1], [], [1]), rows([0, -1], [1])).resultant)).toEqual([-1n, 0n, 2n]);
});

it('subresultant finds a common factor in y', () => {
  // (y − x)(y + 1) and (y − x)(y² + x).
  const a = rows([0, -1], [1, -1], [1]);
  const b = rows([0, 0, -1], [0, 1], [0, -1], [1]);
  const {resultant, gcd} = subresultant(a, b);
  expect(resultant).toEqual([]);
  expect(gcd!.map(row => row.map(Number))).toEqual(gcd![1][0] > 0n ? [[-0, -1].map(c => c + 0), [1]] : [[0, 1], [-1]]);
});

it('pseudoDivide: lead(v)^k u = q v + r', () => {
  const {quotient, remainder} = pseudoDivide(rows([1], [], [1]), rows([1], [0, 1]));
  // x² (y² + 1) = (x y − 1)(x y + 1) + (x² + 1).
  expect(quotient).toEqual(rows([-1], [0, 1]));
  expect(remainder).toEqual(rows([1, 0, 1]));
});

it('primitive divides by the content, a polynomial in x', () => {
  const f = rows([0, 2], [0, 0, 4]);
  expect(contentOf(f)).toEqual([0n, 2n]);
  expect(primitive(f)).toEqual(rows([1], [0, 2]));
});

it('subresultant throws for the zero polynomial', () => {
  expect(() => subresultant([], rows([1]))).toThrow(RangeError);
});
