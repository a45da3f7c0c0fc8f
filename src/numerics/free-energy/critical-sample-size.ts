import {requirePositive} from '../sampling/chain';
import {lambertWOfExponential} from './lambert-w';

/**
 * The sample size n at which a phase with the lower loss takes over from one with the lower learning coefficient: the
 * larger root of n · deltaLoss = deltaLambda · log n + constant.
 *
 * @param options deltaLoss: the lower loss is less by this (average per sample, positive); deltaLambda: its λ is greater
 *                by this (positive); constant: the difference of the O(1) terms of the free energies, default 0
 * @returns undefined if there is no root: the loss difference beats the complexity at every n; ∞ beyond the range of doubles;
 *          with a constant the larger root may be below 1, and then the lower loss wins at every sample size
 * @throws RangeError if deltaLoss or deltaLambda is not positive and finite, or constant is not finite
 *
 * Error: relative 1e-12 of n, times the condition of the crossing where the two roots meet.
 * Source: both sides of F_n = n L_n + λ log n + O(1) (Watanabe, ALT 1999), solved by Lambert's W₋₁.
 */
export function criticalSampleSize({
  deltaLoss,
  deltaLambda,
  constant = 0
}: {
  deltaLoss: number;
  deltaLambda: number;
  constant?: number;
}): number | undefined {
  requirePositive('deltaLoss', deltaLoss);
  requirePositive('deltaLambda', deltaLambda);
  if (!Number.isFinite(constant)) throw new RangeError(`constant must be finite, got ${constant}`);
  const y = Math.log(deltaLoss) - Math.log(deltaLambda) - constant / deltaLambda;
  if (y > -1) return undefined;
  // The logarithm is nothing beside such a constant.
  if (y === -Infinity) return constant / deltaLoss;
  return -lambertWOfExponential(y) * (deltaLambda / deltaLoss);
}
