import type {Loss} from '../loss';
import {adaptiveMoments} from './adaptive-moments';
import type {GradientFunction, Optimizer} from './optimizer';

export interface AdamOptions {
  /** Default 1e-3. */
  readonly lr?: number;
  /** β₁ and β₂: what the running means of gradients and of their squares keep, default [0.9, 0.999]. */
  readonly betas?: readonly [number, number];
  /** Default 1e-8. */
  readonly eps?: number;
  /** Added to the gradient as weightDecay · w, default 0. */
  readonly weightDecay?: number;
}

/**
 * Adam: g = ∇L(w) + weightDecay · w, m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², at step t
 * w ← w − lr · m̂/(√v̂ + eps) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
 *
 * @param gradient a loss, or a function that writes the gradient of a mini-batch
 * @param start    shape (dimension,), not changed
 * @throws RangeError for options out of range or a start that is not finite or of another length
 *
 * Error: rounding; the first step is lr · g/(|g| + eps).
 * Source: Kingma & Ba, Adam: a method for stochastic optimization, ICLR 2015, Algorithm 1.
 */
export function adam(
  gradient: Loss | GradientFunction,
  start: Float64Array,
  {weightDecay = 0, ...options}: AdamOptions = {}
): Optimizer {
  return adaptiveMoments(gradient, start, options, weightDecay, 0);
}
