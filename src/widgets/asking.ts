import {type SVGTemplateResult, svg} from 'lit';
import type {Spot} from './clear-spot';
import type {BooleanParameter} from './parameters';
import {c, handle, path, type Scale} from './plot';

/** The parameter of a figure that can ask before it shows; the guess has one of its own kind. */
export const askParameter = {
  kind: 'boolean',
  label: 'ask',
  about: 'Hides the answer and takes a guess',
  default: false
} as const satisfies BooleanParameter;

/** Where a sketch through points is named: beside the truth at its right, above it where it falls. */
function sketchSpot(points: readonly (readonly [number, number])[], ask: boolean): Spot {
  const middle = Math.floor(points.length / 2);
  const [px, py] = points[middle];
  const [, next] = [points[middle - 1], points[middle + 1]].find(([at]) => at > px)!;
  return {x: px + (ask ? -12 : 12), y: py + (ask || next > py ? -12 : 28), anchor: ask ? 'end' : 'start'};
}

interface Sketching {
  readonly x: Scale;
  readonly y: Scale;
  readonly from: readonly [number, number];
  readonly ask: boolean;
  readonly label: string;
  /** Where the label stands, if not beside the middle. */
  readonly spot?: Spot;
}

/** A sketch from `from` through its places: with handles while the figure asks, a pale line beside the truth after. */
export function sketch(places: readonly (readonly [x: number, y: number])[], sketching: Sketching): SVGTemplateResult {
  const {x, y, from, ask, label} = sketching;
  const points = [from, ...places].map(([a, b]) => [x(a), y(b)] as const);
  const spot = sketching.spot ?? sketchSpot(points, ask);
  return svg`<g class="guess"><path class="curve ${ask ? '' : 'thin'}" d=${path(points)}></path>
    <text class="label halo" text-anchor=${spot.anchor} x=${c(spot.x)} y=${c(spot.y)}>${label}</text></g>
    ${ask ? places.map(([a, b], i) => handle(`guess-${i}`, x(a), y(b))) : ''}`;
}

/** The guess with its number `i` put to `value`. */
export const guessWith = (guess: readonly number[], start: readonly number[], i: number, value: number) =>
  (guess.length > 0 ? guess : start).map((old, j) => (j === i ? value : old));
