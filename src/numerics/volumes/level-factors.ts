import type {IntegerPolynomial} from '../polynomials/integer-polynomial';
import {trim} from '../polynomials/integer-polynomial';
import {type Expression, expand, type Polynomial} from '../polynomials/polynomial';
import {greatestCommonDivisor, multiply, type Rational, rational} from '../polynomials/rational';
import {squarefreeFactors} from '../polynomials/squarefree-factors';
import {type BivariatePolynomial, trimRows} from '../polynomials/subresultant';
import {powerProduct} from './power-product';
import {isOuter} from './slice-polynomial';

export interface LevelFactor {
  readonly base: Expression;
  readonly exponent: number;
  /** In one or two variables: a multiple of the base, as a polynomial in the last variable. */
  readonly rows: BivariatePolynomial;
}

/** coefficient · ∏ outer · ∏ inner, where only the inner factors contain the last variable. */
export interface LevelFactors {
  readonly coefficient: Rational;
  readonly outer: readonly LevelFactor[];
  readonly inner: readonly LevelFactor[];
}

const WORK = 20000;
const LARGEST_DEGREE = 24;

/**
 * K as a product of powers, so that {K < ε} can be found from its simple factors: (y² − x³)² < ε is |y² − x³| < √ε, also
 * when it was typed as y⁴ − 2x³y² + x⁶.
 *
 * Factors keep the form in which they were typed unless they hide a repeated factor or one that is free of the last
 * variable; these are looked for in one and two variables, up to degree 24 in each.
 *
 * Error: exact.
 */
export function levelFactors(polynomial: Polynomial): LevelFactors {
  const dimension = polynomial.variables.length;
  const product = powerProduct(polynomial.expression);
  let coefficient = product.coefficient;
  const outer: LevelFactor[] = [];
  const inner: LevelFactor[] = [];
  for (const {base, exponent} of product.factors) {
    const {rows, denominator} = dimension <= 2 ? rowsOf(base, dimension) : {rows: [], denominator: 1n};
    const high = rows.length > LARGEST_DEGREE || rows.some(row => row.length > LARGEST_DEGREE);
    if (isOuter(base, dimension)) outer.push({base, exponent, rows});
    else if (rows.length === 0 || high) inner.push({base, exponent, rows});
    else {
      const {content, factors} = squarefreeFactors(rows);
      if (content.length === 1 && factors.length === 1 && factors[0].multiplicity === 1) {
        inner.push({base, exponent, rows});
        continue;
      }
      const scale = rational(content.length === 1 ? content[0] : 1n, denominator);
      for (let i = 0; i < exponent; i++) coefficient = multiply(coefficient, scale);
      if (content.length > 1) outer.push({base: expressionOf([content], dimension), exponent, rows: [content]});
      for (const {factor, multiplicity} of factors) {
        inner.push({base: expressionOf(factor, dimension), exponent: exponent * multiplicity, rows: factor});
      }
    }
  }
  return {coefficient, outer, inner};
}

/** denominator · expression, a polynomial in the last variable with polynomials in the first as coefficients. */
function rowsOf(base: Expression, dimension: number): {rows: BivariatePolynomial; denominator: bigint} {
  const terms = expand(base, dimension, {left: WORK});
  const denominator = terms.reduce(
    (d, {coefficient: c}) => (d * c.denominator) / greatestCommonDivisor(d, c.denominator),
    1n
  );
  const rows: bigint[][] = [];
  for (const {coefficient, exponents} of terms) {
    const j = exponents[dimension - 1];
    const i = dimension === 2 ? exponents[0] : 0;
    while (rows.length <= j) rows.push([]);
    while (rows[j].length <= i) rows[j].push(0n);
    rows[j][i] = (coefficient.numerator * denominator) / coefficient.denominator;
  }
  return {rows: trimRows(rows.map(trim)), denominator};
}

function expressionOf(rows: BivariatePolynomial, dimension: number): Expression {
  const terms = rows.flatMap((row: IntegerPolynomial, j) =>
    row.map((c, i): Expression => {
      const y: Expression = {kind: 'power', base: {kind: 'variable', index: dimension - 1}, exponent: j};
      const x: Expression = {kind: 'power', base: {kind: 'variable', index: 0}, exponent: i};
      const number: Expression = {kind: 'number', value: rational(c)};
      return {kind: 'product', factors: i > 0 ? [number, x, y] : [number, y]};
    })
  );
  return {kind: 'sum', terms};
}
