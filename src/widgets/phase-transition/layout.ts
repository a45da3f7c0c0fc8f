import type {Size} from '../figure-definition';
import {linear, log} from '../plot';
import {pricesAt, type TransitionData, type TransitionState} from './compute';
import {largestN} from './parameters';

export type Point = readonly [x: number, y: number];

/**
 * The free energies stand in `frame`, clear of their axis's name, so that a handle at the top does not touch it; below, from
 * `full` to `none`, the shares of the posterior. Between the two is room for a line of words.
 */
export const places = {
  wide: {frame: {left: 86, right: 1108, top: 32, bottom: 214}, full: 238, none: 304, line: 22},
  narrow: {frame: {left: 34, right: 318, top: 32, bottom: 196}, full: 220, none: 292, line: 18}
} as const;

/** In nats; what is higher leaves the picture. */
export const highest = 12;
export function scales(size: Size) {
  const {frame} = places[size];
  return {
    x: log([1, largestN], [frame.left, frame.right], size === 'wide' ? 1 : 2),
    y: linear([0, highest], [frame.bottom, frame.top], [0, 5, 10])
  };
}

/** Where the handles are: at the end of each line, or where it leaves the picture. */
export function handlePlaces(
  state: TransitionState,
  {constant}: TransitionData,
  size: Size
): Record<'loss' | 'lambda', Point> {
  const {x, y} = scales(size);
  const end1 = Math.min(largestN, Math.max(1, Math.exp((highest - constant) / state.deltaLambda)));
  const at1 = Math.max(0, Math.min(highest, pricesAt(end1, state, constant)[0]));
  return {loss: [x(highest / state.deltaLoss), y(highest)], lambda: [x(end1), y(at1)]};
}
