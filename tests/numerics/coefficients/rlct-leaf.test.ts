import {describe, expect, it} from 'vitest';
import {leafPole} from '../../../src/numerics/coefficients/rlct-leaf';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

const pole = (text: string, boundary?: boolean[]) => {
  const {terms, germ} = germOf(text, boundary && {boundary});
  return leafPole(terms, germ);
};

describe('leafPole', () => {
  it('passes over terms above the bounded faces, whatever their sign', () => {
    expect(pole('x^2 + y^4 - 7xy^3 - x^3')).toMatchObject({lambda: rational(3, 4)});
    expect(pole('x + y^2 - xy', [true, false])).toMatchObject({lambda: rational(3, 2)});
  });

  it('completes squares', () => {
    expect(pole('x^2 - 2xy^2 + 3y^4')).toMatchObject({lambda: rational(3, 4)});
    expect(pole('(1 + y)x^2 - 2xy^2 + y^4 + y^6')).toBe('negative');
    expect(pole('x^2 - 2xy + y^2 + 2yz + z^2 - 2xz + z^4')).toMatchObject({lambda: rational(3, 4)});
  });

  it('finds a square root', () => {
    expect(pole('x^4 - 2x^2y^3 + y^6')).toMatchObject({lambda: rational(5, 12)});
  });

  it('knows negative values at a vertex, on an edge, or after completing a square', () => {
    expect(pole('x^4 - y^2')).toBe('negative');
    expect(pole('x^4 - 3x^2y^2 + y^4')).toBe('negative');
    expect(pole('x^2 - 2xy + y^2 - y^4')).toBe('negative');
    expect(pole('x^3 + y^2', [true, false])).toMatchObject({lambda: rational(5, 6)});
  });

  it('does not know a sum of a degenerate square and more', () => {
    expect(pole('x^4 - 2x^2y^3 + y^6 + x^8')).toBe('unknown');
  });
});
