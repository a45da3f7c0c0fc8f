export interface AfterRest {
  /** Something happened: the task runs once nothing more has for a while. */
  (): void;
  /** Runs now what still waits. */
  flush(): void;
  /** Forgets what still waits. */
  cancel(): void;
}

/** Runs `task` once calls have ceased for `quiet` ms. Calling it costs no new timer: a drag calls it every frame. */
export function afterRest(quiet: number, task: () => void): AfterRest {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      const left = last + quiet - performance.now();
      if (left > 0) return wait(left);
      timer = undefined;
      task();
    }, ms);
  };
  const call = () => {
    last = performance.now();
    if (timer === undefined) wait(quiet);
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = () => {
    if (timer === undefined) return;
    cancel();
    task();
  };
  return Object.assign(call, {flush, cancel});
}
