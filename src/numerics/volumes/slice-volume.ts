import {gaussKronrod, type Quadrature} from '../gauss-kronrod';
import {centreSides} from './centre-sides';
import type {Fibration} from './fibration';
import {fibreSlice} from './fibre-intervals';

/** Slices next to a centre, at distances t in (0, length]. */
interface Side {
  readonly length: number;
  readonly slice: (t: number) => Slice;
}

interface Slice {
  /** NaN where rounding hides the answer. */
  readonly length: number;
  /** How many ends of intervals, and whether they meet the box. */
  readonly kind: string;
}

/** A stretch of t, run over in log t, or in t itself next to a centre where nothing happens. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly linear: boolean;
  /** Whether an end may be a square root of the distance. */
  readonly curved: boolean;
  readonly measure: (t: number) => number;
}

const SMALLEST = 1e-320;
/** The largest power of 1/t, t from a centre, that is believed to go on where slices cannot be resolved. */
const STEEPEST = 0.75;

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
  const known = rests.filter(rest => rest < Infinity);
  const core = known.reduce((sum, rest) => sum + rest, 0);
  // A side without any volume but too dim to tell is given the largest remainder of the others as its error.
  const dim = rests.filter(Number.isNaN).length;
  const doubt = dim * (core > 0 ? Math.max(...known) : Infinity) || 0;
  let resolved = !rests.includes(Infinity);
  const area = (u: number) => {
    const i = Math.min(stretches.length - 1, Math.floor(u));
    const {from, to, linear, curved, measure} = stretches[i];
    const v = u - i;
    const s = from + (to - from) * (curved ? v * v * (3 - 2 * v) : v);
    const t = linear ? s : Math.exp(s);
    const length = measure(t);
    if (Number.isNaN(length)) resolved = false;
    return (length || 0) * (linear ? 1 : t) * (to - from) * (curved ? 6 * v * (1 - v) : 1);
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
    slice: t => {
      const {ends, length: measured} = fibreSlice(lines, over(t), epsilon);
      return {
        length: measured,
        kind: `${ends.length} ${ends[0] === -lines.box} ${ends[ends.length - 1] === lines.box}`
      };
    }
  }));
}

/**
 * Adds one side's stretches, from the far end to where what is left is too little to matter or cannot be resolved.
 * Returns an estimate of what is left next to the centre: ∞ if the slices grow too fast to tell where they cannot be resolved,
 * NaN if there are none that can.
 */
function cut({length: end, slice}: Side, relativeError: number, stretches: Stretch[]): number {
  const centre = slice(0);
  const atCentre = centre.length || 0;
  const measure = (t: number) => slice(t).length;
  let t = end;
  let here = slice(t);
  let total = 0;
  let last = {t, length: 0};
  for (let k = 0; ; k++) {
    const length = here.length || 0;
    total += t * length;
    if (t <= SMALLEST || (total > 0 && t * Math.max(length, atCentre) < 1e-3 * relativeError * total)) {
      return (t * (length + atCentre)) / 2;
    }
    // A part of the set that does not reach the centre would have a centre of its own.
    if (centre.length === 0 && total === 0 && t < 1e-4 * end) return 0;
    if (here.kind === centre.kind && Math.abs(length - atCentre) < 0.1 * atCentre) {
      stretches.push({from: 0, to: t, linear: true, curved: true, measure});
      return 0;
    }
    const next = Math.max(SMALLEST, t * (k < 8 ? 10 ** -0.25 : 0.1));
    const there = slice(next);
    if (Number.isNaN(there.length)) {
      if (total === 0) return NaN;
      // As if slices went on to grow like a power of 1/t.
      const power = k > 0 && last.length > 0 ? Math.log(length / last.length) / Math.log(last.t / t) : 1;
      return power < STEEPEST ? (t * length) / (1 - Math.max(0, power)) : Infinity;
    }
    const changes: number[] = [];
    if (here.kind !== there.kind) locate(slice, next, there.kind, t, here.kind, changes);
    const points = [next, ...changes, t];
    for (let i = 1; i < points.length; i++) {
      const inside = i === 1 ? there.kind : i === points.length - 1 ? here.kind : '';
      if (inside.startsWith('0 ')) continue;
      stretches.push({
        from: Math.log(points[i - 1]),
        to: Math.log(points[i]),
        linear: false,
        curved: changes.length > 0,
        measure
      });
    }
    last = {t, length};
    t = next;
    here = there;
  }
}

/** The places between a and b where the slices change in kind, increasing. */
function locate(slice: Side['slice'], a: number, kindA: string, b: number, kindB: string, found: number[]): void {
  if (b <= a * (1 + 1e-13) || b <= 2 * SMALLEST) {
    found.push(b);
    return;
  }
  const middle = Math.sqrt(a) * Math.sqrt(b);
  const {kind} = slice(middle);
  if (kind !== kindA) locate(slice, a, kindA, middle, kind, found);
  if (kind !== kindB) locate(slice, middle, kind, b, kindB, found);
}
