import {describe, expect, it} from 'vitest';
import {newtonPole, withoutUnit} from '../../../src/numerics/coefficients/rlct-newton';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

describe('newtonPole', () => {
  const pole = (text: string, ...others: string[]) => {
    const {germ} = germOf(text);
    return newtonPole(
      [text, ...others].map(t => germOf(t).terms),
      germ
    );
  };

  it('is exact for monomials and where face functions have no common zero', () => {
    expect(pole('xy', 'x^2y^0', 'x^0y^3')).toMatchObject({lambda: rational(1, 2), multiplicity: 2});
    expect(pole('x^2 - xy', 'xy + y^2')).toMatchObject({lambda: rational(1, 2), multiplicity: 1});
  });

  it('is not known where they have one', () => {
    expect(pole('x^2 - xy', 'xy - y^2')).toBe('unknown');
    expect(pole('x - y', 'xy')).toBe('unknown');
  });
});

describe('withoutUnit', () => {
  it('leaves the monomial of a monomial times a unit', () => {
    const {terms} = germOf('x^2y - 3x^2y^2 + x^5y');
    expect(withoutUnit(terms)).toEqual(germOf('x^2y').terms);
    const {terms: others} = germOf('x^2y - y^2');
    expect(withoutUnit(others)).toEqual(others);
  });
});
