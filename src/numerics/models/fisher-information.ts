import {Matrix, SingularValueDecomposition} from 'ml-matrix';

export interface FisherInformation {
  /** Of I, in units of the squared score, shape (d,), descending; those beyond the rank are rounding. */
  readonly eigenvalues: Float64Array;
  /** d orthonormal vectors of shape (d,), in the order of the eigenvalues. */
  readonly eigenvectors: readonly Float64Array[];
  readonly rank: number;
  /** The eigenvectors beyond the rank: an orthonormal basis of the directions in which no score moves. */
  readonly nullSpace: readonly Float64Array[];
}

/**
 * The spectrum of the Fisher information I = (1/n) Σ s sᵀ, from the scores s = ∇ log p(x|w) of n samples.
 *
 * By the singular values of the score matrix: in them a zero of I shows at 1e-16 of the largest, where a matrix that is
 * formed first would hide all below 1e-8.
 *
 * @param scores n ≥ 1 vectors of shape (d,), d ≥ 1
 * @param options tolerance: singular values of at most so much of the largest count as 0; max(n, d) · 2⁻⁵² unless given. An
 *   eigenvalue is the square, so relative to the largest it counts from the square of the tolerance
 * @throws RangeError if there is no score, lengths differ, an entry is not finite, or the tolerance is not in 0–1
 *
 * Error: singular values and the null space to max(n, d) · 1e-15 of the largest singular value.
 */
export function fisherInformation(
  scores: readonly ArrayLike<number>[],
  {tolerance = Math.max(scores.length, scores[0]?.length ?? 0) * 2 ** -52}: {readonly tolerance?: number} = {}
): FisherInformation {
  const n = scores.length;
  if (n === 0) throw new RangeError('scores must not be empty');
  const d = scores[0].length;
  if (d === 0) throw new RangeError('scores must have at least one entry each, got 0');
  if (!(tolerance >= 0 && tolerance <= 1)) throw new RangeError(`tolerance must be in 0–1, got ${tolerance}`);
  let scale = 0;
  scores.forEach((score, i) => {
    if (score.length !== d) throw new RangeError(`scores[${i}] must have ${d} entries, got ${score.length}`);
    for (let j = 0; j < d; j++) {
      if (!Number.isFinite(score[j])) throw new RangeError(`scores[${i}][${j}] must be finite, got ${score[j]}`);
      scale = Math.max(scale, Math.abs(score[j]));
    }
  });
  if (scale === 0) scale = 1;
  // Rows of zeros change neither singular values nor right vectors, and make these d, a whole basis.
  const matrix = Matrix.zeros(Math.max(n, d), d);
  scores.forEach((score, i) => {
    for (let j = 0; j < d; j++) matrix.set(i, j, score[j] / scale);
  });
  const {diagonal, rightSingularVectors} = new SingularValueDecomposition(matrix, {computeLeftSingularVectors: false});
  const eigenvectors = diagonal.map((_, i) => Float64Array.from(rightSingularVectors.getColumn(i)));
  const rank = diagonal.filter(sigma => sigma > tolerance * diagonal[0]).length;
  return {
    eigenvalues: Float64Array.from(diagonal, sigma => (sigma * scale) ** 2 / n),
    eigenvectors,
    rank,
    nullSpace: eigenvectors.slice(rank)
  };
}
