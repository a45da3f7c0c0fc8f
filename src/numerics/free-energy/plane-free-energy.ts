import {gaussKronrod} from '../gauss-kronrod';
import {centreSides} from '../volumes/centre-sides';
import type {Fibration} from '../volumes/fibration';
import {fibreFreeEnergy, type LogIntegral} from './fibre-free-energy';

/** Distances e^s from an anchor, and the logarithm of what is integrated over s. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly log: (s: number) => number;
}

const SMALLEST = 1e-300;
const GRID = 16;
/** In log units, from one point of the grid to the next; flatter peaks need no anchor. */
const SHARP = 1;

/**
 * log ∫ exp(−n K) |x|^{h₁} |y|^{h₂} dx dy over the box, by lines along y and Gauss–Kronrod in log |x − anchor|.
 *
 * Anchors are the centres of the fibration, which hold the singular zeros of K, and the tops of the other peaks.
 *
 * @param n      inverse temperature times sample size
 * @param powers h₁, h₂, at least −0.95
 *
 * Error: relativeError of the integral, plus 1e-16 · n min K.
 */
export function planeFreeEnergy(
  lines: Fibration,
  n: number,
  powers: readonly number[],
  relativeError: number
): LogIntegral {
  let innerError = 0;
  const stretches: Stretch[] = [];
  for (const {centre, sign, length, over} of centreSides(lines)) {
    const log = (t: number) => {
      const line = fibreFreeEnergy(lines, over(t), n, powers[1], relativeError / 4);
      innerError = Math.max(innerError, line.error);
      return line.log + (powers[0] === 0 ? 0 : powers[0] * Math.log(Math.abs(centre + sign * t)));
    };
    const anchors = [0, ...peaks(log, length)];
    anchors.forEach((anchor, i) => {
      const right = (i === anchors.length - 1 ? length : (anchor + anchors[i + 1]) / 2) - anchor;
      decades(r => log(anchor + r), right, relativeError, stretches);
      if (i > 0) decades(r => log(anchor - r), anchor - (anchors[i - 1] + anchor) / 2, relativeError, stretches);
    });
  }
  const tops = stretches.map(({from, to, log}) => Math.max(log(from), log(to)));
  let highest = Math.max(...tops);
  const kept = stretches.filter((_, i) => tops[i] >= highest + Math.log(1e-4 * relativeError));
  const breakpoints = Array.from({length: kept.length + 1}, (_, i) => i);
  for (;;) {
    let excess = 0;
    const {value, error} = gaussKronrod(
      u => {
        const i = Math.min(kept.length - 1, Math.floor(u));
        const {from, to, log} = kept[i];
        const above = log(from + (to - from) * (u - i)) - highest;
        excess = Math.max(excess, above);
        return Math.exp(Math.min(above, 600)) * (to - from);
      },
      breakpoints,
      {relativeError: relativeError / 4}
    );
    // A peak inside a stretch was higher than all ends: measure from there.
    if (excess > 300) {
      highest += excess;
      continue;
    }
    return {
      log: Math.log(value) + highest + (lines.evenFirst ? Math.LN2 : 0),
      error: error / value + innerError + relativeError / 4
    };
  }
}

/** The sharp local maxima of a function on (0, length), by a grid, even and by decades, and golden section. */
function peaks(log: (t: number) => number, length: number): number[] {
  const grid = Array.from({length: GRID}, (_, i) => ((i + 1) * length) / GRID);
  for (let t = length / GRID / 2; t > 1e-8 * length; t /= 4) grid.unshift(t);
  const values = grid.map(log);
  const found: number[] = [];
  for (let i = 1; i < grid.length - 1; i++) {
    if (values[i] < values[i - 1] + SHARP || values[i] < values[i + 1] + SHARP) continue;
    let [a, b] = [grid[i - 1], grid[i + 1]];
    const ratio = (Math.sqrt(5) - 1) / 2;
    let [u, v] = [b - ratio * (b - a), a + ratio * (b - a)];
    let [atU, atV] = [log(u), log(v)];
    while (b - a > 1e-9 * b) {
      if (atU > atV) {
        [b, v, atV] = [v, u, atU];
        u = b - ratio * (b - a);
        atU = log(u);
      } else {
        [a, u, atU] = [u, v, atV];
        v = a + ratio * (b - a);
        atV = log(v);
      }
    }
    found.push((a + b) / 2);
  }
  return found;
}

/** Adds the decades of r in (0, length], from the far end to where what is left is too little to matter. */
function decades(log: (r: number) => number, length: number, relativeError: number, stretches: Stretch[]): void {
  const inLog = (s: number) => log(Math.exp(s)) + s;
  let s = Math.log(length);
  let here = inLog(s);
  let highest = here;
  for (let k = 0; s > Math.log(SMALLEST); k++) {
    const next = s - (k < 4 ? Math.LN10 / 4 : Math.LN10);
    const there = inLog(next);
    stretches.push({from: next, to: s, log: inLog});
    highest = Math.max(highest, there);
    // What is left falls at least by this decade's ratio in each further one, once it falls at all.
    if (k > 4 && there < here - 0.5 && there < highest + Math.log(1e-2 * relativeError)) return;
    s = next;
    here = there;
  }
}
