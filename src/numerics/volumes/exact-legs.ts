import type {Term} from '../polynomials/polynomial';
import type {Rational} from '../polynomials/rational';
import {type Fixed, type FixedPoint, type FixedPolynomial, fixedPoint} from './fixed-point';
import {fixedRoots} from './fixed-roots';
import {endAt} from './leg-ends';
import {type Growing, type KnownEnd, type Leg, legFrom, TRUST} from './monotone-legs';

/** terms^exponent; exact, unless the numbers in it were rounded to that share. */
export interface ExactFactor {
  readonly terms: readonly Term[];
  readonly exponent: number;
  readonly doubt: number;
}

/**
 * The legs of `productLegs`, by numbers of hundreds of bits: for lines on which doubles cannot tell roots and extrema apart. It costs
 * about a ms, hundreds of times as much.
 *
 * @param level smallest value of the product that matters
 *
 * Error: each leg's coefficients and length to an ulp of their own.
 */
export function exactLegs(
  factors: readonly ExactFactor[],
  outer: ArrayLike<number>,
  lower: number,
  upper: number,
  growing: Growing,
  level: number
): Leg[] {
  // Twice the digits of the level, as a root's place may be known to half of them only.
  const arithmetic = fixedPoint(300 + 2 * Math.max(0, Math.ceil(-Math.log2(level))));
  const slices = factors.map(({terms}) => sliceOf(arithmetic, terms, outer));
  const bound = Math.max(-lower, upper);
  const [from, to] = [arithmetic.from(lower), arithmetic.from(upper)];
  const inside = (y: Fixed) => y > from && y < to;
  const places: {y: Fixed; root?: number; critical?: boolean}[] = [{y: from}, {y: to}];
  slices.forEach((slice, root) => {
    for (const y of fixedRoots(arithmetic, slice, bound)) if (y >= from && y <= to) places.push({y, root});
  });
  for (const y of fixedRoots(arithmetic, reducedSlope(arithmetic, slices, factors), bound))
    if (inside(y)) places.push({y, critical: true});
  // Of several at one place a root comes first, and is kept.
  places.sort((a, b) => (a.y < b.y ? -1 : a.y > b.y ? 1 : (a.root ?? Infinity) - (b.root ?? Infinity)));
  const ends = places
    .filter(({y}, i) => i === 0 || y > places[i - 1].y)
    .map(({y, root, critical}) => {
      const about = slices.map((slice, j) => {
        const exact = arithmetic.shift(slice, y);
        const taylor = Float64Array.from(exact, c => arithmetic.toNumber(c));
        const doubt = factors[j].doubt * taylor.reduce((sum, c, k) => sum + Math.abs(c) * bound ** k, 0);
        const [, slope = 0, bend = 0] = taylor;
        // A simple root is only moved by it.
        const moved = j === root && slope ** 2 > (doubt / TRUST) * Math.abs(bend);
        return {taylor, exponent: factors[j].exponent, doubt: moved ? 0 : doubt};
      });
      const end = endAt(arithmetic.toNumber(y), about, root);
      if (critical) end.taylor[1] = 0;
      return {exact: y, end};
    });
  return ends.slice(1).map((v, i) => {
    const u = ends[i];
    return between(u.end, v.end, growing, arithmetic.toNumber(v.exact - u.exact));
  });
}

function between(u: KnownEnd, v: KnownEnd, growing: Growing, length: number): Leg {
  const [atU, atV] =
    growing === 'absolute' ? [Math.abs(u.value), Math.abs(v.value)] : [growing * u.value, growing * v.value];
  const sign = growing === 'absolute' ? u.value + v.value : growing;
  return atU <= atV ? legFrom(u, v, sign, 1, length) : legFrom(v, u, sign, -1, length);
}

/** The polynomial in the last variable over a point. */
function sliceOf(arithmetic: FixedPoint, terms: readonly Term[], outer: ArrayLike<number>): Fixed[] {
  const last = outer.length;
  const degree = Math.max(0, ...terms.map(({exponents}) => exponents[last]));
  const powers = Array.from({length: last}, (_, v) => {
    const x = arithmetic.from(outer[v]);
    const list = [arithmetic.one];
    for (let e = Math.max(0, ...terms.map(({exponents}) => exponents[v])); e > 0; e--) {
      list.push(arithmetic.multiply(list[list.length - 1], x));
    }
    return list;
  });
  const slice = new Array<Fixed>(degree + 1).fill(0n);
  for (const {coefficient, exponents} of terms) {
    let value = fixedRational(arithmetic, coefficient);
    for (let v = 0; v < last; v++) if (exponents[v] > 0) value = arithmetic.multiply(value, powers[v][exponents[v]]);
    slice[exponents[last]] += value;
  }
  return slice;
}

function fixedRational({one}: FixedPoint, {numerator, denominator}: Rational): Fixed {
  return (numerator * one) / denominator;
}

/** Σ exponent · f′ · ∏ (the other factors). */
function reducedSlope(
  arithmetic: FixedPoint,
  slices: readonly FixedPolynomial[],
  factors: readonly ExactFactor[]
): Fixed[] {
  let slope: Fixed[] = [0n];
  let whole: Fixed[] = [arithmetic.one];
  slices.forEach((slice, i) => {
    const own = slice.slice(1).map((c, k) => BigInt(factors[i].exponent * (k + 1)) * c);
    const right = arithmetic.multiplyPolynomials(whole, own);
    slope = arithmetic.multiplyPolynomials(slope, slice).map((c, k) => c + (right[k] ?? 0n));
    whole = arithmetic.multiplyPolynomials(whole, slice);
  });
  return slope;
}
