/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The fraction numerator/denominator in lowest terms.
 *
 * @throws RangeError if the denominator is 0
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 1n) return {numerator: n, denominator: d};
  if (d === 0n) throw new RangeError(`denominator must not be 0, got ${n}/0`);
  const g = greatestCommonDivisor(n, d);
  return d < 0n ? {numerator: -n / g, denominator: -d / g} : {numerator: n / g, denominator: d / g};
}

export const zero = rational(0n);
export const one = rational(1n);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError if b is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negate(a: Rational): Rational {
  return {numerator: -a.numerator, denominator: a.denominator};
}

/** −1, 0 or 1 as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** −1, 0 or 1. */
export function sign(a: Rational): number {
  return a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0;
}

/**
 * The double next to a fraction.
 *
 * Error: at most 2 units in the last place, for every fraction whose value is a normal double.
 */
export function toNumber({numerator, denominator}: Rational): number {
  const value = Number(numerator) / Number(denominator);
  if (Number.isFinite(value) && value !== 0) return value;
  if (numerator === 0n) return 0;
  const shift = BigInt(bitLength(numerator) - bitLength(denominator) - 64);
  const mantissa = shift > 0n ? numerator / (denominator << shift) : (numerator << -shift) / denominator;
  const half = Math.trunc(Number(shift) / 2);
  return Number(mantissa) * 2 ** half * 2 ** (Number(shift) - half);
}

/**
 * The fraction that a number's shortest decimal spells: 0.1 is 1/10, as it is in a polynomial's text.
 *
 * @throws RangeError if the number is not finite
 */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`a fraction needs a finite number, got ${value}`);
  const [mantissa, exponent] = String(value).split('e');
  return multiply(fromDecimal(mantissa!), power10(Number(exponent ?? 0)));
}

/** The fraction that decimal digits with at most one point spell, e.g. "-0.25". */
export function fromDecimal(text: string): Rational {
  const [whole, part = ''] = text.split('.');
  return rational(BigInt(whole + part), 10n ** BigInt(part.length));
}

/** "5/12", or "2" for a whole number. */
export function formatRational({numerator, denominator}: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** Bits of the absolute value: 0 for 0, 3 for 5. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function power10(exponent: number): Rational {
  return exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent));
}
