import {gaussKronrod} from '../gauss-kronrod';
import {type LocationPrior, posteriorMeanSquare} from './posterior-mean-square';

/** N(w^power, ½) for one parameter, or N(ab, ½) for two. */
export type LocationModel = {readonly power: number} | 'product';

export interface GeneralizationError {
  /** E[G_n]: the Kullback–Leibler divergence from the truth to the prediction, averaged over samples of size n. */
  readonly value: number;
  /** An estimate of |value − E[G_n]|. */
  readonly error: number;
  /** n · value: to be set beside λ. */
  readonly scaled: number;
  /** λ/n − (m − 1)/(n log n) for 'bayes', −∞ at n = 1 if m > 1; what `value` tends to for the others. */
  readonly expansion: number;
  /** The model's learning coefficient at the truth and its multiplicity. */
  readonly lambda: number;
  readonly multiplicity: number;
}

/**
 * The generalisation error of the model N(g(w), ½) with g = w^power or g = ab, when the truth is N(0, ½) and the prior
 * uniform on [−1, 1], or [−1, 1]² for ab.
 *
 * 'bayes': of the predictive distribution. E[G_n] = ∫ₙⁿ⁺¹ E[⟨g⟩ₛ²] ds, where ⟨g⟩ₛ is the posterior mean after s data; so
 * nothing cancels, however large n is. For the regular model N((a, b), ½) in the plane it is twice that of {power: 1}.
 * 'mle': of p(x|ŵ), ŵ the maximum of the likelihood over all of ℝ or ℝ²: exactly 1/(2n), and half of that for even powers,
 * where g reaches only one side. It has nothing to do with λ.
 * 'map': of p(x|ŵ), ŵ the maximum of the posterior; as the prior is uniform, that of the likelihood within the box.
 *
 * @param options model: power an integer in 1–32; n: sample size, at least 1, not necessarily an integer
 * @throws RangeError if power or n is out of its range, or the model or the estimator is another
 *
 * Error: relative 1e-11.
 * Source: for the expansion of 'bayes', Watanabe, Algebraic Geometry and Statistical Learning Theory (2009). The integral: by
 * G_n = F_{n+1} − F_n in the mean, with dF_s/ds = E[⟨g⟩ₛ²] for the sample mean N(0, 1/(2s)), by parts.
 */
export function generalizationError({
  model,
  n,
  estimator = 'bayes'
}: {
  model: LocationModel;
  n: number;
  estimator?: 'bayes' | 'mle' | 'map';
}): GeneralizationError {
  if (!(n >= 1 && n < Infinity)) throw new RangeError(`n must be at least 1 and finite, got ${n}`);
  const power = powerOf(model);
  const lambda = power === undefined ? 1 / 2 : 1 / (2 * power);
  const multiplicity = power === undefined ? 2 : 1;
  const result = (value: number, error: number, expansion: number) => ({
    value,
    error,
    scaled: n * value,
    expansion,
    lambda,
    multiplicity
  });
  if (estimator === 'bayes') {
    const {value, error} = bayesError(power === undefined ? productPrior : powerPrior(power), n);
    return result(value, error, lambda / n - (multiplicity === 1 ? 0 : 1 / (n * Math.log(n))));
  }
  // E[g(ŵ)²] = E[x̄²], but for even powers, where negative x̄ give 0.
  const share = power !== undefined && power % 2 === 0 ? 1 / 4 : 1 / 2;
  switch (estimator) {
    case 'mle':
      return result(share / n, 2 ** -52 * (share / n), share / n);
    case 'map': {
      const value = (share / n) * (1 - clippedShare(n));
      return result(value, 1e-12 * value, share / n);
    }
    default:
      throw new RangeError(`estimator must be 'bayes', 'mle' or 'map', got ${String(estimator)}`);
  }
}

function powerOf(model: LocationModel): number | undefined {
  if (model === 'product') return undefined;
  const power = (model as {power?: unknown} | null | undefined)?.power;
  if (typeof power !== 'number') throw new RangeError(`model must be {power} or 'product', got ${String(model)}`);
  if (!(Number.isInteger(power) && power >= 1 && power <= 32)) {
    throw new RangeError(`power must be an integer in 1–32, got ${power}`);
  }
  return power;
}

/** t = w^power has the density ∝ t^{1/power − 1}. */
function powerPrior(power: number): LocationPrior {
  return {logDensity: logT => logT / power, decay: 1 / power, symmetric: power % 2 === 1};
}

/** t = ab has the density −½ log |t|. */
const productPrior: LocationPrior = {logDensity: logT => logT + Math.log(-logT), decay: 1, symmetric: true};

function bayesError(prior: LocationPrior, n: number): {value: number; error: number} {
  let worst = 0;
  const {value, error} = gaussKronrod(
    part => {
      const s = n + part;
      const square = posteriorMeanSquare(prior, s);
      worst = Math.max(worst, square.error / square.value);
      return square.value / s;
    },
    [0, 1],
    {relativeError: 1e-12}
  );
  return {value, error: error + worst * value};
}

/** E[(x̄² − 1)₊]/E[x̄²] for x̄ ~ N(0, 1/(2n)): what the box takes away. */
function clippedShare(n: number): number {
  if (n > 700) return 0;
  const {value} = gaussKronrod(y => y * (2 + y) * Math.exp(-n * (1 + y) ** 2), [0, 1 / n, 8 / Math.sqrt(n)], {
    relativeError: 1e-13
  });
  return 4 * n * Math.sqrt(n / Math.PI) * value;
}
