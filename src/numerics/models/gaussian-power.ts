import {freeEnergy} from '../free-energy/free-energy';
import {type Expression, expand, type Polynomial} from '../polynomials/polynomial';
import {fromNumber, negate} from '../polynomials/rational';
import {lossOf} from './loss-of';
import type {Model} from './model';

/** The sufficient statistics of a sample: its size and its mean. */
export interface GaussianSummary {
  readonly n: number;
  readonly mean: number;
}

export interface GaussianPosterior {
  /** Posterior density at w, 0 outside the box. */
  density(w: number): number;
  logDensity(w: number): number;
  /** log ∫ exp(−n (wᵏ − mean)²) φ(w) dw, φ uniform on the box. */
  readonly logNormalizer: number;
}

export interface GaussianLaplace {
  /** The maxima of the likelihood: one, or ±w if k is even. */
  readonly modes: readonly number[];
  readonly variance: number;
  /** The normal density, or the mean of two. */
  density(w: number): number;
}

/** As a loss it is K of one parameter, with the truth 0. */
export interface GaussianPower extends Model {
  /** p(x|w) = exp(−(x − wᵏ)²)/√π. */
  density(x: number, w: number): number;
  /** ∂p(x|w)/∂w = 2k wᵏ⁻¹ (x − wᵏ) p(x|w). */
  densityDerivative(x: number, w: number): number;
  /** ∂ log p(x|w)/∂w = 2k wᵏ⁻¹ (x − wᵏ). */
  score(x: number, w: number): number;
  /** I(w) = 2k² w²ᵏ⁻². */
  fisherInformation(w: number): number;
  /** K(w) = w²ᵏ, the Kullback–Leibler divergence from p(·|0) to p(·|w). */
  divergence(w: number): number;
  /** The exact posterior under a uniform prior on [−box, box]. */
  posterior(data: GaussianSummary, box?: number): GaussianPosterior;
  /** The normal approximation at the maxima of the likelihood, undefined where they are degenerate or at the box. */
  laplace(data: GaussianSummary, box?: number): GaussianLaplace | undefined;
  /**
   * The density at w of the maximum-likelihood estimate over all of ℝ from n data with truth 0. For even k it is shared by
   * ±w and has mass ½; the other half sits at w = 0.
   */
  mleDensity(w: number, n: number): number;
}

/**
 * The model N(wᵏ, ½): regular for k = 1, singular at w = 0 for k > 1.
 *
 * @param k positive integer, at most 32
 * @throws RangeError if k is not such an integer; its functions, if n or the box is not positive and finite
 *
 * Error: closed forms, a few ulp; the posterior's normaliser to 1e-10, plus 1e-15 of n min (wᵏ − mean)².
 */
export function gaussianPower(k: number): GaussianPower {
  if (!(Number.isInteger(k) && k >= 1 && k <= 32)) throw new RangeError(`k must be an integer in 1–32, got ${k}`);
  const density = (x: number, w: number) => Math.exp(-((x - w ** k) ** 2)) / Math.sqrt(Math.PI);
  const score = (x: number, w: number) => 2 * k * w ** (k - 1) * (x - w ** k);
  const fisherInformation = (w: number) => 2 * k * k * w ** (2 * k - 2);
  const loss = lossOf(1, (w, out) => {
    if (out) out[0] = 2 * k * w[0] ** (2 * k - 1);
    return w[0] ** (2 * k);
  });
  return {
    ...loss,
    learningCoefficient: {
      lambda: 1 / (2 * k),
      fraction: `1/${2 * k}`,
      multiplicity: 1,
      exact: true,
      why: 'Monomial, the least (1 + prior)/exponent.'
    },
    density,
    score,
    fisherInformation,
    densityDerivative: (x, w) => score(x, w) * density(x, w),
    divergence: w => w ** (2 * k),
    posterior({n, mean}, box = 1) {
      requireData(n, mean, box);
      const logNormalizer = -freeEnergy(squaredDistance(k, mean), n, {box, relativeError: 1e-11}).value;
      const logDensity = (w: number) =>
        Math.abs(w) <= box ? -n * (w ** k - mean) ** 2 - logNormalizer - Math.log(2 * box) : -Infinity;
      return {logNormalizer, logDensity, density: w => Math.exp(logDensity(w))};
    },
    laplace({n, mean}, box = 1) {
      requireData(n, mean, box);
      const modes = likelihoodModes(k, mean);
      // The second derivative of n (wᵏ − mean)²; at w = 0 it is not 0 only for k = 2 and for k = 1.
      const curvature = modes[0] === 0 && k === 2 ? -4 * n * mean : n * fisherInformation(modes[0]);
      if (!(curvature > 0 && modes.every(w => Math.abs(w) < box))) return undefined;
      const variance = 1 / curvature;
      const normal = (z: number) => Math.exp((-z * z) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
      return {modes, variance, density: w => modes.reduce((sum, mode) => sum + normal(w - mode), 0) / modes.length};
    },
    mleDensity(w, n) {
      requireData(n, 0, 1);
      const share = k % 2 ? 1 : 1 / 2;
      return share * k * Math.abs(w) ** (k - 1) * Math.sqrt(n / Math.PI) * Math.exp(-n * w ** (2 * k));
    }
  };
}

/** Where (wᵏ − mean)² is least. */
function likelihoodModes(k: number, mean: number): number[] {
  const root = Math.abs(mean) ** (1 / k);
  if (k % 2) return [mean < 0 ? -root : root];
  return mean > 0 ? [-root, root] : [0];
}

function squaredDistance(k: number, mean: number): Polynomial {
  const power: Expression = {kind: 'power', base: {kind: 'variable', index: 0}, exponent: k};
  const base: Expression = {kind: 'sum', terms: [power, {kind: 'number', value: negate(fromNumber(mean))}]};
  const expression: Expression = {kind: 'power', base, exponent: 2};
  return {text: `(w^${k}-(${mean}))^2`, variables: ['w'], expression, terms: expand(expression, 1, {left: 1000})};
}

function requireData(n: number, mean: number, box: number): void {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`n must be positive and finite, got ${n}`);
  if (!Number.isFinite(mean)) throw new RangeError(`mean must be finite, got ${mean}`);
  if (!(box > 0 && box < Infinity)) throw new RangeError(`box must be positive and finite, got ${box}`);
}
