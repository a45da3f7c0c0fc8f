import {describe, expect, it} from 'vitest';
import {eliminationPole, substitute} from '../../../src/numerics/coefficients/rlct-elimination';
import type {Germ} from '../../../src/numerics/coefficients/rlct-germ';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {expand} from '../../../src/numerics/polynomials/polynomial';
import {one} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

const variables = ['x', 'y', 'z'];
const {germ} = germOf('xyz');
const terms = (text: string) => {
  const polynomial = parsePolynomial(`${text} + 0xyz`);
  return expand(polynomial.expression, 3, {left: 1e4});
};
const format = (list: readonly (readonly ReturnType<typeof terms>[number][])[]) =>
  list.map(f => formatPolynomial(f, variables));

const eliminate = (generators: string[], where: Partial<Germ> = {}) => {
  let left: string[] | undefined;
  eliminationPole(generators.map(terms), {...germ, ...where}, rest => {
    left ??= format(rest);
    return 'unknown';
  });
  return left;
};

describe('eliminationPole', () => {
  it('substitutes a generator c y + g in the others', () => {
    expect(eliminate(['2y - x^2', 'y^2 + x'], {boundary: [true, false, false]})).toEqual(['4x + x^4']);
  });

  it('clears a denominator that is not 0 at the origin', () => {
    expect(eliminate(['(1 - x)z + xy', 'z^2 + x'])).toEqual(['x - 2x^2 + x^3 + x^2y^2']);
  });

  it('needs no substitution where the others do not have the variable', () => {
    expect(eliminate(['y + y^2 + x', 'x^2 + z^2'], {boundary: [true, false, true]})).toEqual(['x^2 + z^2']);
  });

  it('leaves variables at a boundary, or with a prior, where they are', () => {
    expect(eliminate(['x - y^2', 'x^2 + y'], {boundary: [true, true, true]})).toBeUndefined();
    const weights = [{numerator: 2n, denominator: 1n}, {numerator: 2n, denominator: 1n}, one];
    expect(eliminate(['x - y', 'xy'], {weights})).toBeUndefined();
  });

  it('adds 1/2 for the last generator', () => {
    expect(eliminationPole([terms('y - x^2')], germ, () => 'unknown')).toMatchObject({
      lambda: {numerator: 1n, denominator: 2n},
      multiplicity: 1
    });
  });
});

describe('substitute', () => {
  it('is h(n/u) times the power of u that keeps it a polynomial', () => {
    expect(formatPolynomial(substitute(terms('y^2 + xy + z'), 1, terms('z'), terms('1 + x'), germ), variables)).toBe(
      'z + 3xz + z^2 + 2x^2z'
    );
  });
});
