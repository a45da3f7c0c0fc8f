import {describe, expect, it} from 'vitest';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {
  addTerms,
  constantOf,
  expand,
  multiplyTerms,
  negateTerms,
  raiseTerms,
  replaceVariables,
  supportOf,
  WorkExceeded
} from '../../../src/numerics/polynomials/polynomial';
import {rational} from '../../../src/numerics/polynomials/rational';

const terms = (text: string) => parsePolynomial(text).terms;

describe('polynomials', () => {
  it('are expanded with like terms collected, lowest degree first', () => {
    const {variables, terms} = parsePolynomial('(x - y)^2 + y^3 - 1 + 2xy - y^2');
    expect(formatPolynomial(terms, variables)).toBe('-1 + x^2 + y^3');
  });

  it('cancel to no terms', () => {
    expect(addTerms(terms('x + y'), negateTerms(terms('x + y')))).toEqual([]);
    expect(multiplyTerms([], terms('x'), {left: 10})).toEqual([]);
  });

  it('have a power 0, a constant and a support', () => {
    expect(raiseTerms(terms('x + y'), 0, 2, {left: 10})).toEqual(terms('1 + 0xy'));
    expect(constantOf(terms('x + 3/4'))).toEqual(rational(3, 4));
    expect(constantOf(terms('x'))).toBeUndefined();
    expect(supportOf(terms('x + 0y + xz'), 3)).toEqual([true, false, true]);
  });

  it('are the same from the tree after a substitution', () => {
    const {expression, variables} = parsePolynomial('(x - y)^2 + 2y');
    const swapped = replaceVariables(expression, index => ({kind: 'variable', index: 1 - index}));
    expect(formatPolynomial(expand(swapped, 2, {left: 100}), variables)).toBe('2x + x^2 - 2xy + y^2');
  });

  it('stop when the work is used up, or the result is too large', () => {
    expect(() => raiseTerms(terms('x + y'), 30, 2, {left: 100})).toThrow(WorkExceeded);
    expect(() => raiseTerms(terms('x + y + z + w'), 40, 4, {left: 1e9})).toThrow('at most 1000 terms');
    expect(() => raiseTerms(terms('x^64'), 4, 1, {left: 1e9})).toThrow('degree must be at most 240');
    expect(() => raiseTerms(terms('10^60x'), 6, 1, {left: 1e9, bits: 1000})).toThrow('more than 1000 bits');
  });
});
