import {gaussKronrod} from '../gauss-kronrod';
import {gaussLegendre} from '../models/gauss-legendre';
import {freeEnergySlope, type LocationPrior} from './free-energy-slope';

/** N(w^power, ½) for one parameter, N(w₁⋯w_d, ½) for as many factors as parameters, 'product' being N(ab, ½). */
export type LocationModel = {readonly power: number} | {readonly factors: number} | 'product';

export interface GeneralizationError {
  /** E[G_n]: the Kullback–Leibler divergence from the truth to the prediction, averaged over samples of size n. */
  readonly value: number;
  /** An estimate of |value − E[G_n]|. */
  readonly error: number;
  /** The divergence from the truth to the best parameter, L(w₀) less the truth's entropy: 0 if the truth is in the model. */
  readonly floor: number;
  /** n · (value − floor): to be set beside λ. */
  readonly scaled: number;
  /** floor + λ/n − (m − 1)/(n log n) for 'bayes', −∞ at n = 1 if m > 1; what `value` tends to for the others. */
  readonly expansion: number;
  /** The model's learning coefficient at the truth and its multiplicity. */
  readonly lambda: number;
  readonly multiplicity: number;
}

/**
 * The generalisation error of the model N(g(w), ½) with g = w^power or g = w₁⋯w_d, when the truth is N(0, σ²) and the prior
 * uniform on [−1, 1]^d. Unless σ² = ½ the truth lies outside the model.
 *
 * 'bayes': of the predictive distribution. E[G_n] = floor + ∫ₙⁿ⁺¹ (dE[F_s]/ds) ds, F without what no parameter changes; so
 * nothing cancels, however large n is. For the regular model of d means in d dimensions it is d times that of {power: 1}.
 * 'mle': of p(x|ŵ), ŵ the maximum of the likelihood over all of ℝ^d: exactly floor + σ²/n, and half of that above the floor for
 * even powers, where g reaches only one side. It has nothing to do with λ.
 * 'map': of p(x|ŵ), ŵ the maximum of the posterior; as the prior is uniform, that of the likelihood within the box.
 *
 * @param options model: power an integer in 1–32, or factors an integer in 1–16; n: sample size, at least 1, not necessarily
 *   an integer; variance: of the truth, σ², in 0.01–2, ½ unless given
 * @throws RangeError if power, factors, n or variance is out of its range, or the model or the estimator is another
 *
 * Error: relative 1e-11 of value − floor, 1e-10 of it for other variances.
 * Source: for the expansion of 'bayes', Watanabe, Algebraic Geometry and Statistical Learning Theory (2009). The integral: by
 * G_n = F_{n+1} − F_n in the mean, with dF_s/ds by parts for the sample mean N(0, σ²/s).
 */
export function generalizationError({
  model,
  n,
  estimator = 'bayes',
  variance = 1 / 2
}: {
  model: LocationModel;
  n: number;
  estimator?: 'bayes' | 'mle' | 'map';
  variance?: number;
}): GeneralizationError {
  if (!(n >= 1 && n < Infinity)) throw new RangeError(`n must be at least 1 and finite, got ${n}`);
  if (!(variance >= 0.01 && variance <= 2)) throw new RangeError(`variance must be in 0.01–2, got ${variance}`);
  const {prior, power, lambda, multiplicity} = known(model);
  const floor = variance - 1 / 2 - Math.log(2 * variance) / 2;
  const result = (excess: number, error: number, expansion: number) => ({
    value: floor + excess,
    error,
    floor,
    scaled: n * excess,
    expansion: floor + expansion,
    lambda,
    multiplicity
  });
  if (estimator === 'bayes') {
    const {value, error} = bayesExcess(prior, n, variance, multiplicity === 1 ? lambda : undefined);
    return result(value, error, lambda / n - (multiplicity === 1 ? 0 : (multiplicity - 1) / (n * Math.log(n))));
  }
  // E[g(ŵ)²] = E[x̄²], but for even powers, where negative x̄ give 0.
  const share = power !== undefined && power % 2 === 0 ? variance / 2 : variance;
  switch (estimator) {
    case 'mle':
      return result(share / n, 2 ** -52 * (share / n), share / n);
    case 'map': {
      const value = (share / n) * (1 - clippedShare(n / (2 * variance)));
      return result(value, 1e-12 * value, share / n);
    }
    default:
      throw new RangeError(`estimator must be 'bayes', 'mle' or 'map', got ${String(estimator)}`);
  }
}

