import type {DepthPoint} from './depth-map';
import type {Fibration} from './fibration';
import {lineLengths} from './line-lengths';

/** One random line: its share of the volume, and −log |w/box| of each outer variable. */
export interface SampledLine {
  readonly depths: readonly number[];
  readonly term: number;
}

export interface LineSampler {
  /** Whether K is even in each of the outer variables. */
  readonly even: readonly boolean[];
  /** Whether a line costs little. */
  readonly quick: boolean;
  /**
   * Σ weight · length/(2 box) of {K < ε} over so many lines; their terms go to `found`. `hidden` counts the lines on which
   * rounding hid the length, taken as 0, and `long` those that went the long way.
   */
  sum(
    epsilon: number,
    maps: readonly ((u: number) => DepthPoint)[],
    next: (out: Float64Array) => void,
    points: number,
    found?: SampledLine[]
  ): {sum: number; hidden: number; long: number};
}

const BLOCK = 512;

/** Samples the lines of a fibration, through maps of points of the unit cube. */
export function lineSampler(lines: Fibration, even: readonly boolean[]): LineSampler {
  const {box} = lines;
  const {quick, measure} = lineLengths(lines, BLOCK);
  const u = new Float64Array(even.length);
  const outer = even.map(() => new Float64Array(BLOCK));
  const weights = new Float64Array(BLOCK);
  const lengths = new Float64Array(BLOCK);
  return {
    even,
    quick,
    sum(epsilon, maps, next, points, found) {
      let sum = 0;
      let hidden = 0;
      let long = 0;
      for (let left = points; left > 0; left -= BLOCK) {
        const count = Math.min(left, BLOCK);
        for (let i = 0; i < count; i++) {
          next(u);
          let weight = 1 / (2 * box);
          for (let j = 0; j < maps.length; j++) {
            const point = maps[j](u[j]);
            outer[j][i] = box * point.value;
            weight *= point.weight;
          }
          weights[i] = weight;
        }
        long += measure(outer, count, epsilon, lengths);
        for (let i = 0; i < count; i++) {
          if (Number.isNaN(lengths[i])) hidden++;
          else if (weights[i] > 0 && lengths[i] > 0) {
            const term = weights[i] * lengths[i];
            sum += term;
            found?.push({term, depths: outer.map(column => -Math.log(Math.abs(column[i]) / box))});
          }
        }
      }
      return {sum, hidden, long};
    }
  };
}
