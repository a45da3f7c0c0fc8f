import {gaussKronrod} from '../gauss-kronrod';

/** One of the two squares of parameters. */
export interface Phase {
  /** The least loss in it, above the entropy of the truth. */
  readonly loss: number;
  readonly lambda: number;
  readonly fraction: string;
  /** The limit of F − n · loss − λ log n as n → ∞, at population loss. */
  readonly constant: number;
  /**
   * F = −log ∫ exp(−n (L_n(w) − L_n(truth))) φ(w) dw over the square, which holds half of the prior φ.
   *
   * @param n    sample size, positive
   * @param mean the mean of the sample, shape (3,); the population loss L in place of L_n unless given
   */
  freeEnergy(n: number, mean?: ArrayLike<number>): number;
  /** n (L_n − L_n(truth)) at w = 0: what the phase's height adds to its free energy; the rest does not depend on δ. */
  lift(n: number, mean?: ArrayLike<number>): number;
  /** n (L_n(w) − L_n(truth)) along the first parameter w, at the best of the second. */
  energy(w: number, n: number, mean?: ArrayLike<number>): number;
  /** The posterior density of the first parameter within the square; its integral over [−1, 1] is 1. */
  density(n: number, mean?: ArrayLike<number>): (w: number) => number;
}

export interface TwoPhases {
  /** K = w₁² + w₂²: the truth is in it, λ = 1. */
  readonly accurate: Phase;
  /** K = δ + w₁⁶ + w₂⁶: higher by δ and flatter, λ = 1/3. */
  readonly simple: Phase;
  /** The n at which both have the same free energy at population loss; undefined if the accurate one has less at every n. */
  crossing(): number | undefined;
}

const atPopulation = [0, 0, 0];

/**
 * A model with two phases: N(μ(w), ½ I) in ℝ³ with μ = (w₁, w₂, 0) on one square [−1, 1]² and μ = (w₁³, w₂³, √δ) on another,
 * under a uniform prior on both. The truth is N(0, ½ I), so that K(w) = |μ(w)|².
 *
 * The mean of a sample is sufficient: n (L_n(w) − L_n(truth)) = n |μ|² − 2n μ · mean.
 *
 * @param delta the loss of the flatter phase, positive and at most 1
 * @throws RangeError if delta is out of its range; its functions, if n is not positive and finite
 *
 * Error: free energies and densities 1e-9, plus 1e-15 of n |mean|²; the crossing where both agree to 1e-9.
 */
export function twoPhases(delta: number): TwoPhases {
  if (!(delta > 0 && delta <= 1)) throw new RangeError(`delta must be in (0, 1], got ${delta}`);
  const accurate = phase(1, 0, '1');
  const simple = phase(3, delta, '1/3');
  return {accurate, simple, crossing: () => crossing(accurate, simple)};
}

function phase(power: number, loss: number, fraction: string): Phase {
  const lambda = 1 / power;
  const height = Math.sqrt(loss);
  const lift = (n: number, mean: ArrayLike<number> = atPopulation) => {
    requireSize(n);
    return n * (loss - 2 * height * mean[2]);
  };
  const freeEnergy = (n: number, mean: ArrayLike<number> = atPopulation) => {
    requireSize(n);
    const first = side(power, n, mean[0]);
    return lift(n, mean) + Math.LN2 + first + (mean[1] === mean[0] ? first : side(power, n, mean[1]));
  };
  return {
    loss,
    lambda,
    fraction,
    // Beyond n = 100 what is left out of F is below exp(−100).
    constant: freeEnergy(1000) - 1000 * loss - lambda * Math.log(1000),
    freeEnergy,
    lift,
    energy(w, n, mean = atPopulation) {
      const best = Math.max(-1, Math.min(1, mean[1]));
      return lift(n, mean) + n * (w ** (2 * power) - 2 * w ** power * mean[0] + best * (best - 2 * mean[1]));
    },
    density(n, mean = atPopulation) {
      requireSize(n);
      const logMean = -side(power, n, mean[0]);
      return w => (Math.abs(w) <= 1 ? Math.exp(-n * w ** power * (w ** power - 2 * mean[0]) - logMean) / 2 : 0);
    }
  };
}

/** −log of the mean of exp(−n (w²ᵏ − 2 wᵏ mean)) over w in [−1, 1]. */
function side(k: number, n: number, mean: number): number {
  const root = (u: number) => Math.sign(u) * Math.min(1, Math.abs(u) ** (1 / k));
  // wᵏ is within 7 standard deviations of the mean; where it is not, nothing is left of the integrand or of the box.
  const reach = 7 / Math.sqrt(2 * n);
  const nearest = Math.max(-1, Math.min(1, mean));
  const places = [-1, root(nearest - reach), root(nearest), 0, root(nearest + reach), 1].sort((a, b) => a - b);
  const breakpoints = places.filter((w, i) => i === 0 || w > places[i - 1]);
  const peak = (nearest - mean) ** 2;
  const power = k === 1 ? (w: number) => w : (w: number) => w * w * w;
  const integrand = (w: number) => Math.exp(-n * ((power(w) - mean) ** 2 - peak));
  const {value} = gaussKronrod(integrand, breakpoints, {relativeError: 1e-10});
  return n * (peak - mean * mean) - Math.log(value / 2);
}

/** Where F_1 − F_2, which rises from 0 and then falls, is 0 again: regula falsi over log n, with Illinois' halving. */
function crossing(accurate: Phase, simple: Phase): number | undefined {
  const behind = (logN: number) => accurate.freeEnergy(Math.exp(logN)) - simple.freeEnergy(Math.exp(logN));
  let low = -10;
  let high = 5;
  let atLow = behind(low);
  let atHigh = behind(high);
  if (atLow <= 0) return undefined;
  while (atHigh > 0) {
    low = high;
    atLow = atHigh;
    atHigh = behind((high += 2));
  }
  for (let i = 0; i < 100; i++) {
    const middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const value = behind(middle);
    if (Math.abs(value) < 1e-9 || high - low < 1e-10) return Math.exp(middle);
    if (value > 0) {
      low = middle;
      atLow = value;
      atHigh /= 2;
    } else {
      high = middle;
      atHigh = value;
      atLow /= 2;
    }
  }
  return Math.exp((low + high) / 2);
}

function requireSize(n: number): void {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`n must be positive and finite, got ${n}`);
}
