import type {Loss} from '../loss';
import {requirePositive} from '../sampling/chain';
import type {AdamOptions} from './adam';
import {type GradientFunction, type Optimizer, optimizer, requireNotNegative, requireShare} from './optimizer';

/** Adam with a decay that joins the gradient, and one that shrinks w by itself. */
export function adaptiveMoments(
  gradient: Loss | GradientFunction,
  start: Float64Array,
  {lr = 1e-3, betas = [0.9, 0.999], eps = 1e-8}: Omit<AdamOptions, 'weightDecay'>,
  coupled: number,
  decoupled: number
): Optimizer {
  const [beta1, beta2] = betas;
  requireShare('betas[0]', beta1);
  requireShare('betas[1]', beta2);
  requirePositive('eps', eps);
  requireNotNegative('weightDecay', coupled + decoupled);
  const mean = new Float64Array(start.length);
  const square = new Float64Array(start.length);
  return optimizer(gradient, start, lr, [mean, square], (w, g, rate, t) => {
    const ofMean = 1 - beta1 ** t;
    const ofSquare = 1 - beta2 ** t;
    for (let i = 0; i < w.length; i++) {
      const slope = g[i] + coupled * w[i];
      mean[i] = beta1 * mean[i] + (1 - beta1) * slope;
      square[i] = beta2 * square[i] + (1 - beta2) * slope * slope;
      const step = mean[i] / ofMean / (Math.sqrt(square[i] / ofSquare) + eps);
      w[i] -= rate * (step + decoupled * w[i]);
    }
  });
}
