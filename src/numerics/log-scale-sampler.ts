/**
 * A density on one coordinate of a box that spreads its points over all orders of magnitude: constant in log |w| on bins
 * of equal width, the weights of the bins being learnt.
 */
export interface LogScaleSampler {
  /** |w|/box, or w/box with its sign, for u in [0, 1); the weight is 1 over the density relative to the uniform one. */
  sample(u: number): {value: number; weight: number; bin: number};
  /** Draws the bins nearer to the shares of the integral they hold, shape (bins,). */
  learn(shares: ArrayLike<number>): void;
  readonly bins: number;
}

const BINS = 48;
/** The part of all points that stays spread evenly, so that no bin is ever given up. */
const EVEN_SHARE = 0.1;

/**
 * @param depth  the largest −log |w|/box that is drawn
 * @param signed whether w has both signs, or the integrand is even and |w| is enough
 *
 * Error: what is left out, |w| < box · e^(−depth), is a share e^(−depth) of the box.
 */
export function logScaleSampler(depth: number, signed: boolean): LogScaleSampler {
  const bins = signed ? 2 * BINS : BINS;
  const width = depth / BINS;
  let shares = new Float64Array(bins).fill(1 / bins);
  let ends = cumulated(shares);
  return {
    bins,
    sample(u) {
      let low = 0;
      let high = bins - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (u < ends[middle + 1]) high = middle;
        else low = middle + 1;
      }
      const inside = (u - ends[low]) / shares[low];
      const s = width * ((low % BINS) + inside);
      const size = Math.exp(-s);
      return {value: low < BINS ? size : -size, weight: (size * width * (signed ? 0.5 : 1)) / shares[low], bin: low};
    },
    learn(found) {
      let total = 0;
      for (let i = 0; i < bins; i++) total += found[i];
      if (!(total > 0)) return;
      // Half the neighbours' shares smooth what few points have told.
      const smooth = Float64Array.from({length: bins}, (_, i) => {
        const before = i % BINS > 0 ? found[i - 1] : 0;
        const after = i % BINS < BINS - 1 ? found[i + 1] : 0;
        return found[i] / 2 + (before + after) / 4;
      });
      const sum = smooth.reduce((a, b) => a + b, 0);
      shares = smooth.map(share => EVEN_SHARE / bins + ((1 - EVEN_SHARE) * share) / sum);
      ends = cumulated(shares);
    }
  };
}

function cumulated(shares: Float64Array): Float64Array {
  const ends = new Float64Array(shares.length + 1);
  for (let i = 0; i < shares.length; i++) ends[i + 1] = ends[i] + shares[i];
  return ends;
}
