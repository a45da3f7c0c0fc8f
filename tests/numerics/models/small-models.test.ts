import {describe, expect, it} from 'vitest';
import {type SmallModel, smallModels} from '../../../src/numerics/models/small-models';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

const names = Object.keys(smallModels) as (keyof typeof smallModels)[];

describe.each(names)('smallModels.%s', name => {
  const model: SmallModel = smallModels[name];
  const points =
    model.dimension === 1
      ? [[0.7], [0], [-1.3]]
      : [
          [0.6, 0.8],
          [0, 1.2],
          [0.5, 0],
          [0, 0],
          [0.9, -1.4]
        ];

  it('has derivatives that agree with differences of its values', () => {
    for (const w of points)
      for (const x of [-2, -0.5, 0, 1, 2.7]) {
        const loss = {dimension: model.dimension, value: (v: Float64Array) => model.value(x, v)};
        const difference = centralDifference(loss as never, Float64Array.from(w));
        // h⁴/30 of a fifth derivative of at most 16 · 2.7⁵ (that of tanh), with h = 1e-3, and rounding of 1e-16/h.
        expect(Float64Array.from(model.gradient(x, w))).toBeAllclose(difference, {rtol: 0, atol: 1e-10});
      }
  });
});

it('smallModels.mixture is a density', () => {
  const step = 0.05;
  for (const w of [
    [0, 1],
    [0.3, -1.5],
    [1, 2]
  ]) {
    let sum = 0;
    for (let x = -12; x <= 12; x += step) sum += step * smallModels.mixture.value(x, w);
    expect(sum).toBeAllclose(1, {rtol: 1e-13});
  }
});
