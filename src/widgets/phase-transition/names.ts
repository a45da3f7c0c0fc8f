import {clearSpot, handleBox, labelBox, lineBoxes, type Name, type Spot} from '../clear-spot';
import type {Size} from '../figure-definition';
import type {Box} from '../free-place';
import {formatInteger} from '../number-format';
import type {TransitionData, TransitionState} from './compute';
import {handlePlaces, highest, type Point, places, scales} from './layout';

/** What is left and right of the frame. */
export function margins(size: Size): Box[] {
  const {frame, none} = places[size];
  const [top, bottom, far] = [0, none, 2 * frame.right];
  return [
    {left: -far, right: frame.left, top, bottom},
    {left: frame.right, right: far, top, bottom}
  ];
}

/** On each side of upright lines, `gap` away, the first line's first. */
export const sidesOf = (lines: readonly number[], y: number, gap = 10): Spot[] =>
  lines.flatMap(at => [
    {x: at + gap, y, anchor: 'start'},
    {x: at - gap, y, anchor: 'end'}
  ]);

/** What the two lines cover, and their handles. */
function covered(state: TransitionState, data: TransitionData, size: Size): Box[] {
  const {x, y} = scales(size);
  const {loss, lambda} = handlePlaces(state, data, size);
  const run = (f: Float64Array, end: Point) => {
    const points = Array.from(data.ns, (n, i) => [x(n), y(f[i])] as const);
    return lineBoxes([...points.filter(([, py]) => py > y(highest) && py <= y(0)), end]);
  };
  return [handleBox(loss), handleBox(lambda), ...run(data.simple, loss), ...run(data.accurate, lambda)];
}

/** How far from a handle a name may stand. */
const gaps = Array.from({length: 10}, (_, i) => 16 + 8 * i);

/** Left and right of a handle, on its line of words or others, beside upright lines, and at the frame's ends; the nearest first. */
function placesAround(
  [x, y]: Point,
  words: string,
  lines: readonly number[],
  rows: readonly number[],
  size: Size
): Spot[] {
  const {frame} = places[size];
  const away = (spot: Spot) => {
    const {left, right, top, bottom} = labelBox(words, spot, size);
    return Math.round(Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom)));
  };
  return rows
    .flatMap(row => [
      ...gaps.flatMap(gap => sidesOf([x], row, gap)),
      ...sidesOf(lines, row),
      {x: frame.right, y: row, anchor: 'end'} as const,
      {x: frame.left, y: row, anchor: 'start'} as const
    ])
    .map(spot => [away(spot), spot] as const)
    .sort(([a], [b]) => a - b)
    .map(([, spot]) => spot);
}

/** The names of the lines, n_c or that there is none, and the guess: clear of all that is drawn, and of one another. */
export function namesOf(state: TransitionState, data: TransitionData, name1: string, size: Size) {
  const {x} = scales(size);
  const {frame, full, none, line} = places[size];
  const wide = size === 'wide';
  const {loss, lambda} = handlePlaces(state, data, size);
  const guess = state.guess.map(x);
  const truth = data.critical === undefined ? [] : [x(data.critical)];
  const uprights = [...truth, ...guess];
  const taken = [
    ...margins(size),
    ...covered(state, data, size),
    ...uprights.map(at => ({left: at - 6, right: at + 6, top: frame.top, bottom: none}))
  ];
  const name = (words: string, spots: readonly Spot[]): Name => {
    const spot = clearSpot(words, size, spots, taken);
    taken.push(labelBox(words, spot, size));
    return {...spot, words};
  };
  // Lines of words, half of one apart, from the lowest.
  const count = Math.floor((2 * (frame.bottom - frame.top - line)) / line);
  const rows = Array.from({length: count}, (_, i) => frame.bottom - 10 - (i * line) / 2);
  const verdict = wide ? 'no transition: phase 1 wins at every n' : 'no transition: phase 1 wins';
  const between = full - 7;
  const exact =
    data.critical === undefined
      ? name(!wide && guess.length > 0 ? 'no transition' : verdict, [
          {x: (frame.left + frame.right) / 2, y: between, anchor: 'middle'},
          ...sidesOf(guess, between)
        ])
      : name(`nc = ${formatInteger(data.critical)}`, sidesOf(uprights, between));
  const name2 = 'F₂ = n ΔL';
  return {
    exact,
    loss: name(name2, placesAround(loss, name2, uprights, rows, size)),
    lambda: name(name1, placesAround(lambda, name1, uprights, rows, size)),
    guess: state.guess.map(n =>
      name(`${wide ? 'your guess' : 'guess'}: ${formatInteger(n)}`, sidesOf([...guess, ...truth], none - 8))
    )
  };
}
