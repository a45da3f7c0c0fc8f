import {bracketedRoot} from './bracketed-root';

const UNIT_ROUNDOFF = 2 ** -53;

/**
 * The distinct real roots of a polynomial in [lower, upper], in increasing order.
 *
 * The roots of the derivative, found the same way, cut the interval into monotone pieces with at most one root each, so
 * none is missed and each multiple root is reported once.
 *
 * @param coefficients shape (degree + 1,), constant term first
 * @throws RangeError if a coefficient or an end is not finite, or lower > upper
 *
 * Error: backward stable; a simple root is found to a few ulp times its condition number, also when its size is 1e-150;
 * a root of multiplicity m to about (1e-16)^(1/m). Roots that no change of the coefficients by a few ulp could tell from
 * a multiple one are merged. The zero polynomial has no isolated roots: the result is empty.
 */
export function realRoots(coefficients: ArrayLike<number>, lower: number, upper: number): number[] {
  if (!(lower <= upper && Number.isFinite(lower) && Number.isFinite(upper))) {
    throw new RangeError(`lower and upper must be finite and in order, got ${lower}, ${upper}`);
  }
  const all = new Array<number>(coefficients.length);
  for (let i = 0; i < all.length; i++) {
    all[i] = coefficients[i];
    if (!Number.isFinite(all[i])) throw new RangeError(`coefficients must be finite, got ${all[i]}`);
  }
  if (all.length === 2 && all[1] !== 0) {
    const root = -all[0] / all[1];
    return root >= lower && root <= upper ? [root + 0] : [];
  }
  const stripped = strip(all);
  if (stripped.length < 2 && all[0] !== 0) return [];
  const roots: number[] = [];
  if (lower < 0) {
    const mirrored = stripped.map((c, i) => (i % 2 ? -c : c));
    for (const root of positiveRoots(mirrored, Math.max(0, -upper), -lower).reverse()) roots.push(-root);
  }
  if (lower <= 0 && upper >= 0 && all[0] === 0 && stripped.length > 0) roots.push(0);
  if (upper > 0) roots.push(...positiveRoots(stripped, Math.max(0, lower), upper));
  return roots;
}

/** The same polynomial without leading zeros and without its factors x. */
function strip(coefficients: number[]): number[] {
  let start = 0;
  let end = coefficients.length;
  while (end > 0 && coefficients[end - 1] === 0) end--;
  while (start < end && coefficients[start] === 0) start++;
  return coefficients.slice(start, end);
}

/** Roots in [a, b] with 0 ≤ a, of a polynomial whose first and last coefficients are not 0: 0 is not a root. */
function positiveRoots(c: number[], a: number, b: number): number[] {
  const degree = c.length - 1;
  if (degree < 1) return [];
  if (degree === 1) return inside([-c[0] / c[1]], a, b);
  if (degree === 2) return inside(quadraticRoots(c), a, b);
  const slope = new Array<number>(degree);
  for (let i = 0; i < degree; i++) slope[i] = (i + 1) * c[i + 1];
  const ends = [a, ...positiveRoots(strip(slope), a, b), b];
  const roots: number[] = [];
  let previous = signAt(c, a);
  if (previous === 0 && a > 0) roots.push(a);
  for (let i = 1; i < ends.length; i++) {
    if (ends[i] === ends[i - 1]) continue;
    const sign = signAt(c, ends[i]);
    if (sign * previous < 0) roots.push(bracketedRoot(c, ends[i - 1], ends[i]));
    else if (sign === 0 && previous !== 0) roots.push(ends[i]);
    previous = sign;
  }
  return roots;
}

function inside(roots: number[], a: number, b: number): number[] {
  return roots.filter(root => root >= a && root <= b && root > 0);
}

function quadraticRoots(coefficients: number[]): number[] {
  const size = Math.max(...coefficients.map(Math.abs));
  const [c, b, a] = coefficients.map(value => value / size);
  const discriminant = b * b - 4 * a * c;
  if (Math.abs(discriminant) <= 4 * UNIT_ROUNDOFF * (b * b + Math.abs(4 * a * c))) return [-b / (2 * a)];
  if (discriminant < 0) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return [q / a, c / q].sort((u, v) => u - v);
}

/** The sign of the value, 0 where rounding alone could have made it. */
function signAt(c: number[], x: number): number {
  let value = 0;
  let size = 0;
  for (let i = c.length - 1; i >= 0; i--) {
    value = value * x + c[i];
    size = size * x + Math.abs(c[i]);
  }
  return Math.abs(value) <= 2 * c.length * UNIT_ROUNDOFF * size ? 0 : Math.sign(value);
}
