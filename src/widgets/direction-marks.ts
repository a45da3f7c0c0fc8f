import {type SVGTemplateResult, svg} from 'lit';
import type {FisherInformation} from '../numerics';
import {c, type Scale} from './plot';

/** A direction at a parameter, which may be one that the function does not feel. */
export interface Direction {
  /** Shape (d,), of length 1. */
  readonly v: readonly number[];
  /** Whether the derivative along it is 0 for every x. */
  readonly null: boolean;
}

/**
 * The eigenvectors of I, the one with the largest eigenvalue first, without jumps where a drag does not jump: their first
 * entry is not negative, and where all eigenvalues agree they are the axes.
 */
export function principalDirections({eigenvalues, eigenvectors, rank}: FisherInformation): Direction[] {
  const round = eigenvalues.every(value => Math.abs(value - eigenvalues[0]) <= 1e-9 * eigenvalues[0]);
  return eigenvectors.map((v, i) => ({v: round ? axis(i, v.length) : signed(v), null: i >= rank}));
}

const axis = (i: number, dimension: number) => Array.from({length: dimension}, (_, j) => Number(i === j));

const signed = (v: ArrayLike<number>): number[] => {
  const first = Array.from(v).find(entry => Math.abs(entry) > 1e-12) ?? 1;
  return Array.from(v, entry => (first < 0 ? 0 - entry : entry + 0));
};

/** The side of the square pictures of parameters, in units. */
const side = 340;
/** How far it is to the border from a position inside, at a speed. */
const room = (position: number, speed: number) =>
  Math.abs(speed) < 1e-9 ? Infinity : Math.max(0, ((speed > 0 ? side : 0) - position) / speed);
const isInside = (position: number) => position > 12 && position < side - 12;

const dot = (x: number, y: number) => `M${c(x - 4)},${c(y)}a4,4 0 1,0 8,0a4,4 0 1,0 -8,0`;

/** The length of a double line to each side, in the panel's units: longer than a step, to be seen from afar. */
const reach = 74;
const offset = 4;
/** From a direction to its name. */
const beside = 15;

/**
 * The direction through `at` in a plane: one line with a dot a step away on either side if the function feels it, a double
 * line if not.
 */
export function directionMark(
  at: readonly [number, number],
  {v, null: blind}: Direction,
  step: number,
  name: string,
  x: Scale,
  y: Scale
): SVGTemplateResult {
  const [px, py] = [x(at[0]), y(at[1])];
  const [dx, dy] = [x(at[0] + step * v[0]) - px, y(at[1] + step * (v[1] ?? 0)) - py];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const half = blind ? reach : length;
  // Each end stops at the border.
  const [back, forth] = [-1, 1].map(way => Math.min(half, room(px, way * ux), room(py, way * uy)));
  const line = (o: number) =>
    `M${c(px - back * ux - o * uy)},${c(py - back * uy + o * ux)}L${c(px + forth * ux - o * uy)},${c(py + forth * uy + o * ux)}`;
  const d = blind ? line(offset) + line(-offset) : line(0);
  // Its name stands beside the end that is inside of the picture: what lies along the direction does not cross it.
  const place = (end: number) => [px + end * ux + beside * uy, py + end * uy - beside * ux] as const;
  const end = half + 6;
  const [lx, ly] = place(place(end).every(isInside) ? end : -end);
  return svg`<path class="curve thin" d=${d}></path>${
    blind ? '' : svg`<path fill="currentColor" d=${dot(px + dx, py + dy) + dot(px - dx, py - dy)}></path>`
  }<text class="label halo" text-anchor="middle" font-style="italic" x=${c(lx)} y=${c(ly + 6)}>${name}</text>`;
}
