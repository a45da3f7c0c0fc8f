import {describe, expect, it} from 'vitest';
import {factorize} from '../../../src/numerics/coefficients/rlct-factors';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {germOf} from './germ-of';

const factors = (text: string) => {
  const {expression, germ} = germOf(text);
  const {sign, factors} = factorize(expression, germ);
  return [sign, ...factors.map(({terms, exponent}) => `(${formatPolynomial(terms, germ.variables)})^${exponent}`)];
};

describe('factorize', () => {
  it.each([
    ['x^2y', [1, '(x)^2', '(y)^1']],
    ['-3(x - y)^2(2y - 2x)x', [1, '(x - y)^3', '(x)^1']],
    ['((x - y)^2y)^3', [1, '(x - y)^6', '(y)^3']],
    ['(x - 1)^3(y + 2)^2(x - y)', [-1, '(x - y)^1']],
    ['(x^2 - x^2y)^2', [1, '(x)^4']],
    ['(y - 2)x', [-1, '(x)^1']],
    ['(x - x)y', [0, '(y)^1']],
    ['5', [1]]
  ])('takes %s apart', (text, parts) => {
    expect(factors(text)).toEqual(parts);
  });
});
