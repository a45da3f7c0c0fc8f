import {
  addPolynomials,
  dividePolynomials,
  gcdPolynomials,
  type IntegerPolynomial,
  multiplyPolynomials,
  negatePolynomial,
  powerPolynomial
} from './integer-polynomial';

/** A polynomial in y whose coefficients are polynomials in x, constant term first, the last one not 0. */
export type BivariatePolynomial = readonly IntegerPolynomial[];

/**
 * The resultant of two polynomials with respect to y, and their greatest common divisor if it depends on y.
 *
 * @returns resultant: a polynomial in x up to its sign, [] if the two have a common factor in y;
 *          gcd: that factor, primitive in y, or undefined
 * @throws RangeError if one of them is 0
 *
 * Error: exact.
 */
export function subresultant(
  a: BivariatePolynomial,
  b: BivariatePolynomial
): {resultant: IntegerPolynomial; gcd: BivariatePolynomial | undefined} {
  if (a.length === 0 || b.length === 0) throw new RangeError('a resultant needs two polynomials that are not 0');
  let [u, v] = a.length >= b.length ? [a, b] : [b, a];
  let g: IntegerPolynomial = [1n];
  let h: IntegerPolynomial = [1n];
  while (v.length > 1) {
    const delta = u.length - v.length;
    const rest = pseudoDivide(u, v).remainder;
    if (rest.length === 0) return {resultant: [], gcd: primitive(v)};
    const divisor = multiplyPolynomials(g, powerPolynomial(h, delta));
    u = v;
    v = rest.map(c => dividePolynomials(c, divisor));
    g = u[u.length - 1];
    h = scaledPower(g, h, delta);
  }
  return {resultant: scaledPower(v[0], h, u.length - 1), gcd: undefined};
}

/** g^k / h^(k − 1), a polynomial. */
function scaledPower(g: IntegerPolynomial, h: IntegerPolynomial, k: number): IntegerPolynomial {
  if (k === 0) return h;
  return dividePolynomials(powerPolynomial(g, k), powerPolynomial(h, k - 1));
}

/** lead(v)^(deg u − deg v + 1) · u = quotient · v + remainder. */
export function pseudoDivide(
  u: BivariatePolynomial,
  v: BivariatePolynomial
): {quotient: BivariatePolynomial; remainder: BivariatePolynomial} {
  const lead = v[v.length - 1];
  const steps = u.length - v.length;
  let rest: IntegerPolynomial[] = [...u];
  let quotient: IntegerPolynomial[] = [];
  for (let shift = steps; shift >= 0; shift--) {
    const c = rest[shift + v.length - 1] ?? [];
    const minus = negatePolynomial(c);
    quotient = [c, ...quotient.map(q => multiplyPolynomials(q, lead))];
    rest = rest.map((r, i) =>
      addPolynomials(multiplyPolynomials(r, lead), i >= shift ? multiplyPolynomials(minus, v[i - shift] ?? []) : [])
    );
  }
  return {quotient, remainder: trimRows(rest)};
}

export function trimRows(rows: readonly IntegerPolynomial[]): BivariatePolynomial {
  let end = rows.length;
  while (end > 0 && rows[end - 1].length === 0) end--;
  return rows.slice(0, end);
}

/** The greatest common divisor of the coefficients, a polynomial in x. */
export function contentOf(rows: BivariatePolynomial): IntegerPolynomial {
  return rows.reduce(gcdPolynomials, []);
}

export function primitive(rows: BivariatePolynomial): BivariatePolynomial {
  const content = contentOf(rows);
  return rows.map(row => dividePolynomials(row, content));
}
