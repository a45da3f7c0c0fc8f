import type {Size} from '../../src/widgets';
import {labelWidth} from '../../src/widgets/clear-of';
import {type Mark, marksWith, type Point, pointsOf} from './marks';

/** A rectangle of a panel, in its units, and what is in it. */
export interface LabelBox {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far letters reach above and below the line they stand on. */
const reach: Readonly<Record<Size, readonly [number, number]>> = {wide: [13, 4], narrow: [10, 3]};
const widths = {start: 0, middle: 0.5, end: 1};

/** Where the words of a panel are, by estimate; the numbers of its axes, which have their own place, are left out. */
export const labelsOf = (panel: readonly Mark[], size: Size): LabelBox[] =>
  marksWith(panel, {tag: 'text'})
    .filter(({classes, attributes, text}) => text !== '' && (!classes.includes('soft') || 'text-anchor' in attributes))
    .map(({text: words, attributes, shift}) => {
      const [x, y] = [Number(attributes.x) + shift[0], Number(attributes.y) + shift[1]];
      const anchor = (attributes['text-anchor'] ?? 'start') as keyof typeof widths;
      const left = x - widths[anchor] * labelWidth(words, size);
      const [above, below] = reach[size];
      return {words, left, right: left + labelWidth(words, size), top: y - above, bottom: y + below};
    });

/** The discs one takes hold of, with their rings. */
export const handlesOf = (panel: readonly Mark[]): LabelBox[] =>
  marksWith(panel, {tag: 'g', classes: 'handle'}).map(({handle, shift: [x, y]}) => ({
    words: `the handle of ${handle}`,
    left: x - 10,
    right: x + 10,
    top: y - 10,
    bottom: y + 10
  }));

/** Boxes that lie over one another. */
export const touching = (boxes: readonly LabelBox[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.words} × ${b.words}`)
  );

/** The boxes that a line runs through. */
export const crossedBy = (line: Mark, boxes: readonly LabelBox[]): string[] => {
  const points = pointsOf(line);
  return boxes.filter(box => points.slice(1).some((to, i) => meets(points[i], to, box))).map(({words}) => words);
};

/** Whether a straight line and a box share a point. */
function meets([x, y]: Point, [toX, toY]: Point, {left, right, top, bottom}: LabelBox): boolean {
  // What part of the line, from 0 to 1, is within each pair of sides.
  const part = (from: number, to: number, low: number, high: number) => {
    if (from === to) return from > low && from < high ? [0, 1] : [1, 0];
    const ends = [(low - from) / (to - from), (high - from) / (to - from)];
    return [Math.max(0, Math.min(...ends)), Math.min(1, Math.max(...ends))];
  };
  const [across, down] = [part(x, toX, left, right), part(y, toY, top, bottom)];
  return Math.max(across[0], down[0]) < Math.min(across[1], down[1]);
}
