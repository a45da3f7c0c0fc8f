import type {Loss} from '../loss';
import {type Random, random} from './random';

/** A Markov chain on the parameters, at rest between two steps. */
export interface Chain {
  /** Where the chain stands, shape (dimension,). Whoever writes to it calls `refresh` after. */
  readonly w: Float64Array;
  /** The probability with which the last step's proposal was accepted: 1 for samplers that take every step. */
  readonly acceptance: number;
  /** Goes one step, without allocating. */
  step(): void;
  /** L(w): free if the loss has `valueAndGradient`, else computed when asked. */
  loss(): number;
  /** Takes up a `w` that was written to from outside. */
  refresh(): void;
  /** A copy of all that the next steps depend on; it survives structured cloning. */
  state(): ChainState;
  /** Goes back to a state of a chain with the same loss and options. */
  restore(state: ChainState): void;
}

export interface ChainState {
  readonly w: Float64Array;
  readonly random: Uint32Array;
  /** Running mean of squared gradients, for rmspropSgld. */
  readonly squares?: Float64Array;
}

export interface ChainOptions {
  /** The step ε: drift ε/2 · ∇, noise √ε. */
  readonly lr: number;
  /** n β, inverse temperature times sample size. */
  readonly nbeta: number;
  /** γ, the strength of the pull −γ (w − w*); default 0. */
  readonly localization?: number;
  readonly seed: number;
  /** Number of the chain, which is its stream of random numbers; default 0. */
  readonly chain?: number;
  /** Where the chain starts, default w*. */
  readonly start?: Float64Array;
}

export interface ChainStart {
  readonly w: Float64Array;
  readonly lr: number;
  readonly nbeta: number;
  readonly localization: number;
  readonly u: Random;
}

/**
 * Checks what a sampler is given, and copies where it starts.
 *
 * @throws RangeError if lr or nbeta is not positive and finite, localization is negative or not finite, or w* or the start
 *                    is not `loss.dimension` finite numbers
 */
export function chainStart(
  loss: Loss,
  wStar: Float64Array,
  {lr, nbeta, localization = 0, seed, chain = 0, start = wStar}: ChainOptions
): ChainStart {
  requirePositive('lr', lr);
  requirePositive('nbeta', nbeta);
  if (!(localization >= 0 && localization < Infinity)) {
    throw new RangeError(`localization must be finite and at least 0, got ${localization}`);
  }
  requirePoint('wStar', wStar, loss.dimension);
  requirePoint('start', start, loss.dimension);
  return {w: Float64Array.from(start), lr, nbeta, localization, u: random(seed, chain)};
}

export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive and finite, got ${value}`);
}

export function requirePoint(name: string, w: ArrayLike<number>, dimension: number): void {
  if (w.length !== dimension) throw new RangeError(`${name} must have ${dimension} entries, got ${w.length}`);
  for (let i = 0; i < dimension; i++) {
    if (!Number.isFinite(w[i])) throw new RangeError(`${name}[${i}] must be finite, got ${w[i]}`);
  }
}

export function requireCount(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be an integer of at least ${least}, got ${value}`);
  }
}
