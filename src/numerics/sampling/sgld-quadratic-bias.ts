import {requirePositive} from './chain';

/**
 * The learning coefficient that `sgld` reads off a quadratic loss ½ Σ h_i w_i², in place of its true d/2:
 * Σ ½ (nβ h_i/A_i)/(1 − ε A_i/4) with A_i = nβ h_i + γ, ε = lr. A strong localisation γ biases down, a long step up.
 *
 * @param options curvature: h, or the eigenvalues h_i of the Hessian, each ≥ 0; nbeta: nβ; localization: γ, default 0; lr: ε
 * @throws RangeError if a number is out of its range, or lr · A_i ≥ 4, where sgld has no stationary law
 *
 * Error: a few ulp; exact for long chains on an exact gradient.
 * Source: the stationary variance of w ← (1 − εA/2) w + √ε N(0, 1), which is 1/(A (1 − εA/4)).
 */
export function sgldQuadraticBias({
  curvature,
  nbeta,
  localization = 0,
  lr
}: {
  curvature: number | readonly number[];
  nbeta: number;
  localization?: number;
  lr: number;
}): number {
  requirePositive('nbeta', nbeta);
  requirePositive('lr', lr);
  if (!(localization >= 0 && localization < Infinity)) {
    throw new RangeError(`localization must be finite and at least 0, got ${localization}`);
  }
  const curvatures = typeof curvature === 'number' ? [curvature] : curvature;
  if (curvatures.length === 0) throw new RangeError('curvature must be at least one number, got none');
  let sum = 0;
  for (const h of curvatures) {
    if (!(h >= 0 && h < Infinity)) throw new RangeError(`curvature must be finite and at least 0, got ${h}`);
    const a = nbeta * h + localization;
    if (!(lr * a < 4)) throw new RangeError(`lr must be below 4/(nbeta · ${h} + localization) = ${4 / a}, got ${lr}`);
    // A flat direction adds nothing, with or without localisation.
    if (h > 0) sum += (0.5 * nbeta * h) / a / (1 - (lr * a) / 4);
  }
  return sum;
}
