import {expect, it} from 'vitest';
import {Stopwatch} from '../../src/deck/stopwatch';

it('a stopwatch counts only while it runs', () => {
  let now = 1000;
  const watch = new Stopwatch(() => now);
  now += 5;
  expect([watch.running, watch.elapsed]).toEqual([false, 0]);
  watch.start();
  now += 10;
  watch.start();
  now += 10;
  expect([watch.running, watch.elapsed]).toEqual([true, 20]);
  watch.pause();
  now += 100;
  expect([watch.running, watch.elapsed]).toEqual([false, 20]);
  watch.start();
  now += 1;
  expect(watch.elapsed).toBe(21);
  watch.reset();
  now += 2;
  expect([watch.running, watch.elapsed]).toEqual([true, 2]);
});
