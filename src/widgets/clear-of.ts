import type {Size} from './figure-definition';

/** About how wide a letter of a label is, in the panel's units. */
const letter: Readonly<Record<Size, number>> = {wide: 9.4, narrow: 6.9};
const gap = 8;

export const labelWidth = (words: string, size: Size) => words.length * letter[size];

/** How far a label reaches to the left of its place, in widths. */
const reach = {start: 0, middle: 1 / 2, end: 1};

/**
 * Where a label stands clear of a vertical line, such as a cursor: where it was, or beside the line, on the nearer side that
 * has room for it.
 *
 * @param line where the line is
 * @param at   where the label would stand, by its anchor
 * @param room the ends it must stay within
 */
export function clearOf(
  line: number,
  {words, at, anchor, size}: {words: string; at: number; anchor: keyof typeof reach; size: Size},
  {left, right}: {left: number; right: number}
): number {
  const width = labelWidth(words, size);
  const start = at - reach[anchor] * width;
  if (line < start - gap || line > start + width + gap) return at;
  const sides = [line - gap - width, line + gap].filter(side => side >= left && side + width <= right);
  const nearest = sides.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? start;
  return at + nearest - start;
}
