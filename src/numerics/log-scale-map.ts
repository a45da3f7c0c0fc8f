export interface LogScalePoint {
  /** w/box. */
  readonly value: number;
  /** −log |value|. */
  readonly depth: number;
  /** d(value)/du, over the measure of all values: its mean over u is 1. */
  readonly weight: number;
}

/**
 * Maps [0, 1] smoothly to [0, 1], or to [−1, 1] if signed, so that evenly spaced u reach all orders of magnitude of w: −log |w|
 * is uniform up to about `depth` and exponential beyond. The weight vanishes at both ends with its slope bounded, so the
 * integrand becomes periodic, which lattice rules like.
 *
 * @param depth at least 0
 *
 * Error: a few ulp.
 */
export function logScaleMap(depth: number, signed: boolean): (u: number) => LogScalePoint {
  return u => {
    const smooth = u * u * (3 - 2 * u);
    const folded = signed ? 1 - Math.abs(2 * smooth - 1) : smooth;
    const size = Math.exp(-depth * folded) * (1 - folded);
    // d(−log size)/d(folded) = depth + 1/(1 − folded); the fold's factor 2 and the two signs' ½ cancel.
    const weight = 6 * u * (1 - u) * (size * depth + Math.exp(-depth * folded));
    return {value: signed && smooth < 0.5 ? -size : size, depth: -Math.log(size), weight};
  };
}
