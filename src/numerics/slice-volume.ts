import {centreSides} from './centre-sides';
import type {Fibration} from './fibration';
import {fibreIntervals, fibreLength} from './fibre-intervals';
import {gaussKronrod, type Quadrature} from './gauss-kronrod';

/** Slices next to a centre, at distances t in (0, length]. */
interface Side {
  readonly length: number;
  readonly measure: (t: number) => number;
  /** How many intervals, and whether they meet the box. */
  readonly kind: (t: number) => string;
}

/** A stretch of t, in log t; curved where an end is a square root of the distance. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly curved: boolean;
  readonly measure: (t: number) => number;
}

const SMALLEST = 1e-320;

/**
 * The area of {K < ε} in the box, by slices.
 *
 * @returns value, an error estimate and the number of slices
 *
 * Error: `relativeError` of the value, with breakpoints as `sublevelVolume` says.
 */
export function sliceVolume(lines: Fibration, epsilon: number, relativeError: number): Quadrature {
  const weight = lines.evenFirst ? 2 : 1;
  const stretches: Stretch[] = [];
  const rests = sides(lines, epsilon).map(side => cut(side, relativeError, stretches));
  const known = rests.filter(rest => !Number.isNaN(rest));
  const core = known.reduce((sum, rest) => sum + rest, 0);
  // A side without any volume but too dim to tell is given the largest remainder of the others as its error.
  const doubt = (rests.length - known.length) * (core > 0 ? Math.max(...known) : Infinity) || 0;
  let resolved = true;
  const area = (u: number) => {
    const i = Math.min(stretches.length - 1, Math.floor(u));
    const {from, to, curved, measure} = stretches[i];
    const v = u - i;
    const s = from + (to - from) * (curved ? v * v * (3 - 2 * v) : v);
    const t = Math.exp(s);
    const length = measure(t);
    if (Number.isNaN(length)) resolved = false;
    return (length || 0) * t * (to - from) * (curved ? 6 * v * (1 - v) : 1);
  };
  const breakpoints = Array.from({length: stretches.length + 1}, (_, i) => i);
  const found =
    stretches.length > 0
      ? gaussKronrod(area, breakpoints, {relativeError: relativeError / 2})
      : {value: 0, error: 0, evaluations: 0};
  const error = resolved ? found.error + core + doubt : Infinity;
  return {value: weight * (found.value + core), error: weight * error, evaluations: found.evaluations};
}

function sides(lines: Fibration, epsilon: number): Side[] {
  return centreSides(lines).map(({length, over}) => ({
    length,
    measure: t => fibreLength(lines, over(t), epsilon),
    kind: t => {
      const ends = fibreIntervals(lines, over(t), epsilon);
      return `${ends.length} ${ends[0] === -lines.box} ${ends[ends.length - 1] === lines.box}`;
    }
  }));
}

/**
 * Adds one side's stretches, from the far end to where what is left is too little to matter or cannot be resolved.
 * Returns an estimate of what is left next to the centre, NaN if nothing is known about it.
 */
function cut({length: end, measure, kind}: Side, relativeError: number, stretches: Stretch[]): number {
  const atCentre = measure(0) || 0;
  let t = end;
  let length = measure(t) || 0;
  let kindHere = kind(t);
  let total = 0;
  for (let k = 0; ; k++) {
    total += t * length;
    if (t <= SMALLEST || (total > 0 && t * Math.max(length, atCentre) < 1e-3 * relativeError * total)) {
      return (t * (length + atCentre)) / 2;
    }
    const next = Math.max(SMALLEST, t * (k < 8 ? 10 ** -0.25 : 0.1));
    const lengthNext = measure(next);
    if (Number.isNaN(lengthNext)) return total > 0 ? t * length : NaN;
    const kindNext = kind(next);
    const changes: number[] = [];
    if (kindHere !== kindNext) locate(kind, next, kindNext, t, kindHere, changes);
    const points = [next, ...changes, t];
    for (let i = 1; i < points.length; i++) {
      const inside = i === 1 ? kindNext : i === points.length - 1 ? kindHere : '';
      if (inside.startsWith('0 ')) continue;
      stretches.push({from: Math.log(points[i - 1]), to: Math.log(points[i]), curved: changes.length > 0, measure});
    }
    t = next;
    length = lengthNext;
    kindHere = kindNext;
  }
}

/** The places between a and b where the slices change in kind, increasing. */
function locate(kind: Side['kind'], a: number, kindA: string, b: number, kindB: string, found: number[]): void {
  if (b <= a * (1 + 1e-13) || b <= 2 * SMALLEST) {
    found.push(b);
    return;
  }
  const middle = Math.sqrt(a) * Math.sqrt(b);
  const kindM = kind(middle);
  if (kindM !== kindA) locate(kind, a, kindA, middle, kindM, found);
  if (kindM !== kindB) locate(kind, middle, kindM, b, kindB, found);
}
