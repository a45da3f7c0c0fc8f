import {describe, expect, it} from 'vitest';
import {PolynomialParser} from '../../../src/numerics/polynomials/polynomial-parser';
import {tokenizePolynomial} from '../../../src/numerics/polynomials/polynomial-tokens';
import {rational} from '../../../src/numerics/polynomials/rational';

const parse = (text: string) => new PolynomialParser(text, tokenizePolynomial(text), ['x', 'y']).parse();
const [x, y] = [0, 1].map(index => ({kind: 'variable', index}));
const number = (n: number, d = 1) => ({kind: 'number', value: rational(n, d)});

describe('PolynomialParser', () => {
  it('binds powers before products before sums', () => {
    expect(parse('2x^3 + y')).toEqual({
      kind: 'sum',
      terms: [{kind: 'product', factors: [number(2), {kind: 'power', base: x, exponent: 3}]}, y]
    });
  });

  it('keeps sums and products flat', () => {
    expect(parse('x + (y - 1)')).toEqual({kind: 'sum', terms: [x, y, number(-1)]});
    expect(parse('x(yx)')).toEqual({kind: 'product', factors: [x, y, x]});
  });

  it('makes one number of a fraction with its sign', () => {
    expect(parse('-3/4')).toEqual(number(-3, 4));
    expect(parse('-x/2')).toEqual({kind: 'product', factors: [number(1, 2), number(-1), x]});
  });
});
