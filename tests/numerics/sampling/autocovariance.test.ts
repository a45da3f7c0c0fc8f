import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {autocovariance} from '../../../src/numerics/sampling/autocovariance';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('autocovariance is the sum of products of distances from the mean, divided by N, averaged over series', () => {
  const {normal} = random(1);
  for (const n of [1, 2, 3, 16, 17, 100, 5000]) {
    for (const count of [1, 2, 3]) {
      const series = Array.from({length: count}, () => Float64Array.from({length: n}, () => 5 + normal()));
      const means = series.map(x => x.reduce((sum, value) => sum + value, 0) / n);
      const direct = Float64Array.from({length: Math.min(n, 100)}, (_, k) => {
        let sum = 0;
        series.forEach((x, s) => {
          for (let t = 0; t + k < n; t++) sum += (x[t] - means[s]) * (x[t + k] - means[s]);
        });
        return sum / n / count;
      });
      expect(drain(autocovariance(series, means)).subarray(0, 100)).toBeAllclose(direct, {rtol: 0, atol: 1e-14});
    }
  }
});
