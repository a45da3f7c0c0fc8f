import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {random} from '../../../src/numerics/sampling/random';
import {sorted} from '../../../src/numerics/sampling/sorted';

it('sorted gives the numbers in increasing order and leaves what it is given as it was', () => {
  const u = random(1);
  for (const n of [0, 1, 2, 4096, 4097, 8192, 20_000]) {
    // Rounded, so that some are equal; −0 becomes 0.
    const values = Float64Array.from({length: n}, () => Math.round(1000 * u.normal()) + 0);
    const before = values.slice();
    expect(drain(sorted(values))).toEqual(values.toSorted());
    expect(values).toEqual(before);
  }
});
