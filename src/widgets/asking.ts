import {type SVGTemplateResult, svg} from 'lit';
import type {BooleanParameter} from './parameters';
import {c, handle, path, type Scale} from './plot';

/** The parameter of a figure that can ask before it shows; the guess has one of its own kind. */
export const askParameter = {
  kind: 'boolean',
  label: 'ask',
  about: 'Hides the answer and takes a guess',
  default: false
} as const satisfies BooleanParameter;

/** A sketch from `from` through its places: with handles while the figure asks, a pale line beside the truth after. */
export function sketch(
  places: readonly (readonly [x: number, y: number])[],
  {x, y, from, ask, label}: {x: Scale; y: Scale; from: readonly [number, number]; ask: boolean; label: string}
): SVGTemplateResult {
  const points = [from, ...places].map(([a, b]) => [x(a), y(b)] as const);
  const middle = Math.floor(points.length / 2);
  const [px, py] = points[middle];
  // Beside the truth the words stand at the sketch's right, above it where it falls.
  const [, next] = [points[middle - 1], points[middle + 1]].find(([at]) => at > px)!;
  const line = ask || next > py ? -12 : 28;
  return svg`<g class="guess"><path class="curve ${ask ? '' : 'thin'}" d=${path(points)}></path>
    <text class="label halo" text-anchor=${ask ? 'end' : 'start'} x=${c(px + (ask ? -12 : 12))} y=${c(py + line)}>${label}</text></g>
    ${ask ? places.map(([a, b], i) => handle(`guess-${i}`, x(a), y(b))) : ''}`;
}

/** The guess with its number `i` put to `value`. */
export const guessWith = (guess: readonly number[], start: readonly number[], i: number, value: number) =>
  (guess.length > 0 ? guess : start).map((old, j) => (j === i ? value : old));
