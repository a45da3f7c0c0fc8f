import {expect, it} from 'vitest';
import {fisherInformation} from '../../../src/numerics/models/fisher-information';
import {gaussianPower} from '../../../src/numerics/models/gaussian-power';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0);

function expectOrthonormal(vectors: readonly Float64Array[]) {
  for (const [i, a] of vectors.entries()) {
    for (const [j, b] of vectors.entries()) expect(dot(a, b)).toBeAllclose(i === j ? 1 : 0, {atol: 1e-13});
  }
}

it('fisherInformation has the eigenvalues and eigenvectors of the mean of s sᵀ, largest first', () => {
  // Scores (3, 0) and (0, 4): I = diag(9, 16)/2.
  const {eigenvalues, eigenvectors, rank, nullSpace} = fisherInformation([
    [3, 0],
    [0, 4]
  ]);
  expect(eigenvalues).toBeAllclose([8, 4.5]);
  expect(eigenvectors[0].map(Math.abs)).toBeAllclose([0, 1], {atol: 1e-15});
  expect(rank).toBe(2);
  expect(nullSpace).toEqual([]);

  const u = random(2);
  const scores = Array.from({length: 50}, () => Float64Array.from({length: 6}, () => u.normal()));
  const spectrum = fisherInformation(scores);
  expectOrthonormal(spectrum.eigenvectors);
  spectrum.eigenvectors.forEach((v, k) => {
    const product = v.map((_, i) => scores.reduce((sum, s) => sum + s[i] * dot(s, v), 0) / 50);
    expect(product).toBeAllclose(
      v.map(x => x * spectrum.eigenvalues[k]),
      {atol: 1e-13}
    );
    if (k > 0) expect(spectrum.eigenvalues[k]).toBeLessThanOrEqual(spectrum.eigenvalues[k - 1]);
  });
});

it('fisherInformation of N(wᵏ, ½) has rank 1, but for 0 at w = 0 and k > 1', () => {
  const u = random(3);
  const at = (k: number, w: number) =>
    fisherInformation(Array.from({length: 20}, () => [gaussianPower(k).score(w ** k + u.normal() / Math.SQRT2, w)]));
  expect(at(1, 0)).toMatchObject({rank: 1, nullSpace: []});
  expect(at(3, 0.01)).toMatchObject({rank: 1, nullSpace: []});
  const cube = at(3, 0);
  expect(cube.rank).toBe(0);
  expect([...cube.eigenvalues]).toEqual([0]);
  expect(cube.nullSpace[0].map(Math.abs)).toBeAllclose([1]);
});

/** Scores of y = B A x + N(0, ½) an output at (A, B), of shapes (h, m) and (k, h), for normal x. */
function reducedRankScores(a: number[][], b: number[][], n: number): Float64Array[] {
  const u = random(4);
  const [h, m, k] = [a.length, a[0].length, b.length];
  return Array.from({length: n}, () => {
    const x = Array.from({length: m}, () => u.normal());
    const hidden = a.map(row => dot(row, x));
    const noise = Array.from({length: k}, () => u.normal() / Math.SQRT2);
    const score = new Float64Array(h * m + k * h);
    for (let i = 0; i < h; i++) {
      for (let j = 0; j < m; j++) score[i * m + j] = 2 * x[j] * b.reduce((sum, row, o) => sum + row[i] * noise[o], 0);
      for (let o = 0; o < k; o++) score[h * m + o * h + i] = 2 * noise[o] * hidden[i];
    }
    return score;
  });
}

