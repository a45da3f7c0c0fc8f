import {Matrix, pseudoInverse} from 'ml-matrix';
import {describe, expect, it} from 'vitest';
import {leastSquares, random} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

function normals(length: number, seed: number): Float64Array {
  const u = random(seed);
  return Float64Array.from({length}, () => u.normal());
}

/** Feature after feature, as the matrix of shape (samples, features). */
const matrixOf = (features: Float64Array, n: number) =>
  Matrix.from1DArray(features.length / n, n, features).transpose();

/** A⁺ y, by columns: A⁺ = the pseudo-inverse as leastSquares gives it. */
const inverseOf = (features: Float64Array, n: number) =>
  new Matrix(
    Array.from({length: n}, (_, i) =>
      Array.from(
        leastSquares(
          features,
          Float64Array.from({length: n}, (_, k) => (k === i ? 1 : 0))
        )
      )
    )
  ).transpose();

describe.each([
  ['fewer features than samples', 8, 3],
  ['as many', 5, 5],
  ['more features than samples', 4, 11]
])('leastSquares with %s', (_, n, p) => {
  const features = normals(n * p, 10 + p);
  const phi = matrixOf(features, n);

  it("is Moore and Penrose's inverse, by its four conditions", () => {
    const inverse = inverseOf(features, n);
    const equal = (a: Matrix, b: Matrix) => expect(a.to1DArray()).toBeAllclose(b.to1DArray(), {atol: 1e-12});
    equal(phi.mmul(inverse).mmul(phi), phi);
    equal(inverse.mmul(phi).mmul(inverse), inverse);
    equal(phi.mmul(inverse).transpose(), phi.mmul(inverse));
    equal(inverse.mmul(phi).transpose(), inverse.mmul(phi));
  });

  it('with a ridge solves the normal equations (ΦᵀΦ + ridge) a = Φᵀ y', () => {
    const y = normals(n, 3);
    const a = leastSquares(features, y, {ridge: 0.7});
    const gram = phi.transpose().mmul(phi).add(Matrix.eye(p).mul(0.7));
    const left = gram.mmul(Matrix.columnVector(Array.from(a))).to1DArray();
    const right = phi
      .transpose()
      .mmul(Matrix.columnVector(Array.from(y)))
      .to1DArray();
    expect(left).toBeAllclose(right, {atol: 1e-12});
  });
});

it('leastSquares takes the shortest solution where features repeat', () => {
  // One feature, twice: each gets half of its coefficient.
  const y = new Float64Array([2, 4, 6]);
  expect(leastSquares(new Float64Array([1, 2, 3, 1, 2, 3]), y)).toBeAllclose([1, 1], {atol: 1e-14});
  // Rank 2 of 4 features and 3 samples, against the pseudo-inverse of another program's.
  const [u, v] = [normals(3, 1), normals(3, 2)];
  const features = Float64Array.from([...u, ...v, ...u.map((x, i) => x + v[i]), ...u.map((x, i) => x - v[i])]);
  const expected = pseudoInverse(matrixOf(features, 3))
    .mmul(Matrix.columnVector([1, -1, 2]))
    .to1DArray();
  expect(leastSquares(features, new Float64Array([1, -1, 2]))).toBeAllclose(expected, {atol: 1e-13});
});

it('leastSquares of features that are all 0 is 0', () => {
  expect([...leastSquares(new Float64Array(6), new Float64Array([1, 2, 3]))]).toEqual([0, 0]);
});

it.each([
  [[1, 2], [], {}, 'targets must not be empty'],
  [[1, 2, 3], [1, 2], {}, 'features must hold a multiple of 2 values, one a target, got 3'],
  [[], [1], {}, 'features must hold a multiple of 1 values, one a target, got 0'],
  [[1, Number.NaN], [1], {}, 'features[1] must be finite, got NaN'],
  [[1], [Number.POSITIVE_INFINITY], {}, 'targets[0] must be finite, got Infinity'],
  [[1], [1], {ridge: -1}, 'ridge must be at least 0 and finite, got -1'],
  [[1], [1], {tolerance: 2}, 'tolerance must be in 0–1, got 2']
])('leastSquares refuses %j, %j, %j', (features, targets, options, message) => {
  expect(() => leastSquares(new Float64Array(features), new Float64Array(targets), options)).toThrow(
    new RangeError(message)
  );
});
