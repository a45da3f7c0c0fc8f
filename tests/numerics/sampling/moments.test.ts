import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {moments} from '../../../src/numerics/sampling/moments';

it('moments are the mean of all draws and the root of their mean square distance from it', () => {
  expect(drain(moments([Float64Array.of(1, 2), Float64Array.of(3, 6)]))).toEqual({mean: 3, deviation: Math.sqrt(3.5)});
  expect(drain(moments([Float64Array.of(1, Number.NaN)]))).toEqual({mean: NaN, deviation: NaN});
});
