import {expect, it} from 'vitest';
import {randomOrthogonal} from '../../../src/numerics/models/random-orthogonal';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('randomOrthogonal has orthonormal rows', () => {
  const u = random(1);
  for (const size of [1, 2, 5, 20]) {
    const q = randomOrthogonal(size, u);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let dot = 0;
        for (let k = 0; k < size; k++) dot += q[i * size + k] * q[j * size + k];
        expect(dot).toBeAllclose(i === j ? 1 : 0, {atol: 1e-14});
      }
    }
  }
});

it('randomOrthogonal is uniform: entries have mean 0 and variance 1/size, and both determinants come', () => {
  const u = random(2);
  const draws = 4000;
  let [positive, sum, squares] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const q = randomOrthogonal(2, u);
    if (q[0] * q[3] - q[1] * q[2] > 0) positive++;
    sum += q[2];
    squares += q[2] ** 2;
  }
  // 4 standard deviations: of a coin, of an entry cos θ (½), of its square (⅛).
  expect(positive / draws).toBeAllclose(1 / 2, {atol: (4 * 0.5) / Math.sqrt(draws)});
  expect(sum / draws).toBeAllclose(0, {atol: 4 * Math.sqrt(1 / 2 / draws)});
  expect(squares / draws).toBeAllclose(1 / 2, {atol: 4 * Math.sqrt(1 / 8 / draws)});
});
