/**
 * V(ε) = ∫_{K < ε} φ(w) dw for K = ∏ |w_i|^{exponents_i}, exactly.
 *
 * The same on [−1, 1]^d and [0, 1]^d. −log |w_i| is exponentially distributed, so V is the chance that a chain of
 * exponential waits with the rates r_i = (prior_i + 1)/exponents_i lasts longer than log 1/ε. It is summed by
 * uniformization, a series of positive terms, so equal and nearly equal rates need no case of their own.
 *
 * @param exponents shape (d,), not negative; those that are 0 are dropped
 * @param prior     shape (d,), exponents h_i > −1 of φ ∝ ∏ |w_i|^{h_i}, normalised to 1; default uniform
 * @returns a number in [0, 1]; with no positive exponent K is 1 everywhere
 * @throws RangeError if epsilon is not positive and finite, an exponent is out of its range, or the lengths differ
 *
 * Error: relative 1e-12 for rates up to 4 and ε ≥ 1e-300; it grows with the largest rate times log 1/ε.
 */
export function normalCrossingVolume(
  epsilon: number,
  exponents: readonly number[],
  prior: readonly number[] = exponents.map(() => 0)
): number {
  if (!(epsilon > 0 && epsilon < Infinity)) throw new RangeError(`epsilon must be positive and finite, got ${epsilon}`);
  if (prior.length !== exponents.length) {
    throw new RangeError(`prior must have ${exponents.length} entries, got ${prior.length}`);
  }
  for (const e of exponents) {
    if (!(e >= 0 && e < Infinity)) throw new RangeError(`exponents must be finite and at least 0, got ${e}`);
  }
  for (const h of prior) {
    if (!(h > -1 && h < Infinity)) throw new RangeError(`prior exponents must be finite and above −1, got ${h}`);
  }
  const rates = exponents.map((e, i) => (prior[i] + 1) / e).filter(rate => rate < Infinity);
  if (epsilon > 1 || (epsilon === 1 && rates.length > 0)) return 1;
  return rates.length === 0 ? 0 : chainOutlasts(rates, -Math.log(epsilon));
}

/** The chance that the sum of exponential waits with these rates is more than `time`. */
function chainOutlasts(rates: number[], time: number): number {
  // Slow steps first: the chance is the same, and the terms stay in one order of magnitude.
  const ordered = [...rates].sort((a, b) => a - b);
  const fastest = ordered[ordered.length - 1];
  const steps = fastest * time;
  // reached[j] · e^log: the share of paths not done after so many ticks at the fastest rate that started at wait j.
  let alive = new Float64Array(ordered.length).fill(1);
  let sum = 1;
  let log = 0;
  for (let tick = 1; tick < steps || alive[0] > 1e-18 * sum; tick++) {
    const next = new Float64Array(ordered.length);
    for (let j = 0; j < ordered.length; j++) {
      const stay = (1 - ordered[j] / fastest) * alive[j];
      const move = j + 1 < ordered.length ? (ordered[j] / fastest) * alive[j + 1] : 0;
      next[j] = ((stay + move) * steps) / tick;
    }
    alive = next;
    sum += alive[0];
    if (sum > 1e200) {
      alive = alive.map(value => value * 1e-200);
      sum *= 1e-200;
      log += 200 * Math.LN10;
    }
  }
  return Math.min(1, Math.exp(Math.log(sum) + log - steps));
}
