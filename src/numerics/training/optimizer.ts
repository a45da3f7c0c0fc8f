import type {Loss} from '../loss';
import {requirePoint, requirePositive} from '../sampling/chain';

/** Writes a gradient at w to `out`: that of the whole loss, or of a mini-batch which it draws anew at each call. */
export type GradientFunction = (w: Float64Array, out: Float64Array) => void;

/** Training at rest between two steps. */
export interface Optimizer {
  /** The parameters, shape (dimension,): a copy of the start, written to by `step`. */
  readonly w: Float64Array;
  /** The learning rate; may be changed between steps, for a schedule. */
  lr: number;
  /** Steps done. */
  readonly numSteps: number;
  /** Whether w has ceased to be finite; steps after that change nothing. */
  readonly diverged: boolean;
  /** Goes one step, by one gradient, without allocating. */
  step(): void;
  /** A copy of all that the next steps depend on but the gradient function; it survives structured cloning. */
  state(): OptimizerState;
  /** Goes back to a state of an optimizer with the same options. */
  restore(state: OptimizerState): void;
}

export interface OptimizerState {
  readonly w: Float64Array;
  readonly lr: number;
  readonly numSteps: number;
  /** Running means of gradients and of their squares, or the velocity: each of shape (dimension,). */
  readonly moments: readonly Float64Array[];
}

/**
 * The frame of an optimizer around its arithmetic.
 *
 * @param update  changes w by a gradient; t counts steps from 1
 * @param moments what update keeps from one step to the next, 0 at first
 * @throws RangeError if lr is not positive and finite, or the start is not finite or of another length than the loss
 */
export function optimizer(
  gradient: Loss | GradientFunction,
  start: Float64Array,
  lr: number,
  moments: readonly Float64Array[],
  update: (w: Float64Array, g: Float64Array, lr: number, t: number) => void
): Optimizer {
  requirePositive('lr', lr);
  requirePoint('start', start, typeof gradient === 'function' ? start.length : gradient.dimension);
  const evaluate: GradientFunction = typeof gradient === 'function' ? gradient : (w, out) => gradient.gradient(w, out);
  const w = Float64Array.from(start);
  const g = new Float64Array(w.length);
  let numSteps = 0;
  let diverged = false;
  const self = {
    w,
    lr,
    get numSteps() {
      return numSteps;
    },
    get diverged() {
      return diverged;
    },
    step() {
      if (diverged) return;
      evaluate(w, g);
      update(w, g, self.lr, ++numSteps);
      diverged = !allFinite(w);
    },
    state: () => ({w: w.slice(), lr: self.lr, numSteps, moments: moments.map(moment => moment.slice())}),
    restore(state: OptimizerState) {
      if (state.w.length !== w.length || state.moments.length !== moments.length) {
        throw new RangeError(`a state must have ${w.length} parameters and ${moments.length} moments`);
      }
      w.set(state.w);
      moments.forEach((moment, i) => {
        moment.set(state.moments[i]);
      });
      self.lr = state.lr;
      numSteps = state.numSteps;
      diverged = !allFinite(w);
    }
  };
  return self;
}

function allFinite(w: Float64Array): boolean {
  for (let i = 0; i < w.length; i++) if (!Number.isFinite(w[i])) return false;
  return true;
}

/** @throws RangeError unless 0 ≤ value < 1 */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new RangeError(`${name} must be in [0, 1), got ${value}`);
}

/** @throws RangeError unless value is finite and at least 0 */
export function requireNotNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be finite and at least 0, got ${value}`);
}
