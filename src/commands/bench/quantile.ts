/** The q-quantile of the finite values, between order statistics linearly; NaN of none. */
export function quantile(values: Iterable<number>, q: number): number {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/** The middle value. */
export const median = (values: Iterable<number>): number => quantile(values, 0.5);
