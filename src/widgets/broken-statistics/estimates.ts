import {gaussianPower, maximumLikelihoodMoments, random} from '../../numerics';
import {memo} from '../memo';

/** Values over an axis. */
export interface Curve {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export const simulations = 500;

export const grid = (from: number, to: number, nodes: number) =>
  Float64Array.from({length: nodes}, (_, i) => from + ((to - from) * i) / (nodes - 1));

/**
 * At n = ½ the mean of the sample has deviation 1. The law of ŵ in N(w³, ½) at any other n is this one, with every length
 * multiplied by (2n)^(−1/6): so it is worked out once.
 */
const unitN = 1 / 2;
export const unitOf = (n: number) => (2 * n) ** (-1 / 6);

/** Beyond this truth, in such units, the estimate is as good as unbiased, and its mean is a straight line. */
const far = 8;
/** An estimate is not farther from the truth 0. */
const reach = 1.6;

export const estimateLaw = memo(() => {
  const singular = gaussianPower(3);
  const truths = Float64Array.from([...grid(0, 3, 25), 4, 5, far]);
  const moments = Array.from(truths, truth => maximumLikelihoodMoments({power: 3, truth, n: unitN}));
  // Closer together where the bound is steep.
  const boundTruths = Float64Array.from([0, ...grid(Math.log(0.15), Math.log(far), 90).map(Math.exp)]);
  const estimates = grid(-reach, reach, 121);
  const density = estimates.map(w => singular.mleDensity(w, unitN));
  const top = Math.max(...density);
  return {
    truths,
    means: Float64Array.from(moments, ({mean}) => mean),
    deviations: Float64Array.from(moments, ({variance}) => Math.sqrt(variance)),
    leastDeviations: Float64Array.from(moments, ({leastDeviation}) => leastDeviation),
    boundTruths,
    bounds: boundTruths.map(w => 1 / Math.sqrt(unitN * singular.fisherInformation(w))),
    estimates,
    density: density.map(value => value / top),
    top,
    meanSquare: moments[0].variance
  };
});

/** Estimates from simulated samples, in bins on the scale of the density, and their mean square with its standard error. */
export const simulatedEstimates = memo((seed: number) => {
  const u = random(seed);
  const edges = grid(-reach, reach, 33);
  const width = edges[1] - edges[0];
  const heights = new Float64Array(edges.length - 1);
  let [square, fourth] = [0, 0];
  for (let i = 0; i < simulations; i++) {
    const estimate = Math.cbrt(u.normal());
    square += estimate ** 2 / simulations;
    fourth += estimate ** 4 / simulations;
    const bin = Math.floor((estimate - edges[0]) / width);
    if (bin >= 0 && bin < heights.length) heights[bin] += 1 / (simulations * width * estimateLaw().top);
  }
  return {edges, heights, square, error: Math.sqrt((fourth - square ** 2) / simulations)};
});
