import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatFormula, formatInteger, formatNumber, formatPower, parseNumber} from '../../src/widgets/number-format';

describe('numbers for people', () => {
  it.each([
    [0.001, '10⁻³'],
    [0.00032, '3.2×10⁻⁴'],
    [1e-12, '10⁻¹²'],
    [0.1, '10⁻¹'],
    [1, '1'],
    [-0.002, '−2×10⁻³']
  ])('formatPower(%d) is %s', (value, text) => expect(formatPower(value)).toBe(text));

  it.each([
    [0.262144, '0.262'],
    [1234.5, '1,230'],
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
        for (const text of [formatPower(value), formatNumber(value)])
          expect(Math.abs(parseNumber(text) / value - 1)).toBeLessThan(0.06);
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
