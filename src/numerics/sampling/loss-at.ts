import type {Loss} from '../loss';

/** ∇L and, when it is asked for or comes for nothing, L at the point last moved to. */
export interface LossAt {
  /** ∇L, shape (dimension,), overwritten by `move`. */
  readonly gradient: Float64Array;
  move(w: Float64Array): void;
  /** L(w), for the w last moved to. */
  value(w: Float64Array): number;
}

export function lossAt(loss: Loss): LossAt {
  const gradient = new Float64Array(loss.dimension);
  let value: number | undefined;
  return {
    gradient,
    move(w) {
      if (loss.valueAndGradient) {
        value = loss.valueAndGradient(w, gradient);
      } else {
        loss.gradient(w, gradient);
        value = undefined;
      }
    },
    value: w => (value ??= loss.value(w))
  };
}
