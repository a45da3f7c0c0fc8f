import {drain} from '../drain';
import {autocovariance} from './autocovariance';
import {splitChains} from './split-chains';

/**
 * The number of independent draws whose mean is as good as that of these chains together.
 *
 * Chains are split in halves; autocorrelations, over all halves and with the spread of their means, are summed up to where
 * sums of neighbours cease to be positive, and are kept from rising (Geyer's initial monotone sequence). Draws as they
 * are, not ranks: this is the number for the mean.
 *
 * @param chains of equal length N ≥ 4, finite
 * @returns between 0 and M N log₁₀(M N) for M chains; M N if all draws are equal (N even: a middle draw is left out)
 * @throws RangeError for other chains
 *
 * Error: about 10 % for chains of a few hundred autocorrelation times.
 * Source: Vehtari, Gelman, Simpson, Carpenter & Bürkner, Bayesian Analysis 16(2) (2021) 667–718, §3.2.
 */
export function effectiveSampleSize(chains: readonly Float64Array[]): number {
  return drain(effectiveSampleSizeInParts(chains));
}

/** The same as a generator that yields between parts. */
export function* effectiveSampleSizeInParts(chains: readonly Float64Array[]): Generator<undefined, number, undefined> {
  const halves = yield* splitChains(chains);
  const n = halves[0].length;
  const m = halves.length;
  const draws = m * n;
  const means: number[] = [];
  for (const half of halves) {
    means.push(half.reduce((sum, value) => sum + value, 0) / n);
    yield;
  }
  const covariance = yield* autocovariance(halves, means);
  const centre = means.reduce((sum, mean) => sum + mean, 0) / m;
  const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (m - 1);
  const total = covariance[0] + between;
  // Equal draws differ from their mean by rounding only.
  if (!(total > 1e-28 * centre ** 2)) return draws;
  const within = (covariance[0] * n) / (n - 1);
  const correlation = (k: number) => 1 - (within - covariance[k]) / total;
  let time = -1;
  let last = Infinity;
  for (let k = 0; k + 1 < n; k += 2) {
    const pair = (k === 0 ? 1 : correlation(k)) + correlation(k + 1);
    if (!(pair > 0)) break;
    last = Math.min(last, pair);
    time += 2 * last;
  }
  return draws / Math.max(time, 1 / Math.log10(draws));
}
