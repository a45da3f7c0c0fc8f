/** Coefficients of the mean and the variance of n L at each β in a rule for the integral over β. */
export interface TemperatureRule {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/**
 * A rule for ∫ E_β[n L] dβ from betas[0] > 0 to the last, as ∫ g du over u = log β, g = β E_β[n L]: the cubic through the
 * values and slopes of g at both ends of each interval. The slope is g′ = β E_β[n L] − β² Var_β[n L].
 *
 * @param betas increasing, positive
 * @param every the interval's length in temperatures: 2 leaves out every second (the last interval may be shorter)
 *
 * Error: of fourth order in the steps of log β.
 */
export function temperatureRule(betas: readonly number[], every = 1): TemperatureRule {
  const means = new Float64Array(betas.length);
  const variances = new Float64Array(betas.length);
  for (let j = 0; j < betas.length - 1; j += every) {
    const k = Math.min(j + every, betas.length - 1);
    const h = Math.log(betas[k] / betas[j]);
    const slope = (h * h) / 12;
    means[j] += betas[j] * (h / 2 + slope);
    means[k] += betas[k] * (h / 2 - slope);
    variances[j] -= betas[j] ** 2 * slope;
    variances[k] += betas[k] ** 2 * slope;
  }
  return {means, variances};
}
