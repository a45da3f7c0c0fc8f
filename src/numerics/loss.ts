/** A loss on ℝ^dimension, as the samplers, the optimisers and the models understand it. */
export interface Loss {
  readonly dimension: number;
  /** L(w), for w of shape (dimension,). */
  value(w: Float64Array): number;
  /** Writes ∇L(w) to `out`, both of shape (dimension,). */
  gradient(w: Float64Array, out: Float64Array): void;
  /** Writes ∇L(w) to `out` and returns L(w); for losses that have the one on the way to the other. */
  valueAndGradient?(w: Float64Array, out: Float64Array): number;
}
