import {expect, it} from 'vitest';
import {requireWidths} from '../../../src/numerics/models/require-widths';

it('requireWidths takes two or more positive integers', () => {
  expect(requireWidths([3, 1])).toBeUndefined();
  expect(requireWidths([3, 10, 4, 1])).toBeUndefined();
  expect(() => requireWidths([])).toThrow('widths must be at least 2, got 0');
  for (const width of [0, -1, 1.5, Number.NaN, Infinity]) {
    expect(() => requireWidths([2, width])).toThrow(`widths[1] must be a positive integer, got ${width}`);
  }
});
