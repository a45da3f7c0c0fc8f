import {drain} from '../drain';
import {effectiveSampleSize} from '../sampling/effective-sample-size';
import {moments} from '../sampling/moments';

export interface Wbic {
  /** The mean of n L. */
  readonly value: number;
  /** Its standard error, by the effective sample size of the chains. */
  readonly error: number;
  readonly ess: number;
}

/**
 * The widely applicable Bayesian information criterion E_β[n L_n] at β = 1/log n, from chains drawn at that temperature:
 * n L_n(w₀) + λ log n + O_p(√log n), to leading order the free energy.
 *
 * `estimateLearningCoefficient` gives such chains with nbeta = n/log n and no localisation.
 *
 * @param losses L_n, average negative log-likelihood, at the draws: one chain, shape (draws,), or several of equal length
 * @param n      sample size, above 1
 * @throws RangeError if the losses have another shape, n is not above 1 and finite, a chain has less than 4 draws, or a loss is not finite
 *
 * Error: the standard error reported.
 * Source: Watanabe, JMLR 14 (2013) 867–897.
 */
export function wbic(losses: Float64Array | readonly Float64Array[], n: number): Wbic {
  if (!(n > 1 && n < Infinity)) throw new RangeError(`n must be above 1 and finite, got ${n}`);
  const chains = losses instanceof Float64Array ? [losses] : losses;
  const other = chains.find(chain => !(chain instanceof Float64Array));
  if (other !== undefined)
    throw new RangeError(`losses must be a Float64Array, or an array of them, got a chain that is ${typeof other}`);
  const ess = effectiveSampleSize(chains);
  const {mean, deviation} = drain(moments(chains));
  return {value: n * mean, error: (n * deviation) / Math.sqrt(ess), ess};
}
