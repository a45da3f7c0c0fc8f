export interface LogScalePoint {
  /** w/box. */
  readonly value: number;
  /** d(value)/du, over the measure of all values: its mean over u is 1. */
  readonly weight: number;
}

/**
 * Maps [0, 1] smoothly to [0, 1], or to [−1, 1] if signed, so that evenly spaced u reach all orders of magnitude of w: −log |w|
 * is spread evenly up to about `depth` and falls off exponentially, over `tail`, beyond. The weight vanishes at both ends
 * with its slope bounded, so the integrand becomes periodic, which lattice rules like.
 *
 * @param depth at least 0
 * @param tail  at least 1
 *
 * Error: a few ulp.
 */
export function logScaleMap(depth: number, tail: number, signed: boolean): (u: number) => LogScalePoint {
  return u => {
    const smooth = u * u * (3 - 2 * u);
    const folded = signed ? 1 - Math.abs(2 * smooth - 1) : smooth;
    const even = Math.exp(-depth * folded);
    const rest = 1 - folded;
    const thin = tail === 1 ? 1 : rest ** (tail - 1);
    const size = even * rest * thin;
    // −d(size)/d(folded); the fold's factor 2 and the ½ of each sign cancel.
    const weight = 6 * u * (1 - u) * (size * depth + tail * even * thin);
    return {value: signed && smooth < 0.5 ? -size : size, weight};
  };
}
