export interface Throttled {
  /** Asks for a run: at once if the pace allows it, else as soon as it does. */
  (): void;
  /** Runs now what still waits. */
  flush(): void;
  /** Forgets what still waits. */
  cancel(): void;
}

/**
 * Runs `task` once in `interval` ms on average, up to `burst` times at once after a rest, and always once more after
 * the last call.
 */
export function throttle(interval: number, burst: number, task: () => void): Throttled {
  let due = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = () => {
    cancel();
    due = Math.max(due, performance.now() - (burst - 1) * interval) + interval;
    task();
  };
  const ask = () => {
    const wait = due - performance.now();
    if (wait <= 0) run();
    else timer ??= setTimeout(run, wait);
  };
  const flush = () => {
    if (timer !== undefined) run();
  };
  return Object.assign(ask, {flush, cancel});
}
