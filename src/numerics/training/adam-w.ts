import type {Loss} from '../loss';
import type {AdamOptions} from './adam';
import {adaptiveMoments} from './adaptive-moments';
import type {GradientFunction, Optimizer} from './optimizer';

export interface AdamWOptions extends AdamOptions {
  /** w shrinks by lr · weightDecay a step, besides Adam's step; default 0.01. */
  readonly weightDecay?: number;
}

/**
 * Adam with decoupled weight decay: w ← w − lr · (m̂/(√v̂ + eps) + weightDecay · w), m̂ and v̂ as in `adam` without decay.
 *
 * @param gradient a loss, or a function that writes the gradient of a mini-batch
 * @param start    shape (dimension,), not changed
 * @throws RangeError for options out of range or a start that is not finite or of another length
 *
 * Error: rounding; without a gradient w shrinks by 1 − lr · weightDecay a step.
 * Source: Loshchilov & Hutter, Decoupled weight decay regularization, ICLR 2019; scaled by lr, as torch.optim.AdamW.
 */
export function adamW(
  gradient: Loss | GradientFunction,
  start: Float64Array,
  {weightDecay = 0.01, ...options}: AdamWOptions = {}
): Optimizer {
  return adaptiveMoments(gradient, start, options, 0, weightDecay);
}
