import {legReach} from './leg-reach';
import {realRoots} from './real-roots';
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
  /** Below this level the leg's start, next to a multiple root, is lost in rounding; 0 if it is not. */
  readonly resolution: number;
}

/** A cut between monotone pieces. */
interface End {
  readonly y: number;
  readonly taylor: Float64Array;
  readonly resolution: number;
}

/**
 * Cuts [lower, upper] at the roots and critical points of f(y) into legs on which |f|, or sign · f, grows away from the
 * leg's origin. They come in increasing order of y, and cover the interval.
 *
 * @param growing 'absolute' for |f|, 1 for f, −1 for −f
 *
 * Error: each leg's polynomial is expanded about its own origin, where it is exact at a root: widths far below the
 * spacing of doubles at y can be read off it.
 */
export function monotoneLegs(
  f: SlicePolynomial,
  outer: ArrayLike<number>,
  lower: number,
  upper: number,
  growing: 'absolute' | 1 | -1
): Leg[] {
  const c = f.at(outer, 0);
  const constant = c[0];
  const slope = new Float64Array(Math.max(1, c.length - 1));
  for (let i = 1; i < c.length; i++) slope[i - 1] = i * c[i];
  const critical = realRoots(slope, lower, upper).filter(y => y > lower && y < upper);
  const ends = [endAt(f, outer, lower), ...critical.map(y => criticalEnd(f, outer, y)), endAt(f, outer, upper)];
  // A root much smaller than the interval is measured from 0, not from its far end.
  const zero = ends.findIndex(end => end.y >= 0);
  if (zero > 0 && ends[zero].y > 0) {
    const around = Math.max(Math.abs(ends[zero - 1].taylor[0]), Math.abs(ends[zero].taylor[0]));
    if (Math.abs(constant) < 0.01 * around) ends.splice(zero, 0, endAt(f, outer, 0));
  }
  const legs: Leg[] = [];
  for (let i = 1; i < ends.length; i++) {
    const [u, v] = [ends[i - 1], ends[i]];
    const [a, b] = [u.taylor[0], v.taylor[0]];
    if (growing === 'absolute' && a * b < 0) {
      const rising = Math.abs(a) <= Math.abs(b) ? leg(u, v, b) : leg(v, u, a);
      const root = endAt(f, outer, rising.origin + rising.direction * legReach(rising, -rising.coefficients[0]));
      root.taylor[0] = 0;
      legs.push(leg(root, u, a), leg(root, v, b));
    } else {
      const fromU = growing === 'absolute' ? Math.abs(a) <= Math.abs(b) : growing * a <= growing * b;
      const sign = growing === 'absolute' ? a + b : growing;
      legs.push(fromU ? leg(u, v, sign) : leg(v, u, sign));
    }
  }
  return legs;
}

function endAt(f: SlicePolynomial, outer: ArrayLike<number>, y: number): End {
  return {y, taylor: f.at(outer, y).slice(), resolution: 0};
}

/** A critical point is moved to where the slope is 0 also as computed from the expression. */
function criticalEnd(f: SlicePolynomial, outer: ArrayLike<number>, start: number): End {
  let y = start;
  let taylor = f.at(outer, y);
  for (let i = 0; i < 2; i++) {
    const shift = taylor[1] / (2 * taylor[2]);
    if (!(Math.abs(shift) > 1e-15 * Math.abs(y) && Math.abs(shift) < 1e-4 * Math.abs(y))) break;
    y -= shift;
    taylor = f.at(outer, y);
  }
  const end = {y, taylor: taylor.slice(), resolution: 0};
  // What is left of the slope is a shift of the extremum by less than an ulp of y.
  const shift = taylor[1] / (2 * taylor[2]);
  if (Math.abs(shift) <= 1e-12 * Math.abs(y)) end.taylor[0] -= (taylor[1] * shift) / 2;
  end.taylor[1] = 0;
  if (Math.abs(end.taylor[0]) <= 8 * f.uncertainty) end.resolution = 8 * f.uncertainty;
  return end;
}

function leg(from: End, to: End, sign: number): Leg {
  const direction = to.y < from.y ? -1 : 1;
  const even = sign < 0 ? -1 : 1;
  const coefficients = new Float64Array(from.taylor.length);
  for (let i = 0; i < coefficients.length; i++) coefficients[i] = from.taylor[i] * (i % 2 ? even * direction : even);
  const resolution = Math.max(from.resolution, to.resolution);
  return {origin: from.y, direction, length: Math.abs(to.y - from.y), end: to.y, coefficients, resolution};
}
