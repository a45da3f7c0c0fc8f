import {describe, expect, it} from 'vitest';
import {idealPole, isMultiple} from '../../../src/numerics/coefficients/rlct-ideal';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {expand} from '../../../src/numerics/polynomials/polynomial';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

const pole = (...texts: string[]) => {
  const {germ} = germOf('xyz');
  const generators = texts.map(text => expand(parsePolynomial(`${text} + 0xyz`).expression, 3, {left: 1e4}));
  return idealPole(generators, germ);
};

describe('idealPole', () => {
  it.each([
    [['x', 'y', 'z'], 3, 2, 1],
    [['x^2', 'xy + 3x^2', 'y^2 - 5x^2'], 1, 2, 1],
    [['x - y', '2y - 2x', 'y^2'], 3, 4, 1],
    [['(1 + x)y', 'x^3 + yz'], 2, 3, 1],
    [['x^2 - y^3', 'z^2'], 2, 3, 1],
    [['x - y^2', 'xy', 'z^2'], 11, 12, 1]
  ])('of %j is %i/%i with m = %i', (texts, numerator, denominator, multiplicity) => {
    expect(pole(...texts)).toMatchObject({lambda: rational(numerator, denominator), multiplicity});
  });

  it('does not know what is left after every rule', () => {
    expect(pole('x^2 - y^3', 'y^4')).toBe('unknown');
    expect(pole('1 + x', 'y')).toBe('unknown');
  });
});

describe('isMultiple', () => {
  it('compares up to a number', () => {
    const terms = (text: string) => parsePolynomial(text).terms;
    expect(isMultiple(terms('2x - 4y'), terms('2y - x'))).toBe(true);
    expect(isMultiple(terms('2x - 4y'), terms('x + 2y'))).toBe(false);
    expect(isMultiple(terms('x + y'), terms('x'))).toBe(false);
  });
});
