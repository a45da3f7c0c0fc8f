import {describe, expect, it} from 'vitest';
import {squareRoot} from '../../../src/numerics/coefficients/rlct-square-root';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {germOf} from './germ-of';

const rootOf = (text: string) => {
  const {terms, germ} = germOf(text);
  const root = squareRoot(terms, germ);
  return root && formatPolynomial(root, germ.variables);
};

describe('squareRoot', () => {
  it.each([
    ['(x - 3y)^2', 'x - 3y'],
    ['-5(y^2 - x^3)^2', '-y^2 + x^3'],
    ['1/2(xy + z + 1)^2', '1 + z + xy'],
    ['x^2y^4', 'xy^2']
  ])('of %s is %s, up to a number', (text, root) => {
    expect(rootOf(text)).toBe(root);
  });

  it.each(['x', 'x^2 + y^2', 'x^2 + 2xy + 2y^2', 'x^4 + x', 'x^2 + 2x + y'])('of %s does not exist', text => {
    expect(rootOf(text)).toBeUndefined();
  });
});
