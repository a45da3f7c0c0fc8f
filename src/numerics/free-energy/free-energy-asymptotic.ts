/**
 * Watanabe's asymptotic free energy without its O(1) term: n · loss + λ log n − (m − 1) log log n.
 *
 * At m > 1 it is of use only for n well above e: for n ≤ e the last term is not negative, and infinite at n → 1.
 *
 * @param options n: sample size, > 1; loss: average negative log-likelihood per sample at the optimum; lambda: learning
 *                coefficient; multiplicity: its multiplicity m ≥ 1
 * @throws RangeError if n ≤ 1, lambda is negative, or multiplicity is not a positive integer; NaN in, RangeError out
 *
 * Error: a few ulp of the largest term.
 * Source: Watanabe, Algebraic Geometry and Statistical Learning Theory (2009), Main Theorem 6.2.
 */
export function freeEnergyAsymptotic({
  n,
  loss,
  lambda,
  multiplicity
}: {
  n: number;
  loss: number;
  lambda: number;
  multiplicity: number;
}): number {
  if (!(n > 1 && n < Infinity)) throw new RangeError(`n must be greater than 1 and finite, got ${n}`);
  if (!Number.isFinite(loss)) throw new RangeError(`loss must be finite, got ${loss}`);
  if (!(lambda >= 0 && lambda < Infinity)) throw new RangeError(`lambda must be at least 0, got ${lambda}`);
  if (!(Number.isInteger(multiplicity) && multiplicity >= 1)) {
    throw new RangeError(`multiplicity must be a positive integer, got ${multiplicity}`);
  }
  const logLog = multiplicity > 1 ? (multiplicity - 1) * Math.log(Math.log(n)) : 0;
  return n * loss + lambda * Math.log(n) - logLog;
}
