import {expect, it} from 'vitest';
import {isFormat, writeNumber} from '../../src/compiler/number-words';

it.each([
  [1234.567, '', '1,234.567'],
  [0.1 + 0.2, '', '0.3'],
  [-0.5, '', '−0.5'],
  [1e-7, '', '1×10⁻⁷'],
  [0.00032, '.1e', '3.2×10⁻⁴'],
  [1234567.891, ',.2f', '1,234,567.89'],
  [0.123, ',.6f', '0.123000'],
  [30149.6, ',.0f', '30,150'],
  [1234.5, ',d', '1,235'],
  [0.256, '.1%', '25.6%'],
  [123456, '.3g', '123,000'],
  [-0.0001, '.1f', '0.0']
])('writeNumber(%d, %j) is %s', (value, format, words) => expect(writeNumber(value, format)).toBe(words));

it('isFormat knows what writeNumber can write', () => {
  expect(['.3f', ',.0f', '', '.2e'].every(isFormat)).toBe(true);
  expect(['.3q', '3f', '.333f', 'f.3'].some(isFormat)).toBe(false);
});
