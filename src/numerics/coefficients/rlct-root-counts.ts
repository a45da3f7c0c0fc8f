import {derivePolynomial, gcdPolynomials, type IntegerPolynomial, trim} from '../polynomials/integer-polynomial';
import {greatestCommonDivisor} from '../polynomials/rational';

/** How many distinct real roots have multiplicity above k, for k = 0, 1, …, on each side of 0. */
export interface RootCounts {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/**
 * Counts the non-zero real roots of a polynomial by multiplicity, with Sturm chains.
 *
 * @param polynomial integer coefficients, neither the first nor the last 0
 *
 * Error: none, the arithmetic is exact.
 */
export function rootCounts(polynomial: IntegerPolynomial): RootCounts {
  const positive: number[] = [];
  const negative: number[] = [];
  for (let rest = polynomial; rest.length > 1; rest = gcdPolynomials(rest, derivePolynomial(rest))) {
    const chain = sturmChain(rest);
    const atZero = variations(chain.map(p => p[0]!));
    positive.push(atZero - variations(chain.map(p => p[p.length - 1]!)));
    negative.push(variations(chain.map(p => (p.length % 2 ? p[p.length - 1]! : -p[p.length - 1]!))) - atZero);
  }
  return {positive, negative};
}

function sturmChain(polynomial: IntegerPolynomial): IntegerPolynomial[] {
  const chain = [polynomial];
  for (let next = derivePolynomial(polynomial); next.length > 0; ) {
    chain.push(next);
    next = negatedRemainder(chain[chain.length - 2]!, next);
  }
  return chain;
}

/** A positive multiple of −(a mod b), without a common divisor. */
function negatedRemainder(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  const lead = b[b.length - 1]!;
  const size = lead < 0n ? -lead : lead;
  let rest = a;
  while (rest.length >= b.length) {
    const shift = rest.length - b.length;
    const factor = rest[rest.length - 1]! * (lead < 0n ? -1n : 1n);
    rest = trim(rest.map((c, i) => c * size - (i >= shift ? factor * b[i - shift]! : 0n)));
  }
  const content = rest.reduce(greatestCommonDivisor, 0n);
  return rest.map(c => -c / content);
}

function variations(values: readonly bigint[]): number {
  const signs = values.filter(v => v !== 0n).map(v => v > 0n);
  return signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
}
