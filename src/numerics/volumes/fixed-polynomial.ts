/** A number as a whole multiple of 2^−2400 (4e-723): squares and products of values near 1e-300 keep their digits. */
export type Fixed = bigint;

/** Coefficients, constant term first. */
export type FixedPolynomial = readonly Fixed[];

const BITS = 2400;
const SHIFT = BigInt(BITS);

/** Error: exact for every double. */
export function toFixed(value: number): Fixed {
  if (value === 0) return 0n;
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
  const half = Math.trunc(exponent / 2);
  return BigInt(value * 2 ** -half * 2 ** (half - exponent)) << BigInt(BITS + exponent);
}

/** value · 2^exponent as a double, by default the value itself. */
export function fromFixed(value: Fixed, exponent = 0): number {
  const excess = Math.max(0, lengthOf(value) - 64);
  const power = excess - BITS + exponent;
  const half = Math.trunc(power / 2);
  return Number(value >> BigInt(excess)) * 2 ** half * 2 ** (power - half);
}

/** About log₂ |value|, at most 4 too large. */
export function fixedExponent(value: Fixed): number {
  return lengthOf(value) - BITS;
}

export function multiplyFixed(a: Fixed, b: Fixed): Fixed {
  return (a * b) >> SHIFT;
}

export function divideFixed(a: Fixed, b: Fixed): Fixed {
  return (a << SHIFT) / b;
}

/** The Taylor coefficients about y. */
export function shiftFixed(p: FixedPolynomial, y: Fixed): Fixed[] {
  const c = [...p];
  if (y === 0n) return c;
  for (let i = 0; i < c.length - 1; i++) {
    for (let j = c.length - 2; j >= i; j--) c[j] += multiplyFixed(y, c[j + 1]);
  }
  return c;
}

export function multiplyFixedPolynomials(p: FixedPolynomial, q: FixedPolynomial): Fixed[] {
  const out = new Array<Fixed>(Math.max(1, p.length + q.length - 1)).fill(0n);
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      out[i + j] += multiplyFixed(a, b);
    });
  });
  return out;
}

/** Bits of the absolute value, rounded up to a multiple of 4. */
function lengthOf(value: Fixed): number {
  return 4 * (value < 0n ? -value : value).toString(16).length;
}
