import {describe, expect, it} from 'vitest';
import {squarePole} from '../../../src/numerics/coefficients/rlct-squares';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

describe('squarePole', () => {
  it.each([
    ['x - y^2 + x^3', 1, 2, 1],
    ['x^2 - y^3', 5, 12, 1],
    ['x^3y', 1, 6, 1],
    ['x^2 + y^3 + z^5', 1, 2, 1],
    ['x^2 + y^2', 1, 2, 1],
    ['x^2 - y^2', 1, 2, 2],
    ['xy + x^5 - y^7', 1, 2, 2],
    ['xyz + x^5', 1, 2, 3],
    ['x^4 - 2x^2y^3 + y^6', 5, 24, 1]
  ])('of %s is %i/%i with m = %i', (text, numerator, denominator, multiplicity) => {
    const {terms, germ} = germOf(text);
    expect(squarePole(terms, germ)).toMatchObject({lambda: rational(numerator, denominator), multiplicity});
  });

  it('uses no slope at a boundary', () => {
    const {terms, germ} = germOf('x + y', {boundary: [true, true]});
    expect(squarePole(terms, germ)).toMatchObject({lambda: rational(1), multiplicity: 1});
  });

  it('does not know degenerate functions, or faces that it cannot examine', () => {
    for (const text of ['(x - y)^2 + y^3', 'x^2 + y^2 + z^2 - xy - yz']) {
      const {terms, germ} = germOf(text);
      expect(squarePole(terms, germ)).toBe('unknown');
    }
  });
});
