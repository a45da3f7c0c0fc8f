import {rational} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {wholeNumber} from './whole-number';

/**
 * λ and m of reduced-rank regression y = B A x + noise, with A of shape (hidden, inputs), B of shape (outputs, hidden) and
 * a true matrix B A of that rank, E[x xᵀ] positive definite. The least λ over all A, B of the true product, so the one
 * that rules the whole posterior; at most of these points the local coefficient is larger.
 *
 * @param options whole numbers: inputs, hidden, outputs ≥ 1 and rank from 0 to the least of them
 * @throws RangeError if one is not
 *
 * Error: none, the arithmetic is exact.
 * Source: Aoyagi & Watanabe 2005 (aoyagi2005).
 */
export function reducedRankLearningCoefficient({
  inputs,
  hidden,
  outputs,
  rank
}: {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly rank: number;
}): LearningCoefficient {
  const m = wholeNumber('inputs', inputs, 1);
  const h = wholeNumber('hidden', hidden, 1);
  const n = wholeNumber('outputs', outputs, 1);
  const r = wholeNumber('rank', rank, 0, Math.min(inputs, hidden, outputs));
  const model = 'reduced-rank regression';
  if (m + h < n + r) {
    return learningCoefficient(rational(h * m - h * r + n * r, 2n), 1, true, `${model}, many outputs`);
  }
  if (n + h < m + r) {
    return learningCoefficient(rational(h * n - h * r + m * r, 2n), 1, true, `${model}, many inputs`);
  }
  if (m + n < h + r) {
    return learningCoefficient(rational(m * n, 2n), 1, true, `${model}, so many hidden units that B A is any matrix`);
  }
  const twice = 2n * ((h + r) * (m + n) + m * n) - (h + r) ** 2n - m * m - n * n;
  const odd = (m + h + n + r) % 2n;
  const parity = odd ? 'odd' : 'even';
  return learningCoefficient(
    rational(twice + odd, 8n),
    odd ? 2 : 1,
    true,
    `${model}, no size above the others, sum of sizes and rank ${parity}`
  );
}
