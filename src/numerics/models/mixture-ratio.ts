/** log(1 − a + a eʸ): of the density of (1 − a)N(0, 1) + aN(b, 1) to that of N(0, 1) at x, for y = bx − b²/2 and 0 ≤ a ≤ 1. */
export function mixtureLogRatio(a: number, y: number): number {
  if (a === 0) return 0;
  if (a === 1) return y;
  return y > 700 ? y + Math.log(a + (1 - a) * Math.exp(-y)) : Math.log1p(a * Math.expm1(y));
}

/** ∂ log p/∂a = (eʸ − 1)/(1 − a + a eʸ), from y and the logarithm of the denominator. */
export function mixtureScoreOfShare(y: number, logRatio: number): number {
  return y > 0 ? -Math.expm1(-y) * Math.exp(y - logRatio) : Math.expm1(y) * Math.exp(-logRatio);
}
