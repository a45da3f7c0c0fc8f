import {describe, expect, it} from 'vitest';
import {coordinatesPole} from '../../../src/numerics/coefficients/rlct-coordinates';
import type {Germ} from '../../../src/numerics/coefficients/rlct-germ';
import {rational} from '../../../src/numerics/polynomials/rational';
import {germOf} from './germ-of';

const pole = (text: string, where?: Partial<Germ>) => {
  const {expression, germ} = germOf(text, where);
  return coordinatesPole(expression, germ);
};

describe('coordinatesPole', () => {
  it.each([
    ['(x - y)^4 + (x + y)^6', 5, 12, 1],
    ['(x - 2y + 3z)^4 + (y - z)^4 + z^4', 3, 4, 1],
    ['((y - x^2)^2 - x^5)^2', 7, 20, 1],
    ['((y - x^2)^2 - x^7)^2', 9, 28, 1]
  ])('of %s is %i/%i with m = %i', (text, numerator, denominator, multiplicity) => {
    expect(pole(text)).toMatchObject({multiplicity, lambda: rational(numerator, denominator)});
  });

  it('names the coordinate', () => {
    expect(pole('(x - y)^4 + (x + y)^6')).toMatchObject({
      why: expect.stringMatching(/^with x - y as the coordinate x: /)
    });
  });

  it('does not move a variable at a boundary or with a prior', () => {
    expect(pole('(x - y)^4 + (x + y)^6', {boundary: [true, true]})).toBe('unknown');
    expect(pole('(x - y)^4 + (x + y)^6', {weights: [rational(2), rational(2)]})).toBe('unknown');
  });
});
