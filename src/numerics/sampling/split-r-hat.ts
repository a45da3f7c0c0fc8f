import {drain} from '../drain';
import {inParts} from './in-parts';
import {moments} from './moments';
import {normalQuantile} from './normal-quantile';
import {sorted} from './sorted';
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

/** The same as a generator that yields between parts. */
export function* splitRHatInParts(chains: readonly Float64Array[]): Generator<undefined, number, undefined> {
  const halves = yield* splitChains(chains);
  const inOrder = yield* sorted(pooled(halves));
  const n = inOrder.length;
  const median = (inOrder[(n - 1) >> 1] + inOrder[n >> 1]) / 2;
  const folded: Float64Array[] = [];
  for (const half of halves) {
    folded.push(half.map(value => Math.abs(value - median)));
    yield;
  }
  const place = yield* rHat(yield* normalScores(halves, inOrder));
  const spread = yield* rHat(yield* normalScores(folded, yield* sorted(pooled(folded))));
  return Math.max(place, spread);
}

function pooled(halves: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(halves.length * halves[0].length);
  halves.forEach((half, i) => {
    all.set(half, i * half.length);
  });
  return all;
}

/** Φ⁻¹((rank − 3/8)/(S + 1/4)), ranks from 1, of equal values their mean. */
function* normalScores(halves: readonly Float64Array[], inOrder: Float64Array) {
  const size = inOrder.length;
  // Of equal values only the first holds their score.
  const scoreAt = new Float64Array(size);
  let first = 0;
  yield* inParts(size, i => {
    if (i + 1 < size && inOrder[i + 1] === inOrder[i]) return;
    scoreAt[first] = normalQuantile(((first + i + 2) / 2 - 0.375) / (size + 0.25));
    first = i + 1;
  });
  const scores: Float64Array[] = [];
  for (const half of halves) {
    const own = new Float64Array(half.length);
    yield* inParts(half.length, i => (own[i] = scoreAt[countBelow(inOrder, half[i])]));
    scores.push(own);
  }
  return scores;
}

function countBelow(inOrder: Float64Array, value: number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* rHat(halves: readonly Float64Array[]): Generator<undefined, number, undefined> {
  const n = halves[0].length;
  const means: number[] = [];
  let within = 0;
  for (const half of halves) {
    const {mean, deviation} = yield* moments([half]);
    means.push(mean);
    within += (deviation ** 2 * n) / (n - 1) / halves.length;
  }
  const centre = means.reduce((sum, value) => sum + value, 0) / halves.length;
  const between = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (halves.length - 1);
  if (between === 0) return within > 0 ? Math.sqrt((n - 1) / n) : 1;
  return Math.sqrt((n - 1) / n + between / within);
}
