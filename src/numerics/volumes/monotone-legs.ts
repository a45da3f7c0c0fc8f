import {realRoots} from '../polynomials/real-roots';
import {legReach} from './leg-reach';
import type {SlicePolynomial} from './slice-polynomial';

/** A stretch of a line on which a polynomial grows from its smallest value: q(τ) at y = origin + direction · τ. */
export interface Leg {
  readonly origin: number;
  readonly direction: 1 | -1;
  readonly length: number;
  /** Where it stops: origin + direction · length, to the last bit the neighbour's end. */
  readonly end: number;
  /** q, not decreasing on [0, length]; constant term first. */
  readonly coefficients: Float64Array;
  /** Below this level rounding may hide how far the leg reaches; 0 if it never does. */
  readonly resolution: number;
}

/** What grows along a leg: |f|, f or −f. */
export type Growing = 'absolute' | 1 | -1;

/** Where rounding may be more than this share of a value, the value is in doubt. */
export const TRUST = 1e-6;

/** A cut between monotone pieces; its expansion is made when a leg starts there. */
export interface End {
  readonly y: number;
  readonly value: number;
  taylor: Float64Array | undefined;
  readonly resolution: number;
}

export type KnownEnd = End & {taylor: Float64Array};

/**
 * Cuts [lower, upper] at the roots and critical points of f(y) into legs on which |f|, or sign · f, grows away from the
 * leg's origin. They come in increasing order of y, and cover the interval.
 *
 * Error: each leg's polynomial is expanded about its own origin, where it is exact at a root: widths far below the
 * spacing of doubles at y can be read off it.
 */
export function monotoneLegs(
  f: SlicePolynomial,
  outer: ArrayLike<number>,
  lower: number,
  upper: number,
  growing: Growing
): Leg[] {
  const c = f.at(outer, 0).slice();
  const slope = new Float64Array(Math.max(1, c.length - 1));
  for (let i = 1; i < c.length; i++) slope[i - 1] = i * c[i];
  const ends = [plainEnd(f, outer, lower, c)];
  for (const y of realRoots(slope, lower, upper)) if (y > lower && y < upper) ends.push(criticalEnd(f, outer, y));
  ends.push(plainEnd(f, outer, upper, c));
  // A root much smaller than the interval is measured from 0, not from its far end.
  const zero = ends.findIndex(end => end.y >= 0);
  if (zero > 0 && ends[zero].y > 0) {
    const around = Math.max(Math.abs(ends[zero - 1].value), Math.abs(ends[zero].value));
    if (Math.abs(c[0]) < 0.01 * around) ends.splice(zero, 0, plainEnd(f, outer, 0, c));
  }
  return legsBetween(f, outer, ends, growing);
}

/** The legs between ends that hold all critical points of f, and those roots that no change of sign shows. */
export function legsBetween(
  f: SlicePolynomial,
  outer: ArrayLike<number>,
  ends: readonly End[],
  growing: Growing
): Leg[] {
  const leg = (from: End, to: End, sign: number) => {
    from.taylor ??= f.at(outer, from.y).slice();
    return legFrom(from as KnownEnd, to, sign);
  };
  const legs: Leg[] = [];
  for (let i = 1; i < ends.length; i++) {
    const [u, v] = [ends[i - 1], ends[i]];
    if (growing === 'absolute' && u.value * v.value < 0) {
      const rising = Math.abs(u.value) <= Math.abs(v.value) ? leg(u, v, v.value) : leg(v, u, u.value);
      const y = rising.origin + rising.direction * legReach(rising, -rising.coefficients[0]);
      const root: End = {y, value: 0, taylor: f.at(outer, y).slice(), resolution: 0};
      root.taylor![0] = 0;
      legs.push(leg(root, u, u.value), leg(root, v, v.value));
    } else {
      const [atU, atV] =
        growing === 'absolute' ? [Math.abs(u.value), Math.abs(v.value)] : [growing * u.value, growing * v.value];
      const sign = growing === 'absolute' ? u.value + v.value : growing;
      legs.push(atU <= atV ? leg(u, v, sign) : leg(v, u, sign));
    }
  }
  return legs;
}

/** An end that is not critical; its value from the expansion about 0, unless that cancels. */
export function plainEnd(f: SlicePolynomial, outer: ArrayLike<number>, y: number, c: ArrayLike<number>): End {
  let value = 0;
  let size = 0;
  for (let i = c.length - 1; i >= 0; i--) {
    value = value * y + c[i];
    size = size * Math.abs(y) + Math.abs(c[i]);
  }
  if (Math.abs(value) > 1e-6 * size) return {y, value, taylor: undefined, resolution: 0};
  const taylor = f.at(outer, y).slice();
  return {y, value: taylor[0], taylor, resolution: 0};
}

/** A critical point is moved to where the slope is 0 also as computed from the expression. */
export function criticalEnd(f: SlicePolynomial, outer: ArrayLike<number>, start: number): End {
  let y = start;
  let about = f.at(outer, y);
  for (let i = 0; i < 2; i++) {
    const shift = about[1] / (2 * about[2]);
    if (!(Math.abs(shift) > 1e-15 * Math.abs(y) && Math.abs(shift) < 1e-4 * Math.abs(y))) break;
    y -= shift;
    about = f.at(outer, y);
  }
  const taylor = about.slice();
  // What is left of the slope is a shift of the extremum by less than an ulp of y.
  const shift = taylor[1] / (2 * taylor[2]);
  if (Math.abs(shift) <= 1e-12 * Math.abs(y)) taylor[0] -= (taylor[1] * shift) / 2;
  taylor[1] = 0;
  const doubt = f.uncertainty / TRUST;
  const resolution = Math.abs(taylor[0]) <= doubt ? doubt : 0;
  return {y, value: taylor[0], taylor, resolution};
}

/** The leg from one end towards the other, where f, times the sign, grows. */
export function legFrom(
  from: KnownEnd,
  to: End,
  sign: number,
  direction: 1 | -1 = to.y < from.y ? -1 : 1,
  length = Math.abs(to.y - from.y)
): Leg {
  const even = sign < 0 ? -1 : 1;
  const coefficients = new Float64Array(from.taylor.length);
  for (let i = 0; i < coefficients.length; i++) coefficients[i] = from.taylor[i] * (i % 2 ? even * direction : even);
  const resolution = Math.max(from.resolution, to.resolution);
  return {origin: from.y, direction, length, end: to.y, coefficients, resolution};
}
