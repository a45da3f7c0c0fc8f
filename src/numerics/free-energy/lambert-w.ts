const INVERSE_E = 0.36787944117144233;
const INVERSE_E_REST = -1.2428753672788363e-17;

/** Coefficients of W + 1 in powers of p = −√(2(1 + e x)), from p¹ on. */
const AT_BRANCH_POINT = [1, -1 / 3, 11 / 72, -43 / 540, 769 / 17280, -221 / 8505, 680863 / 43545600, -1963 / 204120];

/**
 * The branch W₋₁ of Lambert's function: the w ≤ −1 with w eʷ = x.
 *
 * @param x in [−1/e, 0)
 * @throws RangeError if x is outside
 *
 * Error: relative 1e-13.
 */
export function lambertW(x: number): number {
  if (!(x >= -INVERSE_E && x < 0)) throw new RangeError(`x must be in [−1/e, 0), got ${x}`);
  return solve(2 * Math.E * Math.max(0, x + INVERSE_E + INVERSE_E_REST), Math.log(-x));
}

/**
 * W₋₁(−eʸ), also where −eʸ is too small for a double.
 *
 * @param y at most −1
 * @throws RangeError if y is above −1 or not finite
 *
 * Error: relative 1e-13.
 */
export function lambertWOfExponential(y: number): number {
  if (!(y <= -1 && y > -Infinity)) throw new RangeError(`y must be finite and at most −1, got ${y}`);
  return solve(-2 * Math.expm1(1 + y), y);
}

/** Newton's method for w + log(−w) = y, or the series if w is next to −1; `square` is 2(1 + e x). */
function solve(square: number, y: number): number {
  const p = -Math.sqrt(square);
  if (p > -0.02) return -1 + AT_BRANCH_POINT.reduceRight((sum, c) => (sum + c) * p, 0);
  let w = p > -1 ? -1 + p - (p * p) / 3 : y - Math.log(-y);
  for (let i = 0; i < 20; i++) {
    const step = (w + Math.log(-w) - y) / (1 + 1 / w);
    w -= step;
    if (Math.abs(step) <= 1e-15 * Math.abs(w)) break;
  }
  return w;
}
