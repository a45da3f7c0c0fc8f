/** A rectangle as `getBoundingClientRect` gives it. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const gap = 3;
/** Nothing is worth covering for being nearer. */
const dear = 1e3;

export const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Where a label of this size covers nothing and is nearest to what it labels: under or above it or its formula, shifted
 * sideways if need be, or behind the formula.
 *
 * @param mark    what it labels
 * @param formula the words around the mark
 * @param taken   what should not be covered
 * @param within  where it has to stay
 */
export function freePlace(
  mark: Box,
  formula: Box,
  [width, height]: readonly [number, number],
  taken: readonly Box[],
  within: Box
): {left: number; top: number} {
  const middle = (mark.left + mark.right - width) / 2;
  const tops = [mark.bottom + gap, mark.top - gap - height, formula.bottom + gap, formula.top - gap - height];
  const places = tops.flatMap(top => Array.from({length: 17}, (_, i) => ({left: middle + ((i - 8) * width) / 2, top})));
  places.push({left: formula.right + 2 * gap, top: (formula.top + formula.bottom - height) / 2});
  const cost = ({left, top}: {left: number; top: number}) => {
    const box = {left, top, right: left + width, bottom: top + height};
    const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
    const outside = width * height - overlap(box, within);
    const away = Math.abs(left - middle) + Math.min(Math.abs(top - mark.bottom), Math.abs(top + height - mark.top));
    return dear * (covered + outside) + away;
  };
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}
