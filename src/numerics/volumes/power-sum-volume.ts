import {logGamma} from '../log-gamma';

/**
 * V(ε) = ∫_{K < ε} φ(w) dw for K = Σ |w_i|^{exponents_i}, exactly, by Dirichlet's integral.
 *
 * V = ∏ Γ(1 + r_i)/Γ(1 + Σ r_i) · ε^{Σ r_i} with r_i = (prior_i + 1)/exponents_i, the same on [−1, 1]^d and [0, 1]^d: so λ is
 * Σ r_i, and m is 1.
 *
 * @param epsilon   in (0, 1], so that the box cuts nothing off
 * @param exponents shape (d,), positive
 * @param prior     shape (d,), exponents h_i > −1 of φ ∝ ∏ |w_i|^{h_i}, normalised to 1; default uniform
 * @throws RangeError if a number is out of its range, the lengths differ or d is 0
 *
 * Error: relative 1e-13 for Σ r_i up to 10 and ε ≥ 1e-12.
 */
export function powerSumVolume(
  epsilon: number,
  exponents: readonly number[],
  prior: readonly number[] = exponents.map(() => 0)
): number {
  if (!(epsilon > 0 && epsilon <= 1)) throw new RangeError(`epsilon must be in (0, 1], got ${epsilon}`);
  if (exponents.length === 0) throw new RangeError('exponents must have an entry, got none');
  if (prior.length !== exponents.length)
    throw new RangeError(`prior must have ${exponents.length} entries, got ${prior.length}`);
  for (const e of exponents)
    if (!(e > 0 && e < Infinity)) throw new RangeError(`exponents must be positive and finite, got ${e}`);
  for (const h of prior)
    if (!(h > -1 && h < Infinity)) throw new RangeError(`prior exponents must be finite and above −1, got ${h}`);
  const rates = exponents.map((e, i) => (prior[i] + 1) / e);
  const lambda = rates.reduce((sum, rate) => sum + rate, 0);
  const logConstant = rates.reduce((sum, rate) => sum + logGamma(1 + rate), -logGamma(1 + lambda));
  return Math.exp(logConstant + lambda * Math.log(epsilon));
}
