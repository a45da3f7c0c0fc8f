import {greatestCommonDivisor} from '../polynomials/rational';
import {type ColumnPolynomial, columnPolynomial} from './column-polynomial';
import type {Fibration} from './fibration';
import {fibreSlice} from './fibre-intervals';
import {trinomialLength} from './trinomial-length';

/** Beyond these, products and levels are met by logarithms. */
const SMALLEST = 1e-305;
const LARGEST = 1e290;

export interface LineLengths {
  /** Whether K's form allows the short way. */
  readonly quick: boolean;
  /**
   * Writes the length of {K < ε} on the line over each of `count` points, outer[v][i] the variable v of point i, to `out`:
   * NaN where rounding hides it. Returns how many lines went the long way.
   */
  measure(outer: readonly Float64Array[], count: number, epsilon: number, out: Float64Array): number;
}

/**
 * The lengths of {K < ε} on many lines of a fibration at once: some 0.1 µs a line where K is, but for a power, of at most
 * second degree in the last variable or an even power of it, and `fibreSlice` elsewhere and wherever rounding may matter.
 *
 * @param capacity the largest number of lines
 *
 * Error: relative 1e-4, and mostly a few ulp.
 */
export function lineLengths(lines: Fibration, capacity: number): LineLengths {
  const {dimension, box, form} = lines;
  const inner = columnPolynomial(form.inner, dimension, capacity);
  const sizes = columnPolynomial(form.inner, dimension, capacity, true);
  const factors = form.outer.map(({base, exponent}) => ({
    column: columnPolynomial(base, dimension, capacity),
    exponent
  }));
  const g = strideOf(inner);
  const zeros = new Float64Array(capacity);
  const row = ({coefficients}: ColumnPolynomial, j: number) => coefficients[j * g] ?? zeros;
  const [a, b, c] = [0, 1, 2].map(j => row(inner, j));
  const [sizeA, sizeB, sizeC] = [0, 1, 2].map(j => row(sizes, j));
  const absolute = Array.from({length: dimension - 1}, () => new Float64Array(capacity));
  const products = new Float64Array(capacity);
  const bounded = form.power % 2 === 0;
  const reach = box ** g;
  const point = new Float64Array(dimension - 1);

  const slice = (outer: readonly Float64Array[], i: number, epsilon: number) => {
    for (let v = 0; v < point.length; v++) point[v] = outer[v][i];
    return fibreSlice(lines, lines.over(point), epsilon).length;
  };

  return {
    quick: g > 0,
    measure(outer, count, epsilon, out) {
      if (g === 0) {
        for (let i = 0; i < count; i++) out[i] = slice(outer, i, epsilon);
        return count;
      }
      for (let v = 0; v < absolute.length; v++) {
        for (let i = 0; i < count; i++) absolute[v][i] = Math.abs(outer[v][i]);
      }
      inner.fill(outer, count);
      sizes.fill(absolute, count);
      products.fill(form.constant, 0, count);
      for (const {column, exponent} of factors) {
        column.fill(outer, count);
        const values = column.coefficients[0] ?? zeros;
        for (let i = 0; i < count; i++) products[i] *= exponent === 2 ? values[i] * values[i] : values[i] ** exponent;
      }
      let long = 0;
      for (let i = 0; i < count; i++) {
        const product = products[i];
        const size = Math.abs(product);
        const ratio = epsilon / size;
        let length = -1;
        if (bounded && product < 0) length = 2 * box;
        else if (size <= SMALLEST) {
          const largest = sizeA[i] + sizeB[i] * reach + sizeC[i] * reach * reach;
          if (SMALLEST * largest ** form.power < epsilon) length = 2 * box;
        } else if (size > SMALLEST && ratio > SMALLEST && ratio < LARGEST) {
          const level = form.power === 1 ? ratio : form.power === 2 ? Math.sqrt(ratio) : ratio ** (1 / form.power);
          const s = product < 0 ? -1 : 1;
          length = trinomialLength(s * a[i], s * b[i], s * c[i], sizeA[i], sizeB[i], sizeC[i], level, bounded, g, box);
        }
        if (length < 0) long++;
        out[i] = length >= 0 ? length : slice(outer, i, epsilon);
      }
      return long;
    }
  };
}

/** The g with all powers of the last variable among 0, g, 2g, if g is 1 or even; otherwise 0. */
function strideOf({coefficients}: ColumnPolynomial): number {
  const powers = coefficients.flatMap((column, j) => (column ? [j] : []));
  const g = Number(powers.reduce((d, j) => greatestCommonDivisor(d, BigInt(j)), 0n)) || 1;
  const high = powers[powers.length - 1] ?? 0;
  return high > 2 * g || (g > 1 && g % 2 === 1) ? 0 : g;
}
