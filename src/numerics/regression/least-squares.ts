import {Matrix, SingularValueDecomposition} from 'ml-matrix';
import {householder} from './householder';

/**
 * The coefficients a that minimise ‖y − Φa‖² + ridge · ‖a‖²; with ridge 0 the shortest a among those that minimise ‖y − Φa‖²,
 * so the shortest interpolator where there are more features than samples.
 *
 * By the singular values of the small triangular factor of Φ.
 *
 * @param features Φ of n ≥ 1 samples and p ≥ 1 features, feature after feature: sample i of feature j is features[j·n + i]
 * @param targets  y, shape (n,)
 * @param options  ridge ≥ 0, 0 unless given; singular values of at most `tolerance` (1e-10) of the largest count as 0
 * @returns a, shape (p,)
 * @throws RangeError if the sizes do not fit, a value is not finite, ridge is negative, or the tolerance is not in 0–1
 *
 * Error: backward stable; relative to ‖a‖ about 1e-15 times the ratio of the largest singular value to the smallest kept.
 */
export function leastSquares(
  features: Float64Array,
  targets: Float64Array,
  {ridge = 0, tolerance = 1e-10}: {readonly ridge?: number; readonly tolerance?: number} = {}
): Float64Array {
  const n = targets.length;
  if (n === 0) throw new RangeError('targets must not be empty');
  const p = features.length / n;
  if (!(Number.isInteger(p) && p > 0))
    throw new RangeError(`features must hold a multiple of ${n} values, one a target, got ${features.length}`);
  if (!(ridge >= 0 && ridge < Infinity)) throw new RangeError(`ridge must be at least 0 and finite, got ${ridge}`);
  if (!(tolerance >= 0 && tolerance <= 1)) throw new RangeError(`tolerance must be in 0–1, got ${tolerance}`);
  requireFinite('features', features);
  requireFinite('targets', targets);

  if (p <= n) {
    const {triangle, rotate} = householder(features.slice(), n, p);
    const rotated = targets.slice();
    rotate(rotated);
    return solveSquare(triangle, p, false, rotated, ridge, tolerance);
  }
  // Φᵀ = Q R, so Φ = Rᵀ Qᵀ, and the shortest a is Q b for the shortest b.
  const transposed = new Float64Array(n * p);
  for (let j = 0; j < p; j++) for (let i = 0; i < n; i++) transposed[i * p + j] = features[j * n + i];
  const {triangle, rotateBack} = householder(transposed, p, n);
  const coefficients = new Float64Array(p);
  coefficients.set(solveSquare(triangle, n, true, targets, ridge, tolerance));
  rotateBack(coefficients);
  return coefficients;
}

/** V · diag(σ/(σ² + ridge)) · Uᵀ y for U diag(σ) Vᵀ = the triangle, or its transpose, of shape (size, size). */
function solveSquare(
  triangle: Float64Array,
  size: number,
  transpose: boolean,
  y: Float64Array,
  ridge: number,
  tolerance: number
): Float64Array {
  const matrix = Matrix.from1DArray(size, size, triangle);
  const {diagonal, leftSingularVectors, rightSingularVectors} = new SingularValueDecomposition(matrix);
  const [left, right] = transpose
    ? [rightSingularVectors, leftSingularVectors]
    : [leftSingularVectors, rightSingularVectors];
  const solution = new Float64Array(size);
  diagonal.forEach((sigma, k) => {
    if (!(sigma > tolerance * diagonal[0])) return;
    let along = 0;
    for (let i = 0; i < size; i++) along += left.get(i, k) * y[i];
    const factor = (along * sigma) / (sigma * sigma + ridge);
    for (let i = 0; i < size; i++) solution[i] += factor * right.get(i, k);
  });
  return solution;
}

function requireFinite(name: string, values: Float64Array): void {
  const bad = values.findIndex(value => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`${name}[${bad}] must be finite, got ${values[bad]}`);
}
