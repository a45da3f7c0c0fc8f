import {random, requireSeed} from './random';

/**
 * The sums S_n = x_1 + … + x_n of one endless sample of standard normal vectors, at any n at once: more data never changes
 * the data before.
 *
 * S is drawn at powers of two first, then at midpoints of midpoints by the law of a walk between two known values; what is
 * drawn at an integer belongs to a stream of its own, so the order of the calls does not matter.
 *
 * @param seed      integer, 0 ≤ seed < 2⁵³
 * @param dimension positive integer, the components of a vector
 * @returns n ↦ S_n, shape (dimension,), for integers 1 ≤ n ≤ 2⁵²; it takes at most 2 log₂ n draws a component
 * @throws RangeError if seed, dimension or n is not such an integer
 *
 * Error: the joint law of all S_n is that of the sample, up to rounding.
 */
export function normalSums(seed: number, dimension: number): (n: number) => Float64Array {
  requireSeed('seed', seed);
  if (!(Number.isInteger(dimension) && dimension >= 1)) {
    throw new RangeError(`dimension must be a positive integer, got ${dimension}`);
  }
  /** (a + b)/2 plus a normal vector of this scale: the sum at `at`, given the sums a and b around it. */
  const between = (a: Float64Array, b: Float64Array, scale: number, at: number) => {
    const u = random(seed, at);
    return a.map((value, i) => (value + b[i]) / 2 + scale * u.normal());
  };

  return n => {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 52)) {
      throw new RangeError(`n must be an integer in 1–2^52, got ${n}`);
    }
    let low = 1;
    let atLow = between(new Float64Array(dimension), new Float64Array(dimension), 1, 1);
    while (2 * low <= n) {
      atLow = between(atLow, atLow, Math.sqrt(low), 2 * low);
      low *= 2;
    }
    if (low === n) return atLow;
    let width = low;
    let atHigh = between(atLow, atLow, Math.sqrt(low), 2 * low);
    for (;;) {
      width /= 2;
      const middle = low + width;
      const atMiddle = between(atLow, atHigh, Math.sqrt(width / 2), middle);
      if (middle === n) return atMiddle;
      if (middle < n) {
        low = middle;
        atLow = atMiddle;
      } else atHigh = atMiddle;
    }
  };
}
