import {expect, it} from 'vitest';
import {boxMuller} from '../../../src/commands/bench/box-muller';
import {random} from '../../../src/numerics';

it('boxMuller draws standard normals', () => {
  const normal = boxMuller(random(5));
  const draws = 1e5;
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < draws; i++) {
    const x = normal();
    for (let power = 1; power <= 4; power++) sums[power - 1] += x ** power / draws;
  }
  // Variances of x, x², x³, x⁴ are 1, 2, 15, 96.
  [0, 1, 0, 3].forEach((moment, i) => {
    expect(Math.abs(sums[i] - moment)).toBeLessThan(4.5 * Math.sqrt([1, 2, 15, 96][i] / draws));
  });
});
