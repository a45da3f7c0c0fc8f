const PART = 4096;

/** Calls f(i) for i = 0 … n − 1 and yields after every 4096, so that with a cheap f a step stays below a millisecond. */
export function* inParts(n: number, f: (i: number) => void): Generator<undefined, void, undefined> {
  for (let i = 0; i < n; ) {
    for (const end = Math.min(n, i + PART); i < end; i++) f(i);
    yield;
  }
}

/** Runs a computation in parts within another one, which yields `now` at each of them. */
export function* yielding<Now, Result>(
  now: Now,
  parts: Generator<unknown, Result, undefined>
): Generator<Now, Result, undefined> {
  for (;;) {
    const {done, value} = parts.next();
    if (done) return value;
    yield now;
  }
}
