import {expect, it} from 'vitest';
import {lossAt} from '../../../src/numerics/sampling/loss-at';
import {normalCrossing} from './small-losses';

it('lossAt draws one gradient a move, and values only when asked', () => {
  let [values, gradients] = [0, 0];
  const here = lossAt({
    dimension: 1,
    value: () => ++values,
    gradient() {
      gradients++;
    }
  });
  const w = new Float64Array(1);
  for (let i = 0; i < 10; i++) here.move(w);
  expect([values, gradients]).toEqual([0, 10]);
  expect([here.value(w), here.value(w)]).toEqual([1, 1]);
  here.move(w);
  expect(here.value(w)).toBe(2);
});

it('lossAt has the value with the gradient where the loss has both', () => {
  const here = lossAt({
    ...normalCrossing,
    value() {
      throw new Error('not needed');
    }
  });
  const w = Float64Array.of(2, 3);
  here.move(w);
  expect(here.value(w)).toBe(36);
  expect(Array.from(here.gradient)).toEqual([36, 24]);
});
