import {expect, it} from 'vitest';
import {wholeNumber} from '../../../src/numerics/coefficients/whole-number';

it('wholeNumber gives a bigint, or says what is allowed', () => {
  expect(wholeNumber('rank', 0, 0, 2)).toBe(0n);
  expect(() => wholeNumber('rank', 3, 0, 2)).toThrow(new RangeError('rank must be a whole number from 0 to 2, got 3'));
  expect(() => wholeNumber('rank', 2 ** 53, 0)).toThrow(
    new RangeError('rank must be a whole number from 0, got 9007199254740992')
  );
});
