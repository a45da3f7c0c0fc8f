import {spend, type Work} from '../polynomials/polynomial';
import {greatestCommonDivisor} from '../polynomials/rational';

/** A facet ⟨normal, a⟩ = level of a Newton polyhedron: whole, without a common divisor, normal ≥ 0, level > 0. */
export interface DualVertex {
  readonly normal: readonly bigint[];
  readonly level: bigint;
}

interface Ray {
  /** The normal, then the level. */
  readonly vector: readonly bigint[];
  /** Bit i is set where the i-th inequality is an equality. */
  readonly tight: bigint;
}

/**
 * The vertices of {u ≥ 0 : ⟨u, a⟩ ≥ 1 for every exponent a}, as whole vectors, by the double description method on the
 * cone ⟨u, a⟩ ≥ t.
 *
 * @param exponents non-zero exponents of shape (n, d)
 * @throws WorkExceeded if the polyhedron has too many facets for the work given
 *
 * Error: none, the arithmetic is exact.
 */
export function dualVertices(exponents: readonly (readonly number[])[], dimension: number, work: Work): DualVertex[] {
  let rays: Ray[] = Array.from({length: dimension + 1}, (_, i) => ({
    vector: Array.from({length: dimension + 1}, (_, j) => (i === j ? 1n : 0n)),
    tight: (1n << BigInt(dimension + 1)) - 1n - (1n << BigInt(i))
  }));
  exponents.forEach((exponent, index) => {
    const inequality = [...exponent.map(BigInt), -1n];
    rays = cut(rays, inequality, 1n << BigInt(dimension + 1 + index), work);
  });
  return rays
    .filter(({vector}) => vector[dimension]! > 0n)
    .map(({vector}) => ({normal: vector.slice(0, dimension), level: vector[dimension]!}));
}

/** The extreme rays of the cone where the inequality holds as well. */
function cut(rays: readonly Ray[], inequality: readonly bigint[], bit: bigint, work: Work): Ray[] {
  spend(work, rays.length);
  const values = rays.map(({vector}) => vector.reduce((sum, x, i) => sum + x * inequality[i]!, 0n));
  const kept = rays.flatMap(({vector, tight}, i) =>
    values[i]! < 0n ? [] : [{vector, tight: values[i] === 0n ? tight | bit : tight}]
  );
  rays.forEach((out, i) => {
    if (values[i]! >= 0n) return;
    rays.forEach((inside, j) => {
      if (values[j]! <= 0n) return;
      spend(work, 1);
      const tight = out.tight & inside.tight;
      if (rays.some((ray, k) => k !== i && k !== j && (ray.tight & tight) === tight)) return;
      const vector = inside.vector.map((x, k) => values[j]! * out.vector[k]! - values[i]! * x);
      spend(work, rays.length / 8);
      kept.push({vector: primitive(vector), tight: tight | bit});
    });
  });
  return kept;
}

function primitive(vector: readonly bigint[]): bigint[] {
  const divisor = vector.reduce(greatestCommonDivisor, 0n);
  return vector.map(x => x / divisor);
}
