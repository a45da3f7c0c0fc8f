/**
 * The total variation distance ½ ∫ |p − q| of two densities: the share of probability that one puts in another place.
 *
 * @param xs increasing, not evenly spaced; where the densities are given
 * @param p  density at `xs`, of the same length; what its integral lacks of 1 lies beyond the ends of `xs`
 * @param q  likewise; beyond the ends the two count as apart
 * @returns from 0 to 1, but for the error
 * @throws RangeError if the lengths differ or there are fewer than two xs
 *
 * Error: that of the trapezoidal rule over `xs`.
 */
export function totalVariation(xs: ArrayLike<number>, p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (xs.length < 2) throw new RangeError(`xs must be at least 2, got ${xs.length}`);
  if (p.length !== xs.length || q.length !== xs.length) {
    throw new RangeError(`densities must be given at ${xs.length} points, got ${p.length} and ${q.length}`);
  }
  let [apart, ofP, ofQ] = [0, 0, 0];
  for (let i = 1; i < xs.length; i++) {
    const half = (xs[i] - xs[i - 1]) / 2;
    apart += half * (Math.abs(p[i] - q[i]) + Math.abs(p[i - 1] - q[i - 1]));
    ofP += half * (p[i] + p[i - 1]);
    ofQ += half * (q[i] + q[i - 1]);
  }
  return (apart + Math.max(0, 1 - ofP) + Math.max(0, 1 - ofQ)) / 2;
}
