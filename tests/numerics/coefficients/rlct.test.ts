import {describe, expect, it} from 'vitest';
import {type RlctOptions, rlct} from '../../../src/numerics/coefficients/rlct';
import {PolynomialError, parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {processorTime} from '../../processor-time';

type Row = [text: string, options: RlctOptions, fraction: string, multiplicity: number];

const exact = (...rows: Row[]) =>
  it.each(rows)('%s %j: λ = %s, m = %i', (text, options, fraction, multiplicity) => {
    expect(rlct(text, options)).toMatchObject({fraction, multiplicity, exact: true});
  });

describe('rlct', () => {
  it('gives λ as a number and as a fraction, with a sentence', () => {
    expect(rlct('(y^2-x^3)^2')).toEqual({
      lambda: 5 / 12,
      fraction: '5/12',
      multiplicity: 1,
      exact: true,
      why: 'Square of a non-degenerate function, half of its Newton value.'
    });
    expect(rlct(parsePolynomial('x^2 + y^2')).fraction).toBe('1');
  });

  describe('units, sums, products and powers', () => {
    exact(
      ['x^2 + x^3', {}, '1/2', 1],
      ['(1+x)(2-y)x^2y^4', {}, '1/4', 1],
      ['(x-1)(x-2)y^2', {}, '1/2', 1],
      ['(x-1)^3(y-1)x^2', {}, '1/2', 1],
      ['x*y*y*x', {}, '1/2', 2],
      ['(-x^2)(-y^2)', {}, '1/2', 2],
      ['(x-y)(y-x)(-1)', {}, '1/2', 1],
      ['0x^2 + y^2 + z^4 - z^4', {}, '1/2', 1],
      ['(x^2+y^2)^3(z^2+w^4)', {}, '1/3', 1],
      ['((x-y)^2+y^4)^2', {}, '3/8', 1],
      ['(x^2+y^2)^2 + z^6', {}, '2/3', 1]
    );
  });

  describe('squares', () => {
    exact(
      ['(y-x^2)^2', {}, '1/2', 1],
      ['(x+y+z^2+xyz)^2', {}, '1/2', 1],
      ['(x^2-y^2)^2', {}, '1/2', 2],
      ['(x^2+y^2)^2', {}, '1/2', 1],
      ['(x^2-2y^2)^2', {}, '1/2', 2],
      ['(xy-x^4-y^4)^2', {}, '1/2', 2],
      ['(x^3+y^3+z^3)^2', {}, '1/2', 2],
      ['(x^2y-y^2x)^2', {}, '1/3', 1],
      ['(y^2-x^3)^2', {}, '5/12', 1],
      ['x^2(x-y^3)^2', {}, '1/3', 1],
      ['(x^2-3xy+2y^2)^2', {}, '1/2', 2],
      ['x^4 - 2x^2y^3 + y^6', {}, '5/12', 1],
      ['(x^4 - 2x^2y^3 + y^6)^2', {}, '5/24', 1]
    );
  });

  describe('squares of forms of degree d in d variables, where the blow-up of the origin ties with its strict transform', () => {
    // f(x, sx, tx) = x³ f(1, s, t), with Jacobian x²: the same λ and m at a zero of f(1, s, t), where the sum is smooth.
    exact(
      ['(x^3+y^3+z^3)^2', {}, '1/2', 2],
      ['x^6(1+y^3+z^3)^2', {prior: [2, 0, 0], at: [0, -1, 0]}, '1/2', 2],
      ['(x^3-2y^3+xyz)^2', {}, '1/2', 3],
      ['x^6(1-2y^3+yz)^2', {prior: [2, 0, 0], at: [0, 1, 1]}, '1/2', 2],
      // The second of its charts: z = 1 leaves x³ − 2y³ + xy, which at 0 is a product of two coordinates.
      ['z^6(x^3-2y^3+xy)^2', {prior: [0, 0, 2]}, '1/2', 3],
      ['(w^4+x^4-y^4-z^4)^2', {}, '1/2', 2],
      ['w^8(1+x^4-y^4-z^4)^2', {prior: [3, 0, 0, 0], at: [0, 0, 1, 0]}, '1/2', 2]
    );
  });

  describe('sums of squares', () => {
    exact(
      ['(y-x^2)^2 + y^4', {}, '5/8', 1],
      ['(x+y)^2 + (x-y)^2', {}, '1', 1],
      ['(x+y+z)^2 + (x-y)^2 + z^4', {}, '5/4', 1],
      ['(x-y)^2 + (x-y)^4', {}, '1/2', 1],
      ['(xy+x^2y^2)^2 + x^4', {}, '1/2', 2],
      ['(x^2-y^3)^2 + (x^3-y^2)^2', {}, '1/2', 1],
      ['(x-y)^2 + y^4 - y^5', {}, '3/4', 1],
      ['(x(1+y)+z^2)^2 + (x^2+z^3)^2', {}, '2/3', 1],
      ['(xy + (1-x)z)^2 + (xy^2 + (1-x)z^2)^2', {}, '3/4', 1]
    );
  });

  describe('sums of monomials of any sign', () => {
    exact(
      ['x^2 + xy + y^2', {}, '1', 1],
      ['x^2 - 2xy + y^2 + y^4', {}, '3/4', 1],
      ['x^2 + 2xy + y^2', {}, '1/2', 1],
      ['x^4 - x^2y^2 + y^4', {}, '1/2', 1],
      ['x^4 + y^4 - 100x^3y^3', {}, '1/2', 1],
      ['(1+z^2)x^2 - 2xy + y^2 + z^6', {}, '1', 2],
      ['x^4 - 2x^2y^2 + y^4 + z^6', {}, '2/3', 2]
    );
  });

  describe('coordinates', () => {
    exact(
      ['((x-y)^2 + y^3)^2', {}, '5/12', 1],
      ['(x-y)^4 + (x+y)^6', {}, '5/12', 1],
      ['(x-2y)^4(y+x^2)^2', {}, '1/4', 1],
      ['(x^2+(y+z)^2-w^4)^2', {}, '1/2', 1]
    );
  });

  describe('a point', () => {
    exact(
      ['(x^2+y^2-1/4)^2', {at: [0.5, 0]}, '1/2', 1],
      ['(x^2+y^2-1)^2', {at: [-0.6, 0.8]}, '1/2', 1],
      ['(x-0.1)^4', {at: [0.1]}, '1/4', 1],
      ['x^2y^2', {at: [0, 3]}, '1/2', 1],
      ['x^4(x-1/2)^2', {at: [0.5]}, '1/2', 1]
    );
  });

  describe('a prior', () => {
    exact(
      ['w^2', {prior: [1]}, '1', 1],
      ['w^2', {prior: [-0.5]}, '1/4', 1],
      ['w^2', {prior: [0.1]}, '11/20', 1],
      ['x^2y^2', {prior: [1, 0]}, '1/2', 1],
      ['x^2y^4', {prior: [0, 1]}, '1/2', 2],
      ['(y-x^2)^2', {prior: [3, 0]}, '1/2', 1],
      ['(y-x^2)^2 + x^4', {prior: [3, 0]}, '3/2', 1],
      ['x^2y^2', {prior: [5, 5], at: [0, 1]}, '3', 1]
    );

    it('keeps a variable that it weighs out of changes of coordinates', () => {
      expect(rlct('(x-y)^2 + y^4', {prior: [0, 2]})).toMatchObject({fraction: '5/4', exact: true});
      expect(rlct('(x-y)^2 + (x+y)^4', {prior: [2, 2]}).exact).toBe(false);
    });
  });

  describe('the orthant', () => {
    exact(
      ['(x+y)^2', {domain: 'orthant'}, '1', 1],
      ['(x-y)^2', {domain: 'orthant'}, '1/2', 1],
      ['(x^2-y^2)^2', {domain: 'orthant'}, '1/2', 2],
      ['x', {domain: 'orthant'}, '1', 1],
      ['x + y', {domain: 'orthant'}, '2', 1],
      ['xy + yz + xz - 2xyz', {domain: 'orthant'}, '3/2', 1],
      ['x^3y', {domain: 'orthant', prior: [2, 0]}, '1', 2],
      ['x(y-1)^2', {domain: 'orthant', at: [0, 1]}, '1/2', 1]
    );
  });

  describe('bounds', () => {
    it.each([
      ['((x^2-y^3)^2 + y^8)^2', '5/24'],
      ['(x^2-y^3)^2 + y^8', '5/12'],
      ['(x^2y^2-2x^2yz+x^2z^2-z^6)^2 + (xy^3-z^5)^2', '11/30']
    ])('%s is not said to be exact, and has the Newton value %s', (text, fraction) => {
      const found = rlct(text);
      expect(found).toMatchObject({fraction, exact: false});
      expect(found.why).toMatch(/upper bound/);
    });

    it('does not say exact where the sign is not decided', () => {
      expect(rlct('x^4 + y^4 + z^4 + x^2yz').exact).toBe(false);
    });
  });

  describe('bad input', () => {
    it.each<[string, RlctOptions, string]>([
      ['x^2 + 1', {}, 'K must be 0 at (0), got 1 for "x^2 + 1"'],
      ['x^2', {at: [2]}, 'K must be 0 at (2), got 4 for "x^2"'],
      ['5', {}, 'K must have a variable, got the constant "5"'],
      ['x - x', {}, 'K must not be 0 everywhere, got "x - x"'],
      ['x^3', {}, 'K must be ≥ 0 near (0), got "x^3", which takes negative values there'],
      ['x^2', {at: [Number.NaN]}, 'at[0] must be finite, got NaN'],
      ['x^2', {at: [0, 0]}, 'at must have 1 entries, got 2'],
      ['x^2', {prior: []}, 'prior must have 1 entries, got 0'],
      ['x^2', {prior: [-1]}, 'prior[0] must be above -1 and finite, got -1'],
      ['x^2', {domain: 'orthant', at: [-1]}, 'at[0] must be ≥ 0 for the orthant, got -1'],
      ['x^2', {domain: 'box' as 'orthant'}, 'domain must be "interior" or "orthant", got "box"']
    ])('%s %j: %s', (text, options, message) => {
      expect(() => rlct(text, options)).toThrow(new RangeError(message));
    });

    it.each([
      'x',
      '-x^2',
      'x^2 - y^2',
      'x^2y',
      'x^2 - 3xy + y^2',
      'x^4 - 3x^2y^2 + y^4',
      '(x-y)^3',
      'x^2 - 2xy + y^2 - y^4',
      '(1+z)x^2 - 2xy + y^2 + z^6'
    ])('refuses %s, which is negative near 0', text => {
      expect(() => rlct(text)).toThrow(/^K must be ≥ 0 near/);
    });

    it('passes the parser’s own error on', () => {
      expect(() => rlct('x^^2')).toThrow(PolynomialError);
    });
  });

  it.each([
    '(x+y+z)^6+(x-y+2z)^8+(x-3y+z^2)^10+x^12',
    '(w1w2-w3^3+w4w5w6)^2(w1+w2)^2+(w1-w4^2)^4(w5-w6)^6+(w2w3-w5)^8',
    '(x^9y^3+x^7y^5z+y^9w+z^9w^2+x^3w^9+y^5z^5)^2+(x^8z^4-y^7w^5)^4',
    'w1^9w2^3+w2^9w3^3+w3^9w4^3+w4^9w5^3+w5^9w6^3+w6^9w1^3+w1^5w3^7+w2^5w4^7+w3^5w5^7+w4^5w6^7+w1^4w4^8+w2^4w5^8+w3^4w6^8'
  ])('is bounded on large input: %s', text => {
    const times = [1, 2, 3].map(() => {
      const start = processorTime();
      try {
        rlct(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
      return processorTime() - start;
    });
    expect(Math.min(...times)).toBeLessThan(500);
  });
});
