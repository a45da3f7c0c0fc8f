import {parseNumber} from '../../src/widgets/number-format';
import {type Mark, type Point, pointsOf, subpathsOf} from './marks';

/** A place on an axis back to its value, by the words and places of its ticks. */
export type Axis = (place: number) => number;

export interface Plot {
  readonly x: Axis;
  readonly y: Axis;
  at(point: Point): Point;
}

/** The plots of a panel in the order of drawing: a horizontal axis, and the vertical one after it if there is one. */
export function plotsOf(marks: readonly Mark[]): Plot[] {
  const plots: {x: Axis; y: Axis}[] = [];
  for (const [i, grid] of marks.entries()) {
    const [line, group, ...words] = marks.slice(i + 1);
    if (!grid.classes.includes('grid') || !line?.classes.includes('axis') || group?.tag !== 'g') continue;
    const ticks = subpathsOf(grid);
    const horizontal = /^M[^V]*V/.test(grid.attributes.d);
    const axis = axisOf(
      ticks.map(([place]) => place[horizontal ? 0 : 1]),
      words.slice(0, ticks.length).map(({text}) => text)
    );
    if (horizontal) plots.push({x: axis, y: nowhere});
    else plots[plots.length - 1].y = axis;
  }
  return plots.map(({x, y}) => ({x, y, at: ([px, py]) => [x(px), y(py)]}));
}

const nowhere: Axis = () => {
  throw new Error('this plot has no vertical axis');
};

/** Linear or logarithmic, whichever puts every tick where it is. */
export function axisOf(places: readonly number[], words: readonly string[]): Axis {
  const values = words.map(parseNumber);
  const last = places.length - 1;
  const through = (of: (value: number) => number, back: (value: number) => number): Axis | undefined => {
    const [a, b] = [of(values[0]), of(values[last])];
    const unit = (b - a) / (places[last] - places[0]);
    const invert = (place: number) => a + (place - places[0]) * unit;
    // Places are rounded to a tenth.
    const fits = values.every((value, i) => Math.abs(invert(places[i]) - of(value)) <= 0.2 * Math.abs(unit));
    return fits ? place => back(invert(place)) : undefined;
  };
  const linear = () =>
    through(
      value => value,
      value => value
    );
  const logarithmic = () => through(Math.log10, value => 10 ** value);
  // Two ticks fit both: powers of ten are on a logarithmic axis.
  const axis = words.every(word => /^10[⁻⁰¹²³⁴-⁹]/.test(word)) ? logarithmic() : (linear() ?? logarithmic());
  if (!axis || last < 1) throw new Error(`ticks ${words.join(' ')} at ${places.join(' ')} are on no axis`);
  return axis;
}

/** The points of a path in the plot's values. */
export const valuesOf = (plot: Plot, mark: Mark): Point[] => pointsOf(mark).map(point => plot.at(point));

/** What a curve that runs from left to right stands at over x, on the line between its points. */
export function heightAt(curve: readonly Point[], x: number): number {
  const i = curve.findIndex(([right], j) => j > 0 && curve[j - 1][0] <= x && x <= right);
  if (i < 0) throw new Error(`the curve from ${curve[0]} to ${curve.at(-1)} has nothing over ${x}`);
  const [[left, from], [right, to]] = [curve[i - 1], curve[i]];
  return from + ((to - from) * (x - left)) / (right - left);
}
