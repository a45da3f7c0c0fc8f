import {describe, expect, it} from 'vitest';
import {readAnswer, sameAnswer} from '../../src/reading';

describe('readAnswer(text)', () => {
  it.each([
    ['1/8', 0.125],
    ['0.125', 0.125],
    ['.125', 0.125],
    [' 5 / 12 ', 5 / 12],
    ['−3', -3],
    ['1e-3', 0.001],
    ['2.', 2]
  ])('reads %j', (text, value) => {
    expect(readAnswer(text)).toBe(value);
  });

  it.each(['', 'one half', '1/0', '1/2/3', '0x10', '1e999', 'NaN', '--1', '1/8 '.repeat(2)])(
    'does not read %j',
    text => {
      expect(readAnswer(text)).toBeUndefined();
    }
  );
});

describe('sameAnswer(given, right)', () => {
  it('takes three digits for a fraction, not two', () => {
    expect(sameAnswer(0.417, 5 / 12)).toBe(true);
    expect(sameAnswer(0.42, 5 / 12)).toBe(false);
  });

  it('knows a sign and a zero', () => {
    expect(sameAnswer(-0.5, 0.5)).toBe(false);
    expect(sameAnswer(0, 0)).toBe(true);
    expect(sameAnswer(0.001, 0)).toBe(false);
  });
});
