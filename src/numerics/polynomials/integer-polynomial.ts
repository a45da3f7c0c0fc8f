import {greatestCommonDivisor} from './rational';

/** A polynomial in one variable with integer coefficients, constant term first, the last one not 0; [] is zero. */
export type IntegerPolynomial = readonly bigint[];

export function trim(a: readonly bigint[]): IntegerPolynomial {
  let end = a.length;
  while (end > 0 && a[end - 1] === 0n) end--;
  return a.slice(0, end);
}

export function addPolynomials(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  return trim(Array.from({length: Math.max(a.length, b.length)}, (_, i) => (a[i] ?? 0n) + (b[i] ?? 0n)));
}

export function negatePolynomial(a: IntegerPolynomial): IntegerPolynomial {
  return a.map(c => -c);
}

export function multiplyPolynomials(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  if (a.length === 0 || b.length === 0) return [];
  const product = new Array<bigint>(a.length + b.length - 1).fill(0n);
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0n) continue;
    for (let j = 0; j < b.length; j++) product[i + j] += a[i] * b[j];
  }
  return product;
}

export function powerPolynomial(a: IntegerPolynomial, exponent: number): IntegerPolynomial {
  let power: IntegerPolynomial = [1n];
  for (let i = 0; i < exponent; i++) power = multiplyPolynomials(power, a);
  return power;
}

/** a / b where b divides a; @throws RangeError if b is 0 or does not divide a over the integers. */
export function dividePolynomials(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  if (b.length === 0) throw new RangeError('divisor must not be 0');
  const rest = [...a];
  const quotient = new Array<bigint>(Math.max(0, a.length - b.length + 1)).fill(0n);
  const lead = b[b.length - 1];
  for (let i = quotient.length - 1; i >= 0; i--) {
    const c = rest[i + b.length - 1] / lead;
    quotient[i] = c;
    if (c !== 0n) for (let j = 0; j < b.length; j++) rest[i + j] -= c * b[j];
  }
  if (rest.some(c => c !== 0n)) throw new RangeError('the divisor must divide the polynomial');
  return trim(quotient);
}

export function derivePolynomial(a: IntegerPolynomial): IntegerPolynomial {
  return trim(a.slice(1).map((c, i) => c * BigInt(i + 1)));
}

/** Divided by the greatest common divisor of the coefficients, the leading one positive. */
export function primitivePart(a: IntegerPolynomial): IntegerPolynomial {
  if (a.length === 0) return a;
  const content = a.reduce(greatestCommonDivisor, 0n) * (a[a.length - 1] < 0n ? -1n : 1n);
  return a.map(c => c / content);
}

/** The greatest common divisor, as a primitive polynomial times the gcd of the contents; gcd(0, 0) = 0. */
export function gcdPolynomials(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  const content = greatestCommonDivisor(a.reduce(greatestCommonDivisor, 0n), b.reduce(greatestCommonDivisor, 0n));
  let [u, v] = a.length >= b.length ? [primitivePart(a), primitivePart(b)] : [primitivePart(b), primitivePart(a)];
  while (v.length > 0) [u, v] = [v, primitivePart(remainder(u, v))];
  return u.map(c => c * content);
}

/** A multiple of the remainder of u by v. */
function remainder(u: IntegerPolynomial, v: IntegerPolynomial): IntegerPolynomial {
  const lead = v[v.length - 1];
  let rest = u;
  while (rest.length >= v.length) {
    const c = rest[rest.length - 1];
    const shift = rest.length - v.length;
    rest = trim(rest.map((r, i) => r * lead - (i >= shift ? c * v[i - shift] : 0n)));
  }
  return rest;
}
