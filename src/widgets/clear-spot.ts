import {labelWidth} from './clear-of';
import type {Size} from './figure-definition';
import {type Box, overlap} from './free-place';

/** Where a label's line of letters is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Words, and where they stand. */
export interface Name extends Spot {
  readonly words: string;
}

/** How far letters reach above and below the line they stand on, in the panel's units, with some air. */
const reach: Readonly<Record<Size, readonly [number, number]>> = {wide: [16, 6], narrow: [13, 5]};
const behind = {start: 0, middle: 1 / 2, end: 1};

/** What a label covers. */
export function labelBox(words: string, {x, y, anchor}: Spot, size: Size): Box {
  const width = labelWidth(words, size);
  const left = x - behind[anchor] * width;
  return {left, right: left + width, top: y - reach[size][0], bottom: y + reach[size][1]};
}

/** The disc of a handle. */
export const handleBox = ([x, y]: readonly [number, number]): Box => ({
  left: x - 12,
  right: x + 12,
  top: y - 12,
  bottom: y + 12
});

/** A line through points, in pieces that cover little beside it. */
export function lineBoxes(points: readonly (readonly [number, number])[]): Box[] {
  return points.slice(1).flatMap(([toX, toY], i) => {
    const [x, y] = points[i];
    const pieces = Math.max(1, Math.ceil(Math.min(Math.abs(toX - x), Math.abs(toY - y)) / 8));
    return Array.from({length: pieces}, (_, j) => {
      const [a, b] = [j / pieces, (j + 1) / pieces];
      const [us, vs] = [a, b].map(part => [x + part * (toX - x), y + part * (toY - y)]);
      return {
        left: Math.min(us[0], vs[0]) - 3,
        right: Math.max(us[0], vs[0]) + 3,
        top: Math.min(us[1], vs[1]) - 3,
        bottom: Math.max(us[1], vs[1]) + 3
      };
    });
  });
}

/** The first of the spots at which a label covers nothing of what is taken; where there is none, that of least cover. */
export function clearSpot(words: string, size: Size, spots: readonly Spot[], taken: readonly Box[]): Spot {
  let [best, least] = [spots[0], Number.POSITIVE_INFINITY];
  for (const spot of spots) {
    const box = labelBox(words, spot, size);
    const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
    if (covered < least) [best, least] = [spot, covered];
    if (least === 0) break;
  }
  return best;
}
