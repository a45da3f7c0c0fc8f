import {expect, it} from 'vitest';
import {autocovariance} from '../../../src/numerics/sampling/autocovariance';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('autocovariance is the sum of products of distances from the mean, divided by N', () => {
  const {normal} = random(1);
  for (const n of [1, 2, 3, 16, 17, 100]) {
    const x = Float64Array.from({length: n}, () => 5 + normal());
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const direct = x.map((_, k) => {
      let sum = 0;
      for (let t = 0; t + k < n; t++) sum += (x[t] - mean) * (x[t + k] - mean);
      return sum / n;
    });
    expect(autocovariance(x)).toBeAllclose(direct, {rtol: 0, atol: 1e-14});
  }
});
