/** A prior of t in [−1, 1] with a density π that is smooth but for t = 0. */
export interface LocationPrior {
  /** log (t π(t)), up to a constant, from log t ≤ 0. */
  readonly logDensity: (logT: number) => number;
  /** t π(t) falls like this power of t next to 0, logarithms apart. */
  readonly decay: number;
  /** Whether −t is as likely as t; otherwise t is not negative. */
  readonly symmetric: boolean;
}

/** Beyond this X the weight exp(−X²) is below 1e-15, and so is exp(2Xu − u²) beside its top where u is so much above X. */
const REACH = 6;
const SAMPLE_STEP = 1 / 8;
const STEP = 1 / 20;
/** e^−38 is negligible. */
const NEGLIGIBLE = 38;

/** Where the sample's mean is taken: X = (j − samples) · step for 0 ≤ j ≤ 2 samples, with the weight exp(−(X/spread)²). */
interface Grid {
  readonly step: number;
  readonly samples: number;
  readonly spread: number;
}

/**
 * n dE[F_n]/dn for the model N(t, ½) after n data of mean 0, F_n = −log ∫ exp(−n (t² − 2 x̄ t)) π(t) dt, the average over the
 * data. It is n E[⟨t⟩²], ⟨t⟩ the posterior mean, if the data have the model's variance; n E[(1 − 2σ²)⟨t²⟩ + 2σ²⟨t⟩²] in general.
 *
 * In X = √n x̄ ~ N(0, σ²) and u = √n t the posterior is exp(2Xu − u²) π(u/√n), |u| ≤ √n. Both integrals are trapezoidal sums,
 * over X, and over τ in u = √n/(1 + exp(−π sinh τ)), which sends the singularity of π and the end of the range to ∓∞.
 *
 * @param n sample size, positive, not necessarily an integer
 * @param variance of the data, σ², in 0.01–2
 * @returns value, and error: halving the step of such a sum squares its relative error, so this is the square of what
 *          doubling it changes, but never less than rounding
 *
 * Error: relative 1e-12.
 */
export function freeEnergySlope(prior: LocationPrior, n: number, variance = 1 / 2): {value: number; error: number} {
  const spread = Math.sqrt(2 * variance);
  const step = SAMPLE_STEP * Math.min(1, spread);
  const grid = {step, samples: 2 * Math.ceil((REACH * spread) / step / 2), spread};
  const even = posteriorSums(prior, n, grid, 0);
  const odd = posteriorSums(prior, n, grid, 1);
  const coarse = average(even, prior.symmetric, grid, 2);
  for (let i = 0; i < even.length; i++) even[i] += odd[i];
  const value = average(even, prior.symmetric, grid, 1);
  return {value, error: Math.abs(value) * (10 * (coarse / value - 1) ** 2 + 1e-14)};
}

/** At [3j + i]: ∫ uⁱ exp(2Xu − u²) π du over u > 0, i = 0, 1, 2. */
function posteriorSums({logDensity, decay}: LocationPrior, n: number, {step, samples, spread}: Grid, parity: 0 | 1) {
  const sums = new Float64Array(3 * (2 * samples + 1));
  const logRoot = Math.log(n) / 2;
  const logEnd = Math.min(logRoot, Math.log(REACH * (1 + spread)));
  const first = Math.asinh(NEGLIGIBLE / decay / Math.PI) / STEP;
  const last = Math.asinh(NEGLIGIBLE / Math.PI) / STEP;
  for (let i = parity - 2 * Math.ceil(first / 2); i <= last; i += 2) {
    const depth = Math.PI * Math.sinh(i * STEP);
    const logPart = Math.min(depth, 0) - Math.log1p(Math.exp(-Math.abs(depth)));
    const u = Math.exp(logEnd + logPart);
    // du = u (1 − part) π cosh τ dτ
    const jacobian = Math.cosh(i * STEP) / (1 + Math.exp(depth));
    let mass = jacobian * Math.exp(logDensity(logEnd - logRoot + logPart) - u * u - 2 * samples * step * u);
    const ratio = Math.exp(2 * step * u);
    for (let j = 0; j < sums.length; j += 3) {
      const moment = u * mass;
      sums[j] += mass;
      sums[j + 1] += moment;
      sums[j + 2] += u * moment;
      mass *= ratio;
    }
  }
  return sums;
}

/** The average of (1 − 2σ²)⟨u²⟩ + 2σ²⟨u⟩² over every stride-th X. */
function average(sums: Float64Array, symmetric: boolean, {step, samples, spread}: Grid, stride: number): number {
  const share = spread * spread;
  let total = 0;
  let weights = 0;
  for (let j = 0; j <= 2 * samples; j += stride) {
    const [at, opposite] = [3 * j, 3 * (2 * samples - j)];
    const mass = sums[at] + (symmetric ? sums[opposite] : 0);
    const moment = sums[at + 1] - (symmetric ? sums[opposite + 1] : 0);
    const square = sums[at + 2] + (symmetric ? sums[opposite + 2] : 0);
    const weight = Math.exp(-((((j - samples) * step) / spread) ** 2));
    total += weight * ((1 - share) * (square / mass) + share * (moment / mass) ** 2);
    weights += weight;
  }
  return total / weights;
}
