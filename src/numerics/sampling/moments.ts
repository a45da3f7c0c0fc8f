import {inParts} from './in-parts';

export interface Moments {
  readonly mean: number;
  /** The root of the mean square distance from the mean. */
  readonly deviation: number;
}

/** Mean and spread of all draws together; NaN if a draw is. A generator that yields between parts. */
export function* moments(chains: readonly Float64Array[]): Generator<undefined, Moments, undefined> {
  const draws = chains.reduce((sum, {length}) => sum + length, 0);
  let mean = 0;
  for (const chain of chains) {
    let sum = 0;
    yield* inParts(chain.length, i => (sum += chain[i]));
    mean += sum / draws;
  }
  let square = 0;
  for (const chain of chains) yield* inParts(chain.length, i => (square += (chain[i] - mean) ** 2));
  return {mean, deviation: Math.sqrt(square / draws)};
}