it('fisherInformation of reduced-rank regression loses rank where the product does', () => {
  const zero = [
    [0, 0],
    [0, 0]
  ];
  const one = [
    [1, 0],
    [0, 0]
  ];
  const full = [
    [1, 2],
    [3, -1]
  ];
  // The rank of (A, B) → B A at a point: rank(A) outputs + rank(B) inputs − rank(A) rank(B).
  for (const [a, b, rank] of [
    [zero, zero, 0],
    [full, zero, 4],
    [one, one, 3],
    [full, one, 4],
    [full, full, 4]
  ] as const) {
    const spectrum = fisherInformation(reducedRankScores(a as number[][], b as number[][], 40));
    expect(spectrum.rank).toBe(rank);
    expect(spectrum.nullSpace.length).toBe(8 - rank);
    expectOrthonormal(spectrum.eigenvectors);
  }
  // G: A → G A, B → B G⁻¹ changes no product, so its tangent (δA, δB) = (E A, −B E) is in the null space.
  const {nullSpace} = fisherInformation(reducedRankScores(full, full, 40));
  const tangent = [1, 2, 0, 0, -1, 0, -3, 0];
  const inside = nullSpace.reduce((sum, v) => sum + dot(v, tangent) ** 2, 0);
  expect(inside).toBeAllclose(dot(tangent, tangent));
});

it('fisherInformation tells eigenvalues of 1e-24 from zeros, where s sᵀ would lose both', () => {
  const u = random(5);
  const scores = Array.from({length: 30}, () => {
    const [p, q, r] = [u.normal(), 1e-12 * u.normal(), u.normal()];
    return [p + q, p - q, r, r];
  });
  const {rank, eigenvalues, nullSpace} = fisherInformation(scores);
  expect(rank).toBe(3);
  // q has the variance 1e-24; from 30 draws within a factor 1 ± 4 √(2/30), and (1, −1)/√2 doubles it.
  expect(eigenvalues[2] / 2e-24).toBeAllclose(1, {atol: 4 * Math.sqrt(2 / 30)});
  expect(Math.abs(dot(nullSpace[0], [0, 0, 1, -1]))).toBeAllclose(Math.SQRT2, {rtol: 1e-12});
});

it('fisherInformation of one sample has rank 1 and a whole null space', () => {
  const {eigenvalues, rank, nullSpace, eigenvectors} = fisherInformation([[3, 0, 4, 0, 0]]);
  expect(eigenvalues).toBeAllclose([25, 0, 0, 0, 0], {atol: 1e-28});
  expect(rank).toBe(1);
  expect(nullSpace.length).toBe(4);
  expectOrthonormal(eigenvectors);
  for (const v of nullSpace) expect(dot(v, [3, 0, 4, 0, 0])).toBeAllclose(0, {atol: 1e-14});
});

it('fisherInformation of scores that are all 0 has rank 0, whatever the sizes', () => {
  for (const [n, d] of [
    [1, 1],
    [1, 3],
    [5, 3]
  ]) {
    const {eigenvalues, rank, nullSpace} = fisherInformation(Array.from({length: n}, () => new Float64Array(d)));
    expect(rank).toBe(0);
    expect([...eigenvalues]).toEqual(new Array(d).fill(0));
    expectOrthonormal(nullSpace);
    expect(nullSpace.length).toBe(d);
  }
});

it('fisherInformation is the same at every scale', () => {
  const scores = [
    [1, 2],
    [2, 4.1]
  ];
  const plain = fisherInformation(scores);
  for (const scale of [1e-140, 1e140]) {
    const scaled = fisherInformation(scores.map(s => s.map(x => x * scale)));
    expect(scaled.rank).toBe(2);
    expect(scaled.eigenvalues.map(x => x / scale / scale)).toBeAllclose(plain.eigenvalues, {rtol: 1e-9});
  }
});

it('fisherInformation counts singular values above the tolerance', () => {
  const scores = [
    [1, 0],
    [0, 1e-3]
  ];
  expect(fisherInformation(scores).rank).toBe(2);
  expect(fisherInformation(scores, {tolerance: 1e-2}).rank).toBe(1);
});

it('fisherInformation throws for scores that are no matrix of numbers', () => {
  expect(() => fisherInformation([])).toThrow('scores must not be empty');
  expect(() => fisherInformation([[]])).toThrow('scores must have at least one entry each, got 0');
  expect(() => fisherInformation([[1, 2], [1]])).toThrow('scores[1] must have 2 entries, got 1');
  expect(() => fisherInformation([[1, Number.NaN]])).toThrow('scores[0][1] must be finite, got NaN');
  expect(() => fisherInformation([[Infinity]])).toThrow(RangeError);
  expect(() => fisherInformation([[1]], {tolerance: Number.NaN})).toThrow('tolerance must be in 0–1, got NaN');
});
