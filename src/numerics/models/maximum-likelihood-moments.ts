import {gaussKronrod} from '../gauss-kronrod';

/**
 * Mean and variance of the maximum-likelihood estimate ŵ = x̄^{1/power} in the model N(w^power, ½), over samples of size n.
 *
 * For power > 1 the mean is flat at truth = 0, as ∂p/∂w is 0 there for every x: no estimator of finite variance is unbiased
 * in a neighbourhood of 0, and the Cramér–Rao bound, which supposes one, says nothing. With its bias taken into account the
 * bound is finite: the least deviation is |dE[ŵ]/dw| / √(n I(w)), which is `leastDeviation` and goes on through 0.
 *
 * @param options power: odd, in 1–31; truth: the parameter the data come from; n: sample size, positive
 * @throws RangeError if power is not such a number, truth is not finite, or n is not positive and finite
 *
 * Error: relative 1e-10 of the variance and the bound; absolute 1e-10 of the standard deviation in the mean.
 */
export function maximumLikelihoodMoments({power, truth, n}: {power: number; truth: number; n: number}): {
  readonly mean: number;
  readonly variance: number;
  /** The Cramér–Rao bound for the deviation of an estimate with this mean. */
  readonly leastDeviation: number;
} {
  if (!(Number.isInteger(power) && power % 2 === 1 && power > 0 && power < 32)) {
    throw new RangeError(`power must be an odd integer in 1–31, got ${power}`);
  }
  if (!Number.isFinite(truth)) throw new RangeError(`truth must be finite, got ${truth}`);
  if (!(n > 0 && n < Infinity)) throw new RangeError(`n must be positive and finite, got ${n}`);
  const root = (x: number) => Math.sign(x) * Math.abs(x) ** (1 / power);
  const mean = truth ** power;
  const deviation = Math.SQRT1_2 / Math.sqrt(n);
  // Over ŵ itself, where the density is smooth, in panels that follow the normal density of x̄ = ŵ^power.
  const ends = [-8, -5, -3, -1.5, 0, 1.5, 3, 5, 8].map(z => root(mean + z * deviation));
  const breakpoints = [...new Set([...ends, ...(ends[0] < 0 && ends[8] > 0 ? [0] : [])])].sort((a, b) => a - b);
  const moment = (f: (w: number) => number) =>
    gaussKronrod(
      w => {
        const z = (w ** power - mean) / deviation;
        return f(w) * power * w ** (power - 1) * Math.exp((-z * z) / 2);
      },
      breakpoints,
      {relativeError: 1e-12, absoluteError: 1e-300}
    ).value /
    (deviation * Math.sqrt(2 * Math.PI));
  const bias = truth === 0 ? 0 : moment(w => w - truth);
  // By the model's own mean w^power, of which the information is 2 per datum everywhere: dE[ŵ] over it is E[ŵ · score].
  const leastDeviation = moment(w => ((w - truth) * (w ** power - mean)) / deviation);
  return {mean: truth + bias, variance: moment(w => (w - truth) ** 2) - bias ** 2, leastDeviation};
}
