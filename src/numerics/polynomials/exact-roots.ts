import {
  derivePolynomial,
  dividePolynomials,
  gcdPolynomials,
  type IntegerPolynomial,
  primitivePart
} from './integer-polynomial';
import {bitLength, type Rational, rational, toNumber} from './rational';
import {realRoots} from './real-roots';

const BITS = 256n;
const LARGEST_DENOMINATOR = 1e6;

/**
 * The distinct real roots of an integer polynomial in [lower, upper], as fractions in increasing order.
 *
 * @param polynomial coefficients, constant term first; [] has no isolated roots
 *
 * Error: a rational root with a denominator up to 1e6 is exact; any other is good to about 2^-240.
 */
export function exactRoots(polynomial: IntegerPolynomial, lower: number, upper: number): Rational[] {
  if (polynomial.length < 2) return [];
  const repeated = gcdPolynomials(polynomial, derivePolynomial(polynomial));
  const simple = primitivePart(dividePolynomials(primitivePart(polynomial), primitivePart(repeated)));
  const largest = BigInt(Math.max(...simple.map(bitLength)));
  const scaled = simple.map(c => toNumber(rational(c, 1n << largest)));
  const margin = 1e-9 * Math.max(Math.abs(lower), Math.abs(upper));
  return realRoots(scaled, lower - margin, upper + margin)
    .map(root => rationalRoot(simple, root) ?? refine(simple, root))
    .filter(root => root !== undefined)
    .filter(root => toNumber(root) >= lower && toNumber(root) <= upper);
}

/** The root itself if it is a fraction with a small denominator, by continued fractions and an exact check. */
function rationalRoot(p: IntegerPolynomial, root: number): Rational | undefined {
  let [n0, n1, d0, d1] = [0, 1, 1, 0];
  let rest = root;
  for (let i = 0; i < 40; i++) {
    const whole = Math.floor(rest);
    [n0, n1, d0, d1] = [n1, whole * n1 + n0, d1, whole * d1 + d0];
    if (d1 > LARGEST_DENOMINATOR || Math.abs(n1) > Number.MAX_SAFE_INTEGER) return undefined;
    if (Math.abs(n1 / d1 - root) <= 1e-9 * Math.abs(root)) {
      const [n, d] = [BigInt(n1), BigInt(d1)];
      let value = 0n;
      let power = 1n;
      for (let j = p.length - 1; j >= 0; j--) {
        value = value * n + p[j] * power;
        power *= d;
      }
      if (value === 0n) return rational(n, d);
    }
    if (rest === whole) return undefined;
    rest = 1 / (rest - whole);
  }
  return undefined;
}

/** Newton's method in fixed point; undefined if it walks away, so that a spurious start is dropped. */
function refine(p: IntegerPolynomial, start: number): Rational | undefined {
  const slope = derivePolynomial(p);
  let x = (BigInt(Math.round(start * 2 ** 60)) << BITS) >> 60n;
  let step = 0n;
  for (let i = 0; i < 10; i++) {
    const denominator = fixedValue(slope, x);
    if (denominator === 0n) return undefined;
    step = (fixedValue(p, x) << BITS) / denominator;
    x -= step;
  }
  const settled = bitLength(step) < 16 && Math.abs(toNumber(rational(x, 1n << BITS)) - start) <= 1e-3 * Math.abs(start);
  return settled ? rational(x, 1n << BITS) : undefined;
}

function fixedValue(p: IntegerPolynomial, x: bigint): bigint {
  let value = 0n;
  for (let j = p.length - 1; j >= 0; j--) value = ((value * x) >> BITS) + (p[j] << BITS);
  return value;
}
