/** A prior of t in [−1, 1] with a density π that is smooth but for t = 0. */
export interface LocationPrior {
  /** log (t π(t)), up to a constant, from log t ≤ 0. */
  readonly logDensity: (logT: number) => number;
  /** t π(t) falls like this power of t next to 0, logarithms apart. */
  readonly decay: number;
  /** Whether −t is as likely as t; otherwise t is not negative. */
  readonly symmetric: boolean;
}

/** Beyond this X the weight exp(−X²) is below 1e-15, and beyond twice this u so is exp(2Xu − u²) beside its top. */
const REACH = 6;
const SAMPLE_STEP = 1 / 8;
const SAMPLES = REACH / SAMPLE_STEP;
const STEP = 1 / 20;
/** e^−38 is negligible. */
const NEGLIGIBLE = 38;

/**
 * n E[⟨t⟩²], ⟨t⟩ the posterior mean of t in the model N(t, ½) after n data with truth 0, the average over the data.
 *
 * In X = √n x̄ ~ N(0, ½) and u = √n t the posterior is exp(2Xu − u²) π(u/√n), |u| ≤ √n. Both integrals are trapezoidal sums,
 * over X, and over τ in u = √n/(1 + exp(−π sinh τ)), which sends the singularity of π and the end of the range to ∓∞.
 *
 * @param n sample size, positive, not necessarily an integer
 * @returns value, and error: halving the step of such a sum squares its relative error, so this is the square of what
 *          doubling it changes, but never less than rounding
 *
 * Error: relative 1e-12.
 */
export function posteriorMeanSquare(prior: LocationPrior, n: number): {value: number; error: number} {
  const even = posteriorSums(prior, n, 0);
  const odd = posteriorSums(prior, n, 1);
  const coarse = meanSquare(even, prior.symmetric, 2);
  for (let i = 0; i < even.length; i++) even[i] += odd[i];
  const value = meanSquare(even, prior.symmetric, 1);
  return {value, error: value * (10 * (coarse / value - 1) ** 2 + 1e-14)};
}

/** At [2j], [2j + 1]: ∫ exp(2Xu − u²) π du and ∫ u exp(2Xu − u²) π du over u > 0, X = (j − SAMPLES) · SAMPLE_STEP. */
function posteriorSums({logDensity, decay}: LocationPrior, n: number, parity: 0 | 1): Float64Array {
  const sums = new Float64Array(2 * (2 * SAMPLES + 1));
  const logRoot = Math.log(n) / 2;
  const logEnd = Math.min(logRoot, Math.log(2 * REACH));
  const first = Math.asinh(NEGLIGIBLE / decay / Math.PI) / STEP;
  const last = Math.asinh(NEGLIGIBLE / Math.PI) / STEP;
  for (let i = parity - 2 * Math.ceil(first / 2); i <= last; i += 2) {
    const depth = Math.PI * Math.sinh(i * STEP);
    const logPart = Math.min(depth, 0) - Math.log1p(Math.exp(-Math.abs(depth)));
    const u = Math.exp(logEnd + logPart);
    // du = u (1 − part) π cosh τ dτ
    const jacobian = Math.cosh(i * STEP) / (1 + Math.exp(depth));
    let mass = jacobian * Math.exp(logDensity(logEnd - logRoot + logPart) - u * u - 2 * REACH * u);
    const ratio = Math.exp(2 * SAMPLE_STEP * u);
    for (let j = 0; j < sums.length; j += 2) {
      sums[j] += mass;
      sums[j + 1] += u * mass;
      mass *= ratio;
    }
  }
  return sums;
}

/** The average of ⟨u⟩² over every stride-th X. */
function meanSquare(sums: Float64Array, symmetric: boolean, stride: number): number {
  let total = 0;
  let weights = 0;
  for (let j = 0; j <= 2 * SAMPLES; j += stride) {
    const opposite = symmetric ? 2 * (2 * SAMPLES - j) : -1;
    const mass = sums[2 * j] + (symmetric ? sums[opposite] : 0);
    const moment = sums[2 * j + 1] - (symmetric ? sums[opposite + 1] : 0);
    const weight = Math.exp(-(((j - SAMPLES) * SAMPLE_STEP) ** 2));
    total += weight * (moment / mass) ** 2;
    weights += weight;
  }
  return total / weights;
}
