import {describe, expect, it} from 'vitest';
import {newtonGeometry} from '../../../src/numerics/coefficients/newton-geometry';
import {boundedFaces, faceZeros, haveNoCommonZero, restrict} from '../../../src/numerics/coefficients/rlct-faces';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {germOf} from './germ-of';

const read = (text: string, orthant = false) => {
  const {terms, germ} = germOf(text, orthant ? {boundary: [true, true, true, true]} : {});
  const exponents = terms.map(term => term.exponents);
  return {terms, germ, geometry: newtonGeometry(exponents, germ.work)};
};

describe('boundedFaces', () => {
  it.each([
    ['x^2 + y^4', 3],
    ['x^4 + x^2y^2 + y^6 + x^3y^3', 5],
    ['x^2y^2', 1],
    ['x^2 + y^2 + z^2', 7],
    ['xy - zw', 3]
  ])('of %s are %i', (text, count) => {
    const {geometry, germ} = read(text);
    expect(boundedFaces(geometry, germ)).toHaveLength(count);
  });

  it('hold the terms on them, also those that are no vertices', () => {
    const {terms, geometry, germ} = read('x^2 - 2xy + y^2 + x^3');
    const edge = boundedFaces(geometry, germ).find(({points}) => points.length > 1)!;
    expect(restrict(terms, edge)).toEqual(terms.slice(0, 3));
  });
});

describe('faceZeros', () => {
  it.each([
    ['x^2 + y^4', false, 'none', false],
    ['x^2 - y^4', false, 'regular', true],
    ['x^2 + y^3', false, 'regular', true],
    ['x^2 + y^3', true, 'none', false],
    ['x^2 - 2xy + y^2', false, 'degenerate', false],
    ['x^2 + 2xy + y^2', true, 'none', false],
    ['x^3 + 3x^2y + 3xy^2 + y^3', false, 'degenerate', true],
    ['x^4 - 4x^2y^2 + 4y^4', false, 'degenerate', false],
    ['x^2 + xy + y^2', false, 'none', false],
    ['x^2 - 3xy + y^2', false, 'regular', true],
    ['xy - zw', false, 'regular', true],
    ['x^2 + y^2 + z^2 - xy', false, 'unknown', false]
  ])('of %s (orthant: %s) are %s, sign change: %s', (text, orthant, zeros, changesSign) => {
    const {terms, germ} = read(text, orthant);
    expect(faceZeros(terms, germ)).toEqual({zeros, changesSign});
  });
});

describe('haveNoCommonZero', () => {
  it('compares polynomials along an edge', () => {
    const {geometry, germ} = read('x^2 + xy + y^2');
    const edge = boundedFaces(geometry, germ).find(({points}) => points.length === 3)!;
    const parts = (...texts: string[]) => texts.map(text => parsePolynomial(text).terms);
    expect(haveNoCommonZero(parts('x^2 - xy', 'x^2 - y^2'), edge, germ)).toBe(false);
    expect(haveNoCommonZero(parts('x^2 - xy', 'xy + y^2'), edge, germ)).toBe(true);
    expect(haveNoCommonZero(parts('x^2 - 2xy + y^2'), edge, germ)).toBe(false);
  });
});
