import {expect, it} from 'vitest';
import {kronecker} from '../../../src/numerics/volumes/kronecker';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('kronecker in one dimension steps by the golden ratio', () => {
  const next = kronecker([0.25]);
  const out = new Float64Array(1);
  for (let k = 0; k < 50; k++) {
    next(out);
    expect(out[0]).toBeAllclose((0.25 + (k * (Math.sqrt(5) - 1)) / 2) % 1, {atol: 1e-13});
  }
});

it('kronecker fills the cube evenly: the mean of a smooth periodic function is exact to 1/N', () => {
  for (const dimension of [1, 2, 3]) {
    const next = kronecker(new Array(dimension).fill(0.3));
    const out = new Float64Array(dimension);
    const n = 4000;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      next(out);
      sum += out.reduce((product, u) => product * (1 + Math.cos(2 * Math.PI * u)), 1);
    }
    expect(sum / n).toBeAllclose(1, {atol: 10 / n});
  }
});
