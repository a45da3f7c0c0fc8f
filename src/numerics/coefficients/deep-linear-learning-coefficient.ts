import {add, multiply, rational, subtract} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {wholeNumber} from './whole-number';

/**
 * λ and m of a deep linear network y = W_L ⋯ W_1 x + noise, with W_s of shape (widths[s], widths[s − 1]) and a true product
 * of that rank, E[x xᵀ] positive definite. The least λ over all weights of the true product, so the one that rules the
 * whole posterior; at most of these points the local coefficient is larger.
 *
 * @param widths inputs, hidden layers, outputs: whole numbers ≥ 1, shape (L + 1,) with L ≥ 1
 * @param rank   from 0 to the least width
 * @throws RangeError if a width or the rank is not such a number, or there are fewer than 2 widths
 *
 * Error: none, the arithmetic is exact.
 * Source: Aoyagi 2024 (aoyagi2024).
 */
export function deepLinearLearningCoefficient(widths: readonly number[], rank: number): LearningCoefficient {
  if (widths.length < 2) throw new RangeError(`widths must have at least 2 entries, got ${widths.length}`);
  const sizes = widths.map((width, s) => wholeNumber(`widths[${s}]`, width, 1));
  const r = wholeNumber('rank', rank, 0, Math.min(...widths));
  const narrow = narrowest(sizes.map(size => size - r));
  const total = narrow.reduce((sum, size) => sum + size);
  const squares = narrow.reduce((sum, size) => sum + size * size, 0n);
  const l = BigInt(narrow.length - 1);
  const a = total - ((total + l - 1n) / l - 1n) * l;
  const trueRank = rational(r * (sizes[0]! + sizes[sizes.length - 1]! - r), 2n);
  const even = multiply(rational(l * (l - 1n), 4n), rational(total * total, l * l));
  const pairs = rational(total * total - squares, 4n);
  const lambda = add(add(trueRank, rational(a * (l - a), 4n * l)), subtract(pairs, even));
  const why = `deep linear network, ruled by its ${narrow.length} narrowest layers, inputs and outputs among them`;
  return learningCoefficient(lambda, Number(a * (l - a)) + 1, true, why);
}

/** The fewest narrowest layers, at least 2, that could share their widths evenly and are narrower than all others. */
function narrowest(excess: readonly bigint[]): bigint[] {
  const sorted = [...excess].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (let l = 1; l < sorted.length - 1; l++) {
    const chosen = sorted.slice(0, l + 1);
    const total = chosen.reduce((sum, size) => sum + size);
    const next = sorted[l + 1]!;
    const largest = sorted[l]!;
    if (largest < next && total >= BigInt(l) * largest && total < BigInt(l) * next) return chosen;
  }
  return sorted;
}
