import {toNumber} from '../polynomials/rational';
import type {Fibration} from './fibration';
import {fibreIntervals} from './fibre-intervals';

/** The set lower[i] ≤ y ≤ upper[i] over x[i], straight in between; x does not decrease. */
export interface Band {
  readonly x: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A slice at x = centre + t. */
interface Column {
  readonly t: number;
  readonly x: number;
  readonly ends: readonly number[];
}

const FINEST = 1e-18;
const JUMP = 1e-7;
const LARGEST = 4000;

/**
 * {K < ε} in the square as bands, as `sublevelRegion` says.
 *
 * Each stretch around a critical abscissa is sampled in columns. Between neighbours whose slices differ in kind, halving
 * (by the geometric mean next to the centre) finds the change; between others, columns are added while the curves bend.
 */
export function regionBands(lines: Fibration, epsilon: number, columns: number): Band[] {
  const {box, evenFirst} = lines;
  const centres = lines.centres.map(toNumber);
  const found: Column[] = [];
  for (let j = 0; j < centres.length; j++) {
    if (evenFirst && centres[j] < 0) continue;
    const from = j === 0 ? -box : (centres[j - 1] + centres[j]) / 2;
    const to = j === centres.length - 1 ? box : (centres[j] + centres[j + 1]) / 2;
    const at = (t: number): Column => ({
      t,
      x: centres[j] + t,
      ends: fibreIntervals(lines, lines.over([t], j), epsilon)
    });
    const left = evenFirst && centres[j] === 0 ? 0 : from - centres[j];
    const starts = startingPoints(left, to - centres[j], (2 * box) / columns, box).map(at);
    // Where two stretches meet, the second one's view of the line is kept.
    if (found.length > 0 && found[found.length - 1].x === starts[0].x) found.pop();
    found.push(starts[0]);
    for (let i = 1; i < starts.length; i++) fill(starts[i - 1], starts[i], at, box, found);
  }
  if (!evenFirst) return link(found);
  const mirrored = found.slice(1).map(({t, x, ends}) => ({t: -t, x: -x, ends}));
  return link([...mirrored.reverse(), ...found]);
}

/** Evenly spaced, with 0 and a few points close to it. */
function startingPoints(left: number, right: number, spacing: number, box: number): number[] {
  const points = [0];
  for (const [side, length] of [
    [-1, -left],
    [1, right]
  ]) {
    if (!(length > 0)) continue;
    const count = Math.max(2, Math.ceil(length / spacing));
    for (let i = 1; i <= count; i++) points.push((side * length * i) / count);
    for (const scale of [0.3, 0.1, 0.03, 0.01]) if (scale * spacing < length) points.push(side * scale * spacing);
    points.push(side * Math.min(length, JUMP * box));
  }
  return [...new Set(points)].sort((a, b) => a - b);
}

/** Adds the columns after a, up to and including b. */
function fill(a: Column, b: Column, at: (t: number) => Column, box: number, found: Column[]): void {
  const width = b.t - a.t;
  const jump = !sameKind(a, b, box);
  const near = Math.min(Math.abs(a.t), Math.abs(b.t));
  const far = Math.max(Math.abs(a.t), Math.abs(b.t));
  const close = jump
    ? width <= JUMP * box && (far <= 1.001 * near || far <= FINEST * box)
    : width <= box / 2000 || found.length > LARGEST;
  if (close) {
    found.push(b);
    return;
  }
  const geometric = jump && width <= JUMP * box;
  const middle = at(geometric ? Math.sign(a.t + b.t) * Math.sqrt(Math.max(near, FINEST * box) * far) : a.t + width / 2);
  if (!jump && sameKind(a, middle, box) && straight(a, middle, b, box)) {
    found.push(b);
    return;
  }
  if (jump && !sameKind(a, middle, box) && !sameKind(middle, b, box) && width <= JUMP * box) {
    found.push(middle, b);
    return;
  }
  fill(a, middle, at, box, found);
  fill(middle, b, at, box, found);
}

/** As many intervals, meeting the box at the same ends. */
function sameKind({ends: a}: Column, {ends: b}: Column, box: number): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return (a[0] === -box) === (b[0] === -box) && (a[a.length - 1] === box) === (b[b.length - 1] === box);
}

function straight(a: Column, middle: Column, b: Column, box: number): boolean {
  for (let i = 0; i < a.ends.length; i++) {
    const bend = Math.abs(middle.ends[i] - (a.ends[i] + b.ends[i]) / 2);
    if (bend * (b.t - a.t) > (box / 4000) * Math.hypot(b.t - a.t, b.ends[i] - a.ends[i])) return false;
  }
  return true;
}

function link(columns: Column[]): Band[] {
  const bands: Band[] = [];
  let start = 0;
  for (let i = 1; i <= columns.length; i++) {
    if (i < columns.length && columns[i].ends.length === columns[start].ends.length) continue;
    const run = columns.slice(start, i);
    for (let e = 0; e < columns[start].ends.length; e += 2) {
      bands.push({
        x: Float64Array.from(run, column => column.x),
        lower: Float64Array.from(run, column => column.ends[e]),
        upper: Float64Array.from(run, column => column.ends[e + 1])
      });
    }
    start = i;
  }
  return bands;
}
