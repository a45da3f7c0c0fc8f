import {realRoots} from '../polynomials/real-roots';
import {type Fixed, type FixedPoint, type FixedPolynomial, scaleFixed} from './fixed-point';
import {legReach} from './leg-reach';
import {shiftPolynomial} from './slice-polynomial';

/** What rounding may leave of the sum of the sizes. */
const NOISE = 2 ** -48;
/** A root whose place is known to this share of itself is alone. */
const ALONE = 2 ** -24;
/** Binary digits below which doubles run out. */
const TINY = 400;
/** Binary digits by which rounding may move a root that is looked for to the last scale. */
const SPARE = 64;

/**
 * The distinct real roots in [−bound, bound] of a polynomial in fixed point, increasing.
 *
 * They are looked for in doubles. Where these cannot tell roots apart, the polynomial is expanded about that place in fixed
 * point, and looked at again in doubles at the scale that was in doubt: there they are as good as new.
 *
 * Error: a simple root to the last bit times its condition; roots that agree in nearly half of the bits are reported once.
 */
export function fixedRoots(arithmetic: FixedPoint, polynomial: FixedPolynomial, bound: number): Fixed[] {
  const found: Found[] = [];
  search(arithmetic, polynomial, 0n, -Math.ceil(Math.log2(bound)), found);
  found.sort((a, b) => (a.y < b.y ? -1 : a.y > b.y ? 1 : 0));
  const edge = arithmetic.from(bound);
  return found
    .filter(({y, digits}, i) => {
      const before = found[i - 1];
      return i === 0 || arithmetic.exponent(y - before.y) > -Math.max(digits, before.digits);
    })
    .map(({y}) => y)
    .filter(y => y >= -edge && y <= edge);
}

/** A root, and the binary digits to which it was known when it was found to be alone. */
interface Found {
  readonly y: Fixed;
  readonly digits: number;
}

function finest({bits}: FixedPoint): number {
  return Math.floor(bits / 2);
}

/** Adds the roots within 2^−scale of `origin`. */
function search(
  arithmetic: FixedPoint,
  polynomial: FixedPolynomial,
  origin: Fixed,
  scale: number,
  found: Found[]
): void {
  const about = arithmetic.shift(polynomial, origin);
  const c = scaled(arithmetic, about, scale);
  let searched = Number.NEGATIVE_INFINITY;
  for (const u of realRoots(c, -1, 1)) {
    if (u <= searched) continue;
    if (u === 0 && about[0] === 0n) {
      found.push({y: origin, digits: finest(arithmetic) - SPARE});
      continue;
    }
    const tiny = Math.abs(u) < 2 ** -TINY;
    const y = origin + scaleFixed(arithmetic.from(u), -scale);
    const local = c.slice();
    const noise = NOISE * c.reduceRight((sum, value) => sum * Math.abs(u) + Math.abs(value), 0);
    shiftPolynomial(local, u);
    if (!tiny && noise < ALONE * Math.abs(local[1] * u)) {
      const digits = scale - Math.floor(Math.log2(ALONE * Math.abs(u)));
      found.push({y: refined(arithmetic, polynomial, y), digits});
    } else if (scale >= finest(arithmetic)) found.push({y, digits: finest(arithmetic) - SPARE});
    else {
      const coefficients = local.map(Math.abs);
      const reach = 4 * legReach({origin: 0, direction: 1, length: 1, end: 1, coefficients, resolution: 0}, noise);
      const step = tiny ? TINY / 2 : Math.max(1, Math.floor(-Math.log2(reach)));
      search(arithmetic, polynomial, y, Math.min(finest(arithmetic), scale + step), found);
      searched = u + 2 ** -step;
    }
  }
}

/** The coefficients in u = τ 2^scale, the largest near 1. */
function scaled(arithmetic: FixedPoint, about: FixedPolynomial, scale: number): Float64Array {
  const largest = Math.max(
    ...about.map((c, k) => (c === 0n ? Number.NEGATIVE_INFINITY : arithmetic.exponent(c) - k * scale))
  );
  return Float64Array.from(about, (c, k) => (c === 0n ? 0 : arithmetic.toNumber(c, -k * scale - largest)));
}

/** Newton's method, until its steps no longer shrink. */
function refined({multiply, divide}: FixedPoint, p: FixedPolynomial, start: Fixed): Fixed {
  let y = start;
  let last: Fixed | undefined;
  for (let i = 0; i < 40; i++) {
    let value = 0n;
    let slope = 0n;
    for (let j = p.length - 1; j >= 0; j--) {
      slope = multiply(slope, y) + value;
      value = multiply(value, y) + p[j];
    }
    if (slope === 0n || value === 0n) break;
    const step = divide(value, slope);
    const size = step < 0n ? -step : step;
    if (size === 0n || (last !== undefined && size >= last)) break;
    y -= step;
    last = size;
  }
  return y;
}
