export interface DepthPoint {
  /** w/box. */
  readonly value: number;
  /** d(value)/du over the measure of all values: its mean over u is 1. */
  readonly weight: number;
}

/** The share of u short of the first depth given, and beyond the last. */
const EDGE = 0.04;
/** Beyond the last depth points thin out by e over this: more slowly than the measure of w does. */
const TAIL = 2;

/**
 * Maps [0, 1] to [0, 1], or to [−1, 1] if signed, so that the depth −log |w| of evenly spaced u has given quantiles.
 *
 * @param depths increasing and positive, at least two: between the first and the last of them they hold equal shares of u,
 *               4 % lie before, and 4 % after, where any depth is reached
 *
 * Error: a few ulp. The depth is a monotone cubic between its quantiles (Fritsch and Carlson's conditions), so the weight is
 * continuous there.
 */
export function depthMap(depths: readonly number[], signed: boolean): (u: number) => DepthPoint {
  const last = depths.length - 1;
  const shares = [0, ...depths.map((_, i) => EDGE + ((1 - 2 * EDGE) * i) / last)];
  const knots = [0, ...depths];
  const slopes = monotoneSlopes(shares, knots);
  const [end, deepest] = [shares[last + 1], knots[last + 1]];
  return u => {
    const share = signed ? 1 - Math.abs(2 * u - 1) : u;
    let depth: number;
    let slope: number;
    if (share >= end) {
      const rest = (1 - share) / (1 - end);
      depth = deepest - TAIL * Math.log(rest);
      slope = TAIL / (1 - share);
    } else {
      let i = 0;
      while (share >= shares[i + 1]) i++;
      const step = shares[i + 1] - shares[i];
      const t = (share - shares[i]) / step;
      const rise = knots[i + 1] - knots[i];
      const [from, to] = [slopes[i] * step, slopes[i + 1] * step];
      const [square, cube] = [3 * rise - 2 * from - to, from + to - 2 * rise];
      depth = knots[i] + t * (from + t * (square + t * cube));
      slope = (from + t * (2 * square + 3 * t * cube)) / step;
    }
    const size = Math.exp(-depth);
    // The fold's factor 2 and the ½ of each sign cancel.
    return {value: signed && u < 0.5 ? -size : size, weight: size > 0 ? size * slope : 0};
  };
}

/** Slopes at the knots with which a cubic between them is monotone: weighted harmonic means of the neighbouring ones. */
function monotoneSlopes(x: readonly number[], y: readonly number[]): number[] {
  const steps = x.slice(1).map((value, i) => value - x[i]);
  const secants = steps.map((step, i) => (y[i + 1] - y[i]) / step);
  return x.map((_, i) => {
    if (i === 0) return secants[0];
    if (i === steps.length) return secants[i - 1];
    const [a, b] = [2 * steps[i] + steps[i - 1], steps[i] + 2 * steps[i - 1]];
    return (a + b) / (a / secants[i - 1] + b / secants[i]);
  });
}
