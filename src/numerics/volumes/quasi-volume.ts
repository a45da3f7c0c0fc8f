import type {Polynomial} from '../polynomials/polynomial';
import {random} from '../sampling/random';
import {depthMap} from './depth-map';
import {fibration} from './fibration';
import {kronecker} from './kronecker';
import {type LineSampler, lineSampler, type SampledLine} from './line-sampler';
import {lowestDegreeLast} from './lowest-degree-last';
import {variableLast} from './variable-last';

const SHIFTS = 8;
const PILOT_POINTS = 1024;
const PILOT_ROUNDS = 8;
/** What a slice costs that cannot be had in closed form, beside one that can. */
const LONG_WAY = 10;
/** Shares of the volume whose depths in each variable the maps follow. */
const SHARES = [0.005, 1 / 3, 2 / 3, 0.995];
/** Student's 98 % quantile for 7 degrees of freedom: as runs stop when their error looks small, it covers about 95 %. */
const TWO_SIDED = 3;

/** A polynomial of three or more variables, ready to be sampled along lines parallel to some of its axes. */
export interface QuasiVolumeSamplers {
  readonly along: readonly LineSampler[];
  /** Of each sampler's outer variables, the lowest power in which K has them. */
  readonly powers: readonly (readonly number[])[];
}

/** Prepares for `quasiVolume` all that does not depend on ε. */
export function quasiVolumeSamplers(k: Polynomial, box: number): QuasiVolumeSamplers {
  const lowest = lowestDegreeLast(k).polynomial;
  const others = k.variables.map((_, i) => variableLast(k, i).polynomial).filter(polynomial => polynomial !== lowest);
  const all = [lowest, ...others].map(polynomial => {
    const outer = [...polynomial.variables.keys()].slice(0, -1);
    const even = outer.map(v => polynomial.terms.every(({exponents}) => exponents[v] % 2 === 0));
    const powers = outer.map(v =>
      Math.min(...polynomial.terms.map(({exponents}) => exponents[v] || Number.POSITIVE_INFINITY))
    );
    return {sampler: lineSampler(fibration(polynomial, box), even), powers};
  });
  const chosen = all[0].sampler.quick ? all.filter(({sampler}) => sampler.quick) : [all[0]];
  return {along: chosen.map(({sampler}) => sampler), powers: chosen.map(({powers}) => powers)};
}

/**
 * The share of the box where K < ε, by quasi-Monte Carlo over all variables but one, along which slices are exact.
 *
 * The outer variables run over log |w|, spread as a pilot run found the volume; which variable is sliced, pilots decide too.
 * The same Kronecker points with 8 random shifts give an unbiased estimate and its error.
 *
 * @param options relativeError: the goal; seed: of the shifts; maxPoints: stop before more slices than this (a tenth of it, of
 *                slices not in closed form), whatever the error
 * @returns relativeError: 3 standard errors of the mean over the shifts; ∞ if nothing was found, or rounding hid some slices
 *
 * Error: as reported, 19 times out of 20.
 */
export function quasiVolume(
  {along, powers}: QuasiVolumeSamplers,
  epsilon: number,
  {relativeError, seed, maxPoints = 5e5}: {relativeError: number; seed: number; maxPoints?: number}
): {value: number; relativeError: number; points: number} {
  const u = random(seed);
  const shift = (sampler: LineSampler) => kronecker(Float64Array.from(sampler.even, () => u.uniform()));
  const depth = Math.max(0, -Math.log(epsilon));
  const pilots = along.map((sampler, i) => {
    // K < ε where one variable alone is below the power's root; beyond, the measure falls faster than the points.
    const maps = sampler.even.map((even, j) => {
      const deepest = depth / Math.min(powers[i][j], Math.max(1, depth)) + 6;
      return depthMap(
        SHARES.map((_, q) => deepest * (0.04 + (0.92 * q) / (SHARES.length - 1))),
        !even
      );
    });
    const found: SampledLine[] = [];
    sampler.sum(epsilon, maps, shift(sampler), PILOT_POINTS, found);
    return {sampler, maps, found};
  });
  const best = pilots.reduce((a, b) => (effectiveSize(b.found) > 1.5 * effectiveSize(a.found) ? b : a));
  const {sampler} = best;
  let {maps, found} = best;
  for (let round = 0; round < PILOT_ROUNDS && found.length > 0; round++) {
    maps = fitted(sampler, found);
    found = [];
    sampler.sum(epsilon, maps, shift(sampler), 2 * PILOT_POINTS, found);
    if (effectiveSize(found) > 0.1 * PILOT_POINTS) break;
  }
  if (found.length > 0) maps = fitted(sampler, found);
  const sequences = Array.from({length: SHIFTS}, () => shift(sampler));
  const sums = new Float64Array(SHIFTS);
  let count = 0;
  let cost = 0;
  let hidden = 0;
  for (let batch = 256; ; batch = Math.ceil(count / 2)) {
    sequences.forEach((next, i) => {
      const part = sampler.sum(epsilon, maps, next, batch);
      sums[i] += part.sum;
      hidden += part.hidden;
      cost += batch + LONG_WAY * part.long;
    });
    count += batch;
    const value = sums.reduce((a, b) => a + b, 0) / (SHIFTS * count);
    // Relative to the value, or squares would underflow.
    const variance = sums.reduce((a, sum) => a + (sum / count / value - 1) ** 2, 0) / (SHIFTS - 1);
    const resolved = value > 0 && hidden === 0;
    const error = resolved ? TWO_SIDED * Math.sqrt(variance / SHIFTS) : Number.POSITIVE_INFINITY;
    const most = value > 0 ? maxPoints : maxPoints / 5;
    if (error <= relativeError || 1.5 * cost > most) return {value, relativeError: error, points: SHIFTS * count};
  }
}

function fitted(sampler: LineSampler, found: readonly SampledLine[]) {
  return sampler.even.map((even, j) => depthMap(quantiles(found, j), !even));
}

/** (Σ term)²/Σ term²: how many equal terms would be as good. */
function effectiveSize(found: readonly SampledLine[]): number {
  const sum = found.reduce((total, {term}) => total + term, 0);
  return sum === 0 ? 0 : 1 / found.reduce((total, {term}) => total + (term / sum) ** 2, 0);
}

/** The depths of one variable above which lie the shares of the volume, kept apart from each other. */
function quantiles(found: readonly SampledLine[], variable: number): number[] {
  const sorted = found.map(({depths, term}) => ({depth: depths[variable], term})).sort((a, b) => a.depth - b.depth);
  const total = sorted.reduce((sum, {term}) => sum + term, 0);
  let sum = 0;
  let i = -1;
  let before = 0;
  return SHARES.map(share => {
    while (sum < share * total && i < sorted.length - 1) sum += sorted[++i].term;
    before = Math.max(sorted[Math.max(0, i)].depth, before + 1e-3);
    return before;
  });
}
