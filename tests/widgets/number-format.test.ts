import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatFormula, formatInteger, formatNumber, parseNumber} from '../../src/widgets/number-format';

describe('numbers for people', () => {
  it.each([
    [0.262144, '0.262'],
    [0.25, '0.25'],
    [0.001, '0.001'],
    [0.000999, '9.99×10⁻⁴'],
    [0.00032, '3.2×10⁻⁴'],
    [1e-12, '10⁻¹²'],
    [1, '1'],
    [1234.5, '1,230'],
    [9999, '10,000'],
    [-0.002, '−0.002'],
    [-0.5, '−0.5'],
    [0, '0'],
    [Number.NaN, 'undefined'],
    [1e9, '10⁹']
  ])('formatNumber(%d) is %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('formatInteger groups thousands', () => expect(formatInteger(30075.2)).toBe('30,075'));

  it.each([
    ['1e-4', 1e-4],
    ['10^-4', 1e-4],
    ['10⁻⁴', 1e-4],
    ['3.2×10⁻⁴', 3.2e-4],
    ['3,981', 3981],
    ['−0.5', -0.5],
    ['10', 10],
    ['100', 100],
    ['0,5', 0.5],
    ['12,345.5', 12345.5],
    ['0,25×10⁻³', 2.5e-4],
    ['1/4', 0.25],
    ['−1 / 4', -0.25],
    ['¼', 0.25],
    ['⅔', 2 / 3],
    ['1½', Number.NaN],
    ['1/0', Number.NaN],
    ['1/2/3', Number.NaN],
    ['1,2,3', Number.NaN],
    ['0x10', Number.NaN],
    ['', Number.NaN],
    ['ten', Number.NaN]
  ])('parseNumber(%j) is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it('what is written can be typed: to the digits shown', () => {
    fc.assert(
      fc.property(fc.double({min: 1e-12, max: 1e12, noNaN: true}), value => {
        for (const digits of [2, 3])
          expect(Math.abs(parseNumber(formatNumber(value, digits)) / value - 1)).toBeLessThan(0.06);
      })
    );
  });
});

it.each([
  ['w^4', 'w⁴'],
  ['x^2*y^12', 'x²y¹²'],
  ['(y^2 - x^3)^2', '(y² − x³)²'],
  ['2*3*x', '2·3x'],
  ['x^2*(x-1/2)^4', 'x²(x−1/2)⁴']
])('formatFormula writes %s as %s', (text, written) => {
  expect(formatFormula(text)).toBe(written);
});
