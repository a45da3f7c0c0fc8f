import fc from 'fast-check';
import {expect, it} from 'vitest';
import {hornerCorrection} from '../../../src/numerics/polynomials/horner-correction';
import {add, fromNumber, multiply, rational, subtract, toNumber} from '../../../src/numerics/polynomials/rational';

it('hornerCorrection is what Horner’s rule lost, to 1e-30 of the sum of sizes', () => {
  const numbers = fc.array(fc.double({min: -10, max: 10, noNaN: true}), {minLength: 1, maxLength: 7});
  fc.assert(
    fc.property(numbers, fc.double({min: -2, max: 2, noNaN: true}), (c, x) => {
      const exactly = (value: number) => {
        const [mantissa, shift] = [value * 2 ** 60, 2n ** 60n];
        return Number.isInteger(mantissa) ? rational(BigInt(mantissa), shift) : fromNumber(0);
      };
      const rounded = c.map(v => toNumber(exactly(Math.round(v * 2 ** 40) / 2 ** 40)));
      const at = Math.round(x * 2 ** 40) / 2 ** 40;
      let value = 0;
      let size = 0;
      let exact = rational(0n);
      for (let i = c.length - 1; i >= 0; i--) {
        value = value * at + rounded[i];
        size = size * Math.abs(at) + Math.abs(rounded[i]);
        exact = add(multiply(exact, exactly(at)), exactly(rounded[i]));
      }
      // The value is subtracted in exact arithmetic, scaled so that it is an integer over 2^1000.
      const scaled = rational(BigInt(Math.trunc(value * 2 ** 80)), 2n ** 80n);
      const lost = toNumber(subtract(exact, scaled)) - (value - toNumber(scaled));
      expect(Math.abs(lost - hornerCorrection(rounded, at))).toBeLessThanOrEqual(1e-24 + 1e-29 * size);
    })
  );
});

it('hornerCorrection is exactly 0 where nothing was rounded', () => {
  expect(hornerCorrection([0.1, -1], 0.1)).toBe(0);
  expect(hornerCorrection([1, 2, 3], 4)).toBe(0);
});

it('hornerCorrection restores the digits that cancel', () => {
  // (x − 1)³ at 1 + 2⁻²⁰ is 2⁻⁶⁰.
  const c = [-1, 3, -3, 1];
  const x = 1 + 2 ** -20;
  const plain = ((1 * x - 3) * x + 3) * x - 1;
  expect(plain + hornerCorrection(c, x)).toBe(2 ** -60);
});