/** The prior of t = g(w), and λ and m of K = g². */
function known(model: LocationModel) {
  const {power, factors} = model === 'product' ? {power: undefined, factors: 2} : {...(model as Partial<KnownModel>)};
  if (typeof power === 'number') {
    if (!(Number.isInteger(power) && power >= 1 && power <= 32)) {
      throw new RangeError(`power must be an integer in 1–32, got ${power}`);
    }
    // t = w^power has the density ∝ t^{1/power − 1}.
    const prior = {logDensity: (logT: number) => logT / power, decay: 1 / power, symmetric: power % 2 === 1};
    return {prior, power, lambda: 1 / (2 * power), multiplicity: 1};
  }
  if (typeof factors === 'number') {
    if (!(Number.isInteger(factors) && factors >= 1 && factors <= 16)) {
      throw new RangeError(`factors must be an integer in 1–16, got ${factors}`);
    }
    // t = w₁⋯w_d has the density ∝ (−log |t|)^{d − 1}; its logarithm is not −∞ where log t is rounded to 0.
    const logDensity = (logT: number) => (factors === 1 ? logT : logT + (factors - 1) * Math.log(-logT));
    return {prior: {logDensity, decay: 1, symmetric: true}, power: undefined, lambda: 1 / 2, multiplicity: factors};
  }
  throw new RangeError(`model must be {power}, {factors} or 'product', got ${String(model)}`);
}

interface KnownModel {
  readonly power: number;
  readonly factors: number;
}

/** From this n on, what the ends of the box take away is below e^(−n/2) or so. */
const WIDE = 100;

/** ∫ₙⁿ⁺¹ (dE[F_s]/ds) ds; `lambda` if F is λ log s + constant in a wide box. */
function bayesExcess(prior: LocationPrior, n: number, variance: number, lambda: number | undefined) {
  // The tails of x̄ reach the box so much sooner as the truth is wide.
  if (lambda !== undefined && n * Math.min(1, 1 / (2 * variance)) >= WIDE) {
    const value = lambda * Math.log1p(1 / n);
    return {value, error: 1e-15 * value};
  }
  // The integrand is smooth away from s = 0, so that so few nodes do: Legendre's rule gains this factor a node, squared.
  const gain = 2 * n + 1 + Math.sqrt((2 * n + 1) ** 2 - 1);
  const order = Math.ceil(13 / Math.log(gain)) + 1;
  const {nodes, weights} = gaussLegendre([0, 1], order);
  let value = 0;
  let error = 0;
  for (let i = 0; i < order; i++) {
    const s = n + nodes[i];
    const slope = freeEnergySlope(prior, s, variance);
    value += (weights[i] * slope.value) / s;
    error += (weights[i] * slope.error) / s;
  }
  return {value, error: error + gain ** (-2 * order) * value};
}

/** E[(x̄² − 1)₊]/E[x̄²] for x̄ ~ N(0, 1/(2n)): what the box takes away. */
function clippedShare(n: number): number {
  if (n > 700) return 0;
  const {value} = gaussKronrod(y => y * (2 + y) * Math.exp(-n * (1 + y) ** 2), [0, 1 / n, 8 / Math.sqrt(n)], {
    relativeError: 1e-13
  });
  return 4 * n * Math.sqrt(n / Math.PI) * value;
}
