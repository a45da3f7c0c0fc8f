import {realRoots} from '../polynomials/real-roots';
import {legReach} from './leg-reach';
import {criticalEnd, type End, type Leg, legsBetween, monotoneLegs, plainEnd, TRUST} from './monotone-legs';
import {powerOf, product, type SlicePolynomial, shiftPolynomial} from './slice-polynomial';

/** f^exponent, where f has no repeated factor and shares none with the others of its product. */
export interface SliceFactor {
  readonly f: SlicePolynomial;
  readonly exponent: number;
}

type Growing = 'absolute' | 1 | -1;

/**
 * Prepares `monotoneLegs` of ∏ f^exponent: multiple roots are those of the simple factors, where they cost no digits, and the
 * critical points between them the roots of Σ exponent · f′ · (the other factors).
 *
 * Error: as `monotoneLegs`; about a root the product's coefficients are exactly 0 up to the root's multiplicity.
 */
export function productLegs(
  factors: readonly SliceFactor[]
): (outer: ArrayLike<number>, lower: number, upper: number, growing: Growing) => Leg[] {
  if (factors.length === 1 && factors[0].exponent === 1) {
    return (outer, lower, upper, growing) => monotoneLegs(factors[0].f, outer, lower, upper, growing);
  }
  const whole = factors.map(({f, exponent}) => powerOf(f, exponent)).reduce(product);
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
  let blur = 0;
  let taylor: Float64Array = Float64Array.of(1);
  factors.forEach(({f, exponent}, j) => {
    const about = f.at(outer, y).slice();
    if (step !== 0) shiftPolynomial(about, step);
    if (j === i) about[0] = 0;
    const doubt = j === i ? resolution : f.uncertainty + Math.abs(about[1] ?? 0) * unsure;
    if (doubt > TRUST * Math.abs(about[0])) blur = Math.max(blur, legReach(rising(about), doubt));
    for (let e = 0; e < exponent; e++) taylor = multiply(taylor, about);
  });
  return {y, value: 0, taylor, resolution: blur > 0 ? valueAt(taylor, blur / TRUST) : 0};
}

/** Σ exponent · f′ · ∏ (the other factors). */
export function reducedSlope(
  factors: readonly {readonly about: Float64Array; readonly exponent: number}[]
): Float64Array {
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

function multiply(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(Math.max(1, a.length + b.length - 1));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) out[i + j] += a[i] * b[j];
  }
  return out;
}

/** What |p(τ) − p(0)| cannot be above, as a leg without an end. */
function rising(p: Float64Array): Leg {
  const coefficients = p.map(Math.abs);
  return {origin: 0, direction: 1, length: Number.MAX_VALUE, end: Number.MAX_VALUE, coefficients, resolution: 0};
}

function valueAt(p: Float64Array, tau: number): number {
  return p.reduceRight((sum, c) => sum * tau + Math.abs(c), 0);
}
