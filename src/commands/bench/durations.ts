import {median} from './quantile';

/** ms of a block: long enough for the clock. */
const block = 20;

/** ms of a task before it is measured: engines make better code of it meanwhile, beside it and when they get to it. */
const warmUp = 300;

/**
 * How long one call of each task takes, in ms: the median of some blocks of calls, each at least 20 ms, in turning order,
 * so that what else the machine does falls on all alike. Read their ratios.
 */
export function medianDurations(tasks: readonly (() => void)[], blocks: number): number[] {
  const calls = tasks.map(callsInABlock);
  const durations: number[][] = tasks.map(() => []);
  for (let round = 0; round < blocks; round += 1) {
    for (let k = 0; k < tasks.length; k += 1) {
      const i = round % 2 === 0 ? k : tasks.length - 1 - k;
      durations[i].push(duration(tasks[i], calls[i]) / calls[i]);
    }
  }
  return durations.map(median);
}

function callsInABlock(task: () => void): number {
  const end = performance.now() + warmUp;
  for (let calls = 1; ; ) {
    if (duration(task, calls) < block) calls *= 2;
    else if (performance.now() > end) return calls;
  }
}

function duration(task: () => void, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) task();
  return performance.now() - start;
}
