import fc from 'fast-check';
import {expect, it} from 'vitest';
import {trinomialLength} from '../../../src/numerics/volumes/trinomial-length';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const length = (a: number, b: number, c: number, level: number, bounded: boolean, g: number, box = 1) =>
  trinomialLength(a, b, c, Math.abs(a), Math.abs(b), Math.abs(c), level, bounded, g, box);

it('trinomialLength is the length that counting finds', () => {
  const coefficient = fc.double({min: -2, max: 2, noNaN: true}).map(x => (Math.abs(x) < 1e-200 ? 0 : x));
  const inputs = fc.tuple(
    coefficient,
    coefficient,
    coefficient,
    fc.double({min: 0.05, max: 1.5, noNaN: true}),
    fc.boolean(),
    fc.constantFrom(1, 2, 4),
    fc.constantFrom(0.5, 1, 3)
  );
  const cells = 4000;
  fc.assert(
    fc.property(inputs, ([a, b, c, level, bounded, g, box]) => {
      let inside = 0;
      for (let i = 0; i < cells; i++) {
        const y = box * (((i + 0.5) / cells) * 2 - 1);
        const q = a + b * y ** g + c * y ** (2 * g);
        if (q < level && (!bounded || q > -level)) inside++;
      }
      // At most eight ends, each a cell off.
      expect(length(a, b, c, level, bounded, g, box)).toBeAllclose((2 * box * inside) / cells, {
        atol: (8.1 * 2 * box) / cells
      });
    }),
    {numRuns: 300}
  );
});

it('trinomialLength keeps widths far below an ulp of y', () => {
  // |y − 1/3| < 1e-40, |y² − 1/4| < 1e-40 by one variable or by its square, |y⁴ − 1/16| < 1e-40.
  expect(length(-1 / 3, 1, 0, 1e-40, true, 1)).toBeAllclose(2e-40);
  expect(length(-1 / 4, 0, 1, 1e-40, true, 1)).toBeAllclose(2 * 2e-40);
  expect(length(-1 / 4, 1, 0, 1e-40, true, 2)).toBeAllclose(2 * 2e-40);
  expect(length(-1 / 16, 1, 0, 1e-40, true, 4)).toBeAllclose((2 * 2e-40) / (4 * 0.5 ** 3));
  // A leading coefficient that hardly is there: the other root is at 1e12.
  expect(length(-1 / 3, 1, -1e-12, 1e-9, true, 1)).toBeAllclose(2e-9, {rtol: 1e-9});
});

it('trinomialLength is −1 where cancellation hides the answer, and trusts sizes', () => {
  // (y − 1/3)² expanded, below 1e-40: a − b²/4c is 0 up to 1e-17.
  const [a, b, c] = [1 / 9, -2 / 3, 1];
  expect(length(a, b, c, 1e-40, false, 1)).toBe(-1);
  expect(length(a, b, c, 1e-8, false, 1)).toBeAllclose(2e-4, {rtol: 1e-4});
  expect(trinomialLength(1e-20, 1, 0, 1, 1, 0, 1e-20, false, 2, 1)).toBe(-1);
  expect(trinomialLength(Number.NaN, 1, 1, 1, 1, 1, 1, true, 1, 1)).toBe(-1);
});

it('trinomialLength of constants is all or nothing', () => {
  expect(length(0.5, 0, 0, 1, true, 1, 3)).toBe(6);
  expect(length(-2, 0, 0, 1, true, 1)).toBe(0);
  expect(length(-2, 0, 0, 1, false, 2)).toBe(2);
});
