type Numbers = number | ArrayLike<number>;

/**
 * A matcher for vitest: every entry is within atol + rtol · |expected| of the expected one, NaN where that is NaN.
 * A test file that uses it says `expect.extend({toBeAllclose})`.
 */
export function toBeAllclose(received: Numbers, expected: Numbers, {rtol = 1e-12, atol = 0} = {}) {
  const got = typeof received === 'number' ? [received] : Array.from(received);
  const wish = typeof expected === 'number' ? [expected] : Array.from(expected);
  const far = wish.findIndex((value, i) => !close(got[i], value, rtol, atol));
  const pass = got.length === wish.length && far < 0;
  return {
    pass,
    message: () =>
      got.length !== wish.length
        ? `expected ${wish.length} numbers, got ${got.length}`
        : pass
          ? `expected [${got}] to differ from [${wish}]`
          : `entry ${far}: expected ${wish[far]} within rtol ${rtol}, atol ${atol}, got ${got[far]} ` +
            `(relative difference ${Math.abs(got[far] / wish[far] - 1).toExponential(2)})`
  };
}

function close(got: number, wish: number, rtol: number, atol: number): boolean {
  if (Number.isNaN(wish)) return Number.isNaN(got);
  return got === wish || Math.abs(got - wish) <= atol + rtol * Math.abs(wish);
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares the parameter so
  interface Matchers<T = any> {
    toBeAllclose(expected: Numbers, tolerance?: {rtol?: number; atol?: number}): T;
  }
}
