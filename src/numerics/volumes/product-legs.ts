import {realRoots} from '../polynomials/real-roots';
import {endAt, multiply} from './leg-ends';
import {criticalEnd, type End, type Growing, type Leg, legsBetween, monotoneLegs, plainEnd} from './monotone-legs';
import {powerOf, product, type SlicePolynomial, shiftPolynomial} from './slice-polynomial';

/** f^exponent, where f has no repeated factor and shares none with the others of its product. */
export interface SliceFactor {
  readonly f: SlicePolynomial;
  readonly exponent: number;
}

/**
 * Prepares `monotoneLegs` of ∏ f^exponent: multiple roots are those of the simple factors, where they cost no digits, and the
 * critical points between them the roots of Σ exponent · f′ · (the other factors).
 *
 * Error: as `monotoneLegs`; about a root the product's coefficients are exactly 0 up to the root's multiplicity.
 */
export function productLegs(
  factors: readonly SliceFactor[]
): (outer: ArrayLike<number>, lower: number, upper: number, growing: Growing) => Leg[] {
  const whole = factors.map(({f, exponent}) => powerOf(f, exponent)).reduce(product);
  // Without multiple roots its own derivative does as well, in less time.
  if (factors.every(({exponent}) => exponent === 1)) {
    return (outer, lower, upper, growing) => monotoneLegs(whole, outer, lower, upper, growing);
  }
  return (outer, lower, upper, growing) => {
    const c = whole.at(outer, 0).slice();
    const ends = [plainEnd(whole, outer, lower, c), plainEnd(whole, outer, upper, c)];
    factors.forEach(({f}, i) => {
      for (const {origin, coefficients, resolution} of monotoneLegs(f, outer, lower, upper, 'absolute')) {
        if (coefficients[0] === 0) ends.push(rootEnd(factors, i, outer, origin, resolution));
      }
    });
    const slope = reducedSlope(factors.map(({f, exponent}) => ({about: f.at(outer, 0).slice(), exponent})));
    for (const y of realRoots(slope, lower, upper)) {
      if (y > lower && y < upper) ends.push(criticalEnd(whole, outer, y));
    }
    // Of ends at one place the root is kept.
    ends.sort((a, b) => a.y - b.y || Math.abs(a.value) - Math.abs(b.value));
    return legsBetween(
      whole,
      outer,
      ends.filter(({y}, i) => i === 0 || y > ends[i - 1].y),
      growing
    );
  };
}

/** The product about the root of its i-th factor next to y; resolution is that factor's. */
function rootEnd(
  factors: readonly SliceFactor[],
  i: number,
  outer: ArrayLike<number>,
  y: number,
  resolution: number
): End {
  const own = factors[i].f;
  const [value, slope = 0] = own.at(outer, y);
  // The root is away from y by a part of an ulp, known only to rounding of the factor's value.
  const step = slope === 0 ? 0 : -value / slope;
  const unsure = slope === 0 ? 0 : own.uncertainty / Math.abs(slope);
  const about = factors.map(({f, exponent}, j) => {
    const taylor = f.at(outer, y).slice();
    if (step !== 0) shiftPolynomial(taylor, step);
    return {taylor, exponent, doubt: j === i ? resolution : f.uncertainty + Math.abs(taylor[1] ?? 0) * unsure};
  });
  return endAt(y, about, i);
}

/** Σ exponent · f′ · ∏ (the other factors). */
function reducedSlope(factors: readonly {readonly about: Float64Array; readonly exponent: number}[]): Float64Array {
  let slope: Float64Array = new Float64Array(1);
  let whole: Float64Array = Float64Array.of(1);
  for (const {about, exponent} of factors) {
    const own = about.slice(1).map((c, k) => exponent * (k + 1) * c);
    const [left, right] = [multiply(slope, about), multiply(whole, own)];
    slope = left.map((c, k) => c + (right[k] ?? 0));
    whole = multiply(whole, about);
  }
  return slope;
}
