import {expect, it} from 'vitest';
import {medianDurations} from '../../../src/commands/bench/durations';

const busy = (milliseconds: number) => () => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

it('medianDurations gives the ms of one call of each task, in their order', () => {
  const [short, long] = medianDurations([busy(0.1), busy(25)], 3);
  // A call is never shorter than its task, but on a busy machine it may be longer.
  expect(short).toBeGreaterThanOrEqual(0.1);
  expect(long).toBeGreaterThanOrEqual(25);
  expect(short).toBeLessThan(long);
});
