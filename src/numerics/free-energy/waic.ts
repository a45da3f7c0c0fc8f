export interface Waic {
  /** T_n + (β/n) V_n, an estimate of the generalisation loss per sample. */
  readonly value: number;
  /** Standard error of the value from the spread of its n terms. */
  readonly standardError: number;
  /** T_n = −(1/n) Σ_i log E_w[p(X_i|w)]. */
  readonly trainingLoss: number;
  /** V_n = Σ_i Var_w[log p(X_i|w)]; β V_n/2 estimates the singular fluctuation ν. */
  readonly functionalVariance: number;
}

/**
 * The widely applicable information criterion in units of loss per sample, from draws of the posterior.
 *
 * @param logLikelihoods log p(X_i|w_s): an array of draws, each of shape (n,); or one Float64Array, row-major of shape
 *                       (draws, n), with the option `points` = n
 * @param options        points: n, for a Float64Array; beta: inverse temperature of the posterior, default 1
 * @returns variances are over draws, divided by draws − 1
 * @throws RangeError if there are fewer than 2 draws, no point, rows of unequal length, or an entry that is not finite
 *
 * Error: rounding; as an estimate, E[WAIC] = E[generalisation loss] + O(n⁻²) for exact posteriors. The standard error takes
 * the terms for independent, which they are nearly.
 * Source: Watanabe, JMLR 11 (2010) 3571–3594.
 */
export function waic(
  logLikelihoods: Float64Array | readonly ArrayLike<number>[],
  {points, beta = 1}: {points?: number; beta?: number} = {}
): Waic {
  if (!(beta > 0 && beta < Infinity)) throw new RangeError(`beta must be positive and finite, got ${beta}`);
  const rows = logLikelihoods instanceof Float64Array ? rowsOf(logLikelihoods, points) : logLikelihoods;
  if (rows.length < 2) throw new RangeError(`logLikelihoods must have at least 2 draws, got ${rows.length}`);
  const n = rows[0].length;
  if (n < 1) throw new RangeError('logLikelihoods must have at least 1 point, got 0');
  rows.forEach((row, s) => {
    if (row.length !== n) throw new RangeError(`draw ${s} must have ${n} points, got ${row.length}`);
    for (let i = 0; i < n; i++) {
      if (!Number.isFinite(row[i])) throw new RangeError(`draw ${s}, point ${i} must be finite, got ${row[i]}`);
    }
  });
  const terms = new Float64Array(n);
  let trainingLoss = 0;
  let functionalVariance = 0;
  for (let i = 0; i < n; i++) {
    const {logMean, variance} = point(rows, i);
    trainingLoss -= logMean / n;
    functionalVariance += variance;
    terms[i] = beta * variance - logMean;
  }
  const value = trainingLoss + (beta / n) * functionalVariance;
  const square = terms.reduce((sum, term) => sum + (term - value) ** 2, 0);
  return {value, standardError: Math.sqrt(square / (n - 1) / n), trainingLoss, functionalVariance};
}

/** log of the mean of p(X_i|w) over the draws, and the variance of its logarithm. */
function point(rows: readonly ArrayLike<number>[], i: number) {
  let top = -Infinity;
  let mean = 0;
  for (const row of rows) {
    top = Math.max(top, row[i]);
    mean += row[i] / rows.length;
  }
  let sum = 0;
  let square = 0;
  for (const row of rows) {
    sum += Math.exp(row[i] - top);
    square += (row[i] - mean) ** 2;
  }
  return {logMean: top + Math.log(sum / rows.length), variance: square / (rows.length - 1)};
}

function rowsOf(values: Float64Array, points: number | undefined): Float64Array[] {
  if (points === undefined || !Number.isInteger(points) || points < 1 || values.length % points !== 0) {
    throw new RangeError(`points must be a positive divisor of ${values.length}, the number of entries, got ${points}`);
  }
  return Array.from({length: values.length / points}, (_, s) => values.subarray(s * points, (s + 1) * points));
}
