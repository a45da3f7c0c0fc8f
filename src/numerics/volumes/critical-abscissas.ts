import {exactRoots} from '../polynomials/exact-roots';
import {addPolynomials, derivePolynomial, type IntegerPolynomial, trim} from '../polynomials/integer-polynomial';
import {
  compare,
  fromNumber,
  greatestCommonDivisor,
  type Rational,
  subtract,
  toNumber,
  zero
} from '../polynomials/rational';
import {deriveInY} from '../polynomials/squarefree-factors';
import {type BivariatePolynomial, subresultant, trimRows} from '../polynomials/subresultant';

const LARGEST_RESULTANT = 80;

/**
 * The x in [−box, box] over which {K < ε} has its smallest features: where zeros of K(x, ·) meet, turn, leave the box or
 * fill the line, and where a factor of K is stationary, also at the edges of the box.
 *
 * @param contents factors of K that are free of y
 * @param factors  the other factors, each without repeated factors in y
 * @param box      half-width
 * @returns increasing, 0 always among them
 *
 * Error: as `exactRoots`. A pair of factors whose resultant would have a degree above 80 is left out.
 */
export function criticalAbscissas(
  contents: readonly IntegerPolynomial[],
  factors: readonly BivariatePolynomial[],
  box: number
): Rational[] {
  const strideX = stride([...contents, ...factors.flat()].flatMap(support));
  const strideY = stride(factors.flatMap(rows => rows.flatMap((row, k) => (row.length > 0 ? [k] : []))));
  const thin = (row: IntegerPolynomial): IntegerPolynomial => row.filter((_, i) => i % strideX === 0);
  const curves: BivariatePolynomial[] = factors.map(rows => rows.filter((_, k) => k % strideY === 0).map(thin));
  const polynomials: IntegerPolynomial[] = contents.map(thin);
  const {numerator, denominator} = fromNumber(box);
  const edge = {numerator: numerator ** BigInt(strideY), denominator: denominator ** BigInt(strideY)};
  curves.forEach((curve, i) => {
    if (curve.length > 2) polynomials.push(resultant(curve, deriveInY(curve)));
    for (const other of curves.slice(0, i)) polynomials.push(resultant(curve, other));
    polynomials.push(resultant(deriveInX(curve), deriveInY(curve)));
    const cuts = [valueAt(curve, edge)];
    if (strideY % 2) cuts.push(valueAt(curve, {...edge, numerator: -edge.numerator}));
    if (strideY > 1) cuts.push(curve[0]);
    for (const cut of cuts) polynomials.push(cut, derivePolynomial(cut));
  });
  const found = [zero];
  for (const thinned of polynomials) {
    const full = thinned.flatMap((c, i) => (i === 0 ? [c] : [...new Array<bigint>(strideX - 1).fill(0n), c]));
    found.push(...exactRoots(full, -box, box));
  }
  found.sort(compare);
  return found.filter((x, i) => i === 0 || toNumber(subtract(x, found[i - 1])) > 1e-60);
}

function resultant(a: BivariatePolynomial, b: BivariatePolynomial): IntegerPolynomial {
  if (a.length === 0 || b.length === 0) return [];
  const degree = (a.length - 1) * degreeInX(b) + (b.length - 1) * degreeInX(a);
  return degree > LARGEST_RESULTANT ? [] : subresultant(a, b).resultant;
}

function deriveInX(rows: BivariatePolynomial): BivariatePolynomial {
  return trimRows(rows.map(derivePolynomial));
}

function degreeInX(rows: BivariatePolynomial): number {
  return Math.max(...rows.map(row => row.length)) - 1;
}

function support(row: IntegerPolynomial): number[] {
  return row.flatMap((c, i) => (c === 0n ? [] : [i]));
}

/** The largest step that all the exponents share. */
function stride(exponents: number[]): number {
  return Number(exponents.reduce((g, e) => greatestCommonDivisor(g, BigInt(e)), 0n)) || 1;
}

/** A multiple of the polynomial at y. */
function valueAt(rows: BivariatePolynomial, y: Rational): IntegerPolynomial {
  let value: IntegerPolynomial = [];
  rows.forEach((row, k) => {
    const scale = y.numerator ** BigInt(k) * y.denominator ** BigInt(rows.length - 1 - k);
    value = addPolynomials(value, trim(row.map(c => c * scale)));
  });
  return value;
}
