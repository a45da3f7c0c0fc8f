import {drain} from '../drain';
import {normalQuantile} from './normal-quantile';
import {splitChains} from './split-chains';

/**
 * R̂: how far chains, each cut in halves, disagree: near 1 when they have mixed. The larger of the rank-normalised R̂ of the
 * draws, which sees their location, and of their distances from the median, which sees their spread.
 *
 * @param chains of equal length N ≥ 4, finite
 * @returns about 1, or more; 1 if all draws are equal; Infinity if each half has but one rank, and not the same
 * @throws RangeError for other chains
 *
 * Error: exact to 1e-8; with effective sample size S of M chains, chains that agree give 1 + O(M/S).
 * Source: Vehtari, Gelman, Simpson, Carpenter & Bürkner, Bayesian Analysis 16(2) (2021) 667–718, §4.
 */
export function splitRHat(chains: readonly Float64Array[]): number {
  return drain(splitRHatInParts(chains));
}

/** The same as a generator that yields after each half of a chain, twice. */
export function* splitRHatInParts(chains: readonly Float64Array[]): Generator<undefined, number, undefined> {
  const halves = splitChains(chains);
  const sorted = pooled(halves);
  const n = sorted.length;
  const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
  const folded = halves.map(half => half.map(value => Math.abs(value - median)));
  const place = rHat(yield* normalScores(halves, sorted));
  const spread = rHat(yield* normalScores(folded, pooled(folded)));
  return Math.max(place, spread);
}

function pooled(halves: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(halves.length * halves[0].length);
  halves.forEach((half, i) => {
    all.set(half, i * half.length);
  });
  return all.sort();
}

/** Φ⁻¹((rank − 3/8)/(S + 1/4)), ranks from 1, of equal values their mean. */
function* normalScores(halves: readonly Float64Array[], sorted: Float64Array) {
  const size = sorted.length;
  // Of equal values only the first holds their score.
  const scoreAt = new Float64Array(size);
  for (let first = 0, next = 0; first < size; first = next) {
    while (next < size && sorted[next] === sorted[first]) next++;
    scoreAt[first] = normalQuantile(((first + next + 1) / 2 - 0.375) / (size + 0.25));
  }
  const scores: Float64Array[] = [];
  for (const half of halves) {
    yield;
    const own = new Float64Array(half.length);
    for (let i = 0; i < half.length; i++) own[i] = scoreAt[countBelow(sorted, half[i])];
    scores.push(own);
  }
  return scores;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rHat(halves: readonly Float64Array[]): number {
  const n = halves[0].length;
  const means = halves.map(half => half.reduce((sum, value) => sum + value, 0) / n);
  const variances = halves.map((half, i) => half.reduce((sum, value) => sum + (value - means[i]) ** 2, 0) / (n - 1));
  const within = variances.reduce((sum, value) => sum + value, 0) / halves.length;
  const centre = means.reduce((sum, value) => sum + value, 0) / halves.length;
  const between = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (halves.length - 1);
  if (between === 0) return within > 0 ? Math.sqrt((n - 1) / n) : 1;
  return Math.sqrt((n - 1) / n + between / within);
}
