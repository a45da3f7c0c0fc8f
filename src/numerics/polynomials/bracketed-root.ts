/**
 * The root of a polynomial between two points where its signs differ.
 *
 * Newton's method kept inside a bracket. As long as the ends differ by more than a factor of 4 the bracket is cut at the
 * geometric mean, so a root at 1e-150 costs ten steps more than one at 1, not five hundred.
 *
 * @param coefficients shape (degree + 1,), constant term first
 * @returns a point of [lower, upper]; an end if the signs at the ends do not differ
 *
 * Error: the sign of the computed polynomial changes within 2 ulp of the result, relative to its own size.
 */
export function bracketedRoot(coefficients: ArrayLike<number>, lower: number, upper: number): number {
  if (lower < 0 && upper > 0) {
    const middle = coefficients[0];
    if (middle === 0) return 0;
    if (middle > 0 === evaluate(coefficients, lower) > 0) lower = 0;
    else upper = 0;
  }
  if (upper <= 0) return -positiveRoot(coefficients, -1, -upper, -lower);
  return positiveRoot(coefficients, 1, lower, upper);
}

/** The root of p(side · x) for x in [a, b], 0 ≤ a. */
function positiveRoot(c: ArrayLike<number>, side: number, a: number, b: number): number {
  const sign = evaluate(c, side * b) > 0 ? 1 : -1;
  if (evaluate(c, side * a) * sign > 0) return a;
  const smallest = 1e-320;
  while (b > 4 * a && b > smallest) {
    const middle = Math.sqrt(Math.max(a, smallest)) * Math.sqrt(b);
    if (middle <= a || middle >= b) break;
    if (evaluate(c, side * middle) * sign > 0) b = middle;
    else a = middle;
  }
  let x = (a + b) / 2;
  for (let i = 0; i < 100; i++) {
    let value = 0;
    let slope = 0;
    for (let j = c.length - 1; j >= 0; j--) {
      slope = slope * side * x + value;
      value = value * side * x + c[j];
    }
    if (value === 0) return x;
    if (value * sign > 0) b = x;
    else a = x;
    const step = (side * value) / slope;
    const next = x - step;
    // The second cut keeps Newton's method honest near a multiple root, where its steps shrink by a constant factor.
    const candidate = next > a && next < b && i % 4 !== 3 ? next : a + (b - a) / 2;
    if (Math.abs(candidate - x) <= 1e-16 * x || candidate <= a || candidate >= b) return candidate;
    x = candidate;
  }
  return x;
}

function evaluate(c: ArrayLike<number>, x: number): number {
  let value = 0;
  for (let i = c.length - 1; i >= 0; i--) value = value * x + c[i];
  return value;
}
