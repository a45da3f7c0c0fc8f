import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {splitChains} from '../../../src/numerics/sampling/split-chains';

it('splitChains cuts chains in halves and leaves out a middle draw', () => {
  expect(drain(splitChains([Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)]))).toEqual(
    [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8]
    ].map(half => Float64Array.from(half))
  );
  expect(drain(splitChains([Float64Array.of(1, 2, 3, 4, 5)]))).toEqual([Float64Array.of(1, 2), Float64Array.of(4, 5)]);
});
