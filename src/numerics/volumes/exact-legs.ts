import type {Term} from '../polynomials/polynomial';
import type {Rational} from '../polynomials/rational';
import {
  type Fixed,
  type FixedPolynomial,
  fromFixed,
  multiplyFixed,
  multiplyFixedPolynomials,
  shiftFixed,
  toFixed
} from './fixed-polynomial';
import {fixedRoots} from './fixed-roots';
import {endAt, type KnownEnd} from './leg-ends';
import {type Growing, type Leg, legFrom} from './monotone-legs';

/** terms^exponent; exact, unless the numbers in it were rounded to that share. */
export interface ExactFactor {
  readonly terms: readonly Term[];
  readonly exponent: number;
  readonly doubt: number;
}

/**
 * The legs of `productLegs`, by numbers of 2400 bits: for lines on which doubles cannot tell roots and extrema apart. It costs
 * a few ms, a thousand times as much.
 *
 * Error: each leg's coefficients and length to an ulp of their own.
 */
export function exactLegs(
  factors: readonly ExactFactor[],
  outer: ArrayLike<number>,
  lower: number,
  upper: number,
  growing: Growing
): Leg[] {
  const slices = factors.map(({terms}) => sliceOf(terms, outer));
  const bound = Math.max(-lower, upper);
  const [from, to] = [toFixed(lower), toFixed(upper)];
  const inside = (y: Fixed) => y > from && y < to;
  const places: {y: Fixed; root?: number; critical?: boolean}[] = [{y: from}, {y: to}];
  slices.forEach((slice, root) => {
    for (const y of fixedRoots(slice, bound)) if (y >= from && y <= to) places.push({y, root});
  });
  for (const y of fixedRoots(reducedSlope(slices, factors), bound)) if (inside(y)) places.push({y, critical: true});
  // Of several at one place a root comes first, and is kept.
  places.sort((a, b) => (a.y < b.y ? -1 : a.y > b.y ? 1 : (a.root ?? Infinity) - (b.root ?? Infinity)));
  const ends = places
    .filter(({y}, i) => i === 0 || y > places[i - 1].y)
    .map(({y, root, critical}) => {
      const about = slices.map((slice, j) => {
        const exact = shiftFixed(slice, y);
        const taylor = Float64Array.from(exact, c => fromFixed(c));
        const size = taylor.reduce((sum, c, k) => sum + Math.abs(c) * bound ** k, 0);
        return {taylor, exponent: factors[j].exponent, doubt: factors[j].doubt * size};
      });
      const end = endAt(fromFixed(y), about, root);
      if (critical) end.taylor[1] = 0;
      return {exact: y, end};
    });
  return ends.slice(1).map((v, i) => {
    const u = ends[i];
    return {...between(u.end, v.end, growing), length: fromFixed(v.exact - u.exact)};
  });
}

function between(u: KnownEnd, v: KnownEnd, growing: Growing): Leg {
  const [atU, atV] =
    growing === 'absolute' ? [Math.abs(u.value), Math.abs(v.value)] : [growing * u.value, growing * v.value];
  const sign = growing === 'absolute' ? u.value + v.value : growing;
  return atU <= atV ? legFrom(u, v, sign) : legFrom(v, u, sign);
}

/** The polynomial in the last variable over a point. */
function sliceOf(terms: readonly Term[], outer: ArrayLike<number>): Fixed[] {
  const last = outer.length;
  const degree = Math.max(0, ...terms.map(({exponents}) => exponents[last]));
  const powers = Array.from({length: last}, (_, v) => {
    const x = toFixed(outer[v]);
    const list = [toFixed(1)];
    for (let e = Math.max(0, ...terms.map(({exponents}) => exponents[v])); e > 0; e--) {
      list.push(multiplyFixed(list[list.length - 1], x));
    }
    return list;
  });
  const slice = new Array<Fixed>(degree + 1).fill(0n);
  for (const {coefficient, exponents} of terms) {
    let value = fixedRational(coefficient);
    for (let v = 0; v < last; v++) if (exponents[v] > 0) value = multiplyFixed(value, powers[v][exponents[v]]);
    slice[exponents[last]] += value;
  }
  return slice;
}

function fixedRational({numerator, denominator}: Rational): Fixed {
  return (numerator * toFixed(1)) / denominator;
}

/** Σ exponent · f′ · ∏ (the other factors). */
function reducedSlope(slices: readonly FixedPolynomial[], factors: readonly ExactFactor[]): Fixed[] {
  let slope: Fixed[] = [0n];
  let whole: Fixed[] = [toFixed(1)];
  slices.forEach((slice, i) => {
    const own = slice.slice(1).map((c, k) => BigInt(factors[i].exponent * (k + 1)) * c);
    const right = multiplyFixedPolynomials(whole, own);
    slope = multiplyFixedPolynomials(slope, slice).map((c, k) => c + (right[k] ?? 0n));
    whole = multiplyFixedPolynomials(whole, slice);
  });
  return slope;
}
