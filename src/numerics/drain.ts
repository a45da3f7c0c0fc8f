/** Runs a computation out and returns its result: the last of what it yields on the way is dropped. */
export function drain<Result>(computation: Generator<unknown, Result, unknown>): Result {
  for (;;) {
    const {done, value} = computation.next();
    if (done) return value;
  }
}
