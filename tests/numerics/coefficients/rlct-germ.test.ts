import {describe, expect, it} from 'vitest';
import {
  type Pole,
  poleOfPower,
  productOfPoles,
  shareVariables,
  sumOfPoles
} from '../../../src/numerics/coefficients/rlct-germ';
import {rational} from '../../../src/numerics/polynomials/rational';

const pole = (numerator: number, denominator: number, multiplicity: number): Pole => ({
  lambda: rational(numerator, denominator),
  multiplicity,
  why: 'given'
});

describe('the calculus of poles', () => {
  it('adds λ and m − 1 for a sum', () => {
    expect(sumOfPoles([pole(1, 2, 2), pole(1, 4, 3)])).toMatchObject({lambda: rational(3, 4), multiplicity: 4});
  });

  it('takes the least λ for a product, and adds m on ties', () => {
    expect(productOfPoles([pole(1, 2, 2), pole(1, 4, 3)])).toMatchObject({lambda: rational(1, 4), multiplicity: 3});
    expect(productOfPoles([pole(1, 2, 2), pole(1, 2, 3)])).toMatchObject({lambda: rational(1, 2), multiplicity: 5});
  });

  it('divides λ by the power', () => {
    expect(poleOfPower(pole(1, 2, 2), rational(3), '3')).toMatchObject({lambda: rational(1, 6), multiplicity: 2});
  });

  it('knows only what is known of all parts, save that a negative summand decides', () => {
    expect(sumOfPoles([pole(1, 2, 1), 'unknown'])).toBe('unknown');
    expect(sumOfPoles([pole(1, 2, 1), 'unknown', 'negative'])).toBe('negative');
    expect(productOfPoles([pole(1, 2, 1), 'negative'])).toBe('unknown');
  });
});

describe('shareVariables', () => {
  it('groups items that are linked, directly or through others', () => {
    const support = (item: string) => ['a', 'b', 'c', 'd', 'e'].map(letter => item.includes(letter));
    expect(shareVariables(['ab', 'e', 'cd', 'bc', 'e'], support)).toEqual([
      ['ab', 'cd', 'bc'],
      ['e', 'e']
    ]);
    expect(shareVariables([], support)).toEqual([]);
  });
});
