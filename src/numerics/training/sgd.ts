import type {Loss} from '../loss';
import {type GradientFunction, type Optimizer, optimizer, requireNotNegative, requireShare} from './optimizer';

export interface SgdOptions {
  readonly lr: number;
  /** Share of the velocity that is kept, default 0. */
  readonly momentum?: number;
  /** Added to the gradient as weightDecay · w, default 0. */
  readonly weightDecay?: number;
}

/**
 * Stochastic gradient descent with momentum: g = ∇L(w) + weightDecay · w, v ← momentum · v + g, w ← w − lr · v.
 *
 * @param gradient a loss, or a function that writes the gradient of a mini-batch
 * @param start    shape (dimension,), not changed
 * @throws RangeError for options out of range or a start that is not finite or of another length
 *
 * Error: rounding; on a quadratic of curvature h without momentum, w shrinks by 1 − lr h a step, and grows for lr h > 2.
 * Source: as PyTorch's torch.optim.SGD, without dampening.
 */
export function sgd(
  gradient: Loss | GradientFunction,
  start: Float64Array,
  {lr, momentum = 0, weightDecay = 0}: SgdOptions
): Optimizer {
  requireShare('momentum', momentum);
  requireNotNegative('weightDecay', weightDecay);
  const velocity = new Float64Array(start.length);
  return optimizer(gradient, start, lr, [velocity], (w, g, rate) => {
    for (let i = 0; i < w.length; i++) {
      velocity[i] = momentum * velocity[i] + g[i] + weightDecay * w[i];
      w[i] -= rate * velocity[i];
    }
  });
}
