import {describe, expect, it} from 'vitest';
import {expressionPole} from '../../../src/numerics/coefficients/rlct-calculus';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

const pole = (text: string) => {
  const {expression, germ} = germOf(text);
  return expressionPole(expression, germ);
};

describe('expressionPole', () => {
  it.each([
    ['((x - y)^2 + y^4)z^2', 1, 2, 1],
    ['((x - y)^2 + y^4)^3 + z^2', 3, 4, 1],
    ['(x^2 + y^2)(x^4 + y^2)', 1, 2, 2],
    ['(x - y)^2 + y^4 - y^5', 3, 4, 1],
    ['x^2 - x^2 + y^2', 1, 2, 1],
    ['(-x^2 - x^4)(-y^2)', 1, 2, 2],
    ['(x^2 - y^2)^4', 1, 4, 2]
  ])('of %s is %i/%i with m = %i', (text, numerator, denominator, multiplicity) => {
    expect(pole(text)).toMatchObject({lambda: rational(numerator, denominator), multiplicity});
  });

  it('is negative where a separate summand is', () => {
    expect(pole('(x - y)^2 - z^2')).toBe('negative');
  });

  it('is not known where only other coordinates would tell', () => {
    expect(pole('(x - y)^4 + (x + y)^6')).toBe('unknown');
  });
});
