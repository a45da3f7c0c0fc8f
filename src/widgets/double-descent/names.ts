import {clearSpot, handleBox, labelBox, lineBoxes, type Name, type Spot} from '../clear-spot';
import type {Size} from '../figure-definition';
import {type Box, overlap} from '../free-place';
import {formatNumber} from '../number-format';
import type {Frame, Scale} from '../plot';
import type {DescentData} from './compute';

export interface Plot {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
}

/** A height within the frame: bands, and training errors on their way to 0, leave it. */
export const within = ({top, bottom}: Frame, height: number) => Math.min(bottom, Math.max(top, height));

type Point = readonly [x: number, y: number];

/** What is drawn but for words: the curve and its band, the lines at p = n and at the chosen p, and its handle. */
function covered(n: number, {curve, here}: DescentData, {frame, x, y}: Plot): Box[] {
  const edges = (['low', 'test', 'high'] as const).map(edge =>
    curve.map(errors => [x(errors.features), y(errors[edge])] as const)
  );
  const [at, height] = [x(here.features), within(frame, y(here.test))];
  return [
    ...edges.flatMap(lineBoxes),
    handleBox([at, height]),
    {left: at - 6, right: at + 6, top: height, bottom: frame.bottom},
    // What is before p = n has words of its own.
    {left: -frame.right, right: x(n) + 6, top: -frame.bottom, bottom: frame.bottom},
    {left: frame.right, right: 2 * frame.right, top: -frame.bottom, bottom: frame.bottom}
  ];
}

/** Over and under a level, from its right end back to p = n; farther from it where a sketch runs along it. */
function levelSpots(level: number, threshold: number, {right}: Frame, line: number): Spot[] {
  const steps = Array.from({length: Math.floor((right - threshold) / line)}, (_, i) => right - i * line);
  return [0, line, 2 * line].flatMap(farther =>
    steps.flatMap(x => [
      {x, y: level - 9 - farther, anchor: 'end'} as const,
      {x, y: level + line - 2 + farther, anchor: 'end'} as const
    ])
  );
}

export const sketchName = 'your sketch';

/** Above and below a sketch's places, right and left of them, its middle first; or high at the end of the plot. */
function sketchSpots(points: readonly Point[], {right, top}: Frame): Spot[] {
  const beside = [2, 3, 1]
    .map(i => points[i])
    .flatMap(([px, py]) =>
      [py - 12, py + 28, py - 32, py + 48].flatMap(y => [
        {x: px + 12, y, anchor: 'start'} as const,
        {x: px - 12, y, anchor: 'end'} as const,
        {x: right, y, anchor: 'end'} as const
      ])
    );
  return [...beside, {x: right, y: top + 46, anchor: 'end'}];
}

/** Beyond p = n, the name of the lowest error before, and that of a sketch, if there is one: clear of curve, sketch and numbers. */
export function namesBeyond(
  n: number,
  data: DescentData,
  plot: Plot,
  sketched: readonly Point[],
  numbers: readonly Name[],
  size: Size
): {level: Name; spot: Spot | undefined} {
  const {frame, x, y} = plot;
  const wide = size === 'wide';
  const best = formatNumber(data.classical.test, 2);
  const taken = [
    ...covered(n, data, plot),
    ...lineBoxes(sketched),
    ...numbers.map(number => labelBox(number.words, number, size))
  ];
  const spots = levelSpots(y(data.classical.test), x(n), frame, wide ? 22 : 17);
  const named = (words: string): Name => ({words, ...clearSpot(words, size, spots, taken)});
  const isClear = (name: Name) => taken.every(box => overlap(labelBox(name.words, name, size), box) === 0);
  const long = named(`lowest before p = n: ${best}`);
  // On a small screen, or within a zigzag, there is room for the number alone.
  const level = wide && isClear(long) ? long : named(best);
  taken.push(labelBox(level.words, level, size));
  if (sketched.length === 0) return {level, spot: undefined};
  const inside = sketchSpots(sketched, frame).filter(spot => labelBox(sketchName, spot, size).right <= frame.right);
  return {level, spot: clearSpot(sketchName, size, inside, taken)};
}
