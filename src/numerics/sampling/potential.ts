import type {Loss} from '../loss';

/** U(w) = nβ L(w) + γ/2 |w − w*|² − log φ(w): what a chain with acceptance samples e^{−U} of. */
export interface Potential {
  /** L at the point of the last `evaluate`. */
  readonly loss: number;
  /** Writes ∇U(w) to `out` and returns U(w). */
  evaluate(w: Float64Array, out: Float64Array): number;
  /** Writes ∇U(w) to `out`. */
  gradient(w: Float64Array, out: Float64Array): void;
}

/**
 * @param nbeta        n β ≥ 0
 * @param localization γ ≥ 0
 * @param prior        −log φ, up to a constant
 */
export function potential(
  loss: Loss,
  wStar: Float64Array,
  nbeta: number,
  localization: number,
  prior?: Loss
): Potential {
  const centre = Float64Array.from(wStar);
  const priorGradient = new Float64Array(prior ? centre.length : 0);
  let value = 0;

  /** Turns ∇L in `out` into ∇U. */
  function complete(w: Float64Array, out: Float64Array) {
    if (prior) prior.gradient(w, priorGradient);
    for (let i = 0; i < out.length; i++) {
      out[i] = nbeta * out[i] + localization * (w[i] - centre[i]) + (prior ? priorGradient[i] : 0);
    }
  }

  return {
    get loss() {
      return value;
    },
    evaluate(w, out) {
      if (loss.valueAndGradient) {
        value = loss.valueAndGradient(w, out);
      } else {
        value = loss.value(w);
        loss.gradient(w, out);
      }
      complete(w, out);
      let square = 0;
      if (localization > 0) for (let i = 0; i < w.length; i++) square += (w[i] - centre[i]) ** 2;
      return nbeta * value + (localization / 2) * square + (prior ? prior.value(w) : 0);
    },
    gradient(w, out) {
      loss.gradient(w, out);
      complete(w, out);
    }
  };
}
