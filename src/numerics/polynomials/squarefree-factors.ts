import {type IntegerPolynomial, multiplyPolynomials, negatePolynomial, powerPolynomial} from './integer-polynomial';
import {type BivariatePolynomial, contentOf, primitive, pseudoDivide, subresultant, trimRows} from './subresultant';

export interface SquarefreeFactors {
  /** The part free of y, with the sign. */
  readonly content: IntegerPolynomial;
  /** Primitive, without repeated factors in y, pairwise without a common factor. */
  readonly factors: readonly {readonly factor: BivariatePolynomial; readonly multiplicity: number}[];
}

/**
 * Writes a polynomial as content(x) · ∏ factor(x, y)^multiplicity, by dividing by the common factor with ∂/∂y.
 *
 * @throws RangeError if the polynomial is 0
 *
 * Error: exact.
 */
export function squarefreeFactors(polynomial: BivariatePolynomial): SquarefreeFactors {
  if (polynomial.length === 0) throw new RangeError('the zero polynomial has no factors');
  const factors: {factor: BivariatePolynomial; multiplicity: number}[] = [];
  const whole = primitive(polynomial);
  let repeated = gcd(whole, deriveInY(whole));
  let radical = quotient(whole, repeated);
  for (let multiplicity = 1; radical.length > 1; multiplicity++) {
    const common = gcd(radical, repeated);
    const factor = quotient(radical, common);
    if (factor.length > 1) factors.push({factor, multiplicity});
    radical = common;
    repeated = quotient(repeated, common);
  }
  const content = contentOf(polynomial);
  const lead = factors.reduce(
    (p, {factor, multiplicity}) => multiplyPolynomials(p, powerPolynomial(factor[factor.length - 1], multiplicity)),
    content
  );
  const sameSign = lead[lead.length - 1] > 0n === polynomial[polynomial.length - 1].at(-1)! > 0n;
  return {content: sameSign ? content : negatePolynomial(content), factors};
}

export function deriveInY(rows: BivariatePolynomial): BivariatePolynomial {
  return trimRows(rows.slice(1).map((row, i) => row.map(c => c * BigInt(i + 1))));
}

/** 1 if there is no common factor that depends on y. */
function gcd(a: BivariatePolynomial, b: BivariatePolynomial): BivariatePolynomial {
  if (a.length < 2 || b.length < 2) return [[1n]];
  return subresultant(a, b).gcd ?? [[1n]];
}

/** The primitive part of a / b, where b divides a up to a polynomial in x, its leading coefficient positive. */
function quotient(a: BivariatePolynomial, b: BivariatePolynomial): BivariatePolynomial {
  const rows = primitive(pseudoDivide(a, b).quotient);
  return rows[rows.length - 1].at(-1)! < 0n ? rows.map(negatePolynomial) : rows;
}
