import {rational} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {wholeNumber} from './whole-number';

/**
 * λ and m of a Vandermonde matrix type singularity with one input: K = Σ_j |Σ_h a_h b_h^(1 + jq)|² over j = 0, 1, …, at
 * a = b = 0. The steps between powers are q = 1 for networks of functions with all powers and for mixtures of shifts,
 * 2 for odd functions such as tanh.
 *
 * @param hidden  units (a_h, b_h), a whole number ≥ 1
 * @param options whole numbers ≥ 1: q, and outputs, the length of each a_h (1 unless given)
 * @throws RangeError if one of them is not
 *
 * Error: none, the arithmetic is exact.
 * Source: Aoyagi 2019 (aoyagi2019); Aoyagi 2013 (aoyagi2013).
 */
export function vandermondeLearningCoefficient(
  hidden: number,
  {q, outputs = 1}: {readonly q: number; readonly outputs?: number}
): LearningCoefficient {
  const h = wholeNumber('hidden', hidden, 1);
  const step = wholeNumber('q', q, 1);
  const n = wholeNumber('outputs', outputs, 1);
  /** k is the largest number for which this is at most 2 h. */
  const enough = (k: bigint) => n * (k * (k - 1n) * step + 2n * k);
  let k = BigInt(Math.floor(Math.sqrt((2 * hidden) / outputs / q)));
  while (enough(k) > 2n * h) k--;
  while (enough(k + 1n) <= 2n * h) k++;
  return learningCoefficient(
    rational(n * step * k * (k + 1n) + 2n * h, 4n * (1n + k * step)),
    enough(k) === 2n * h && k > 0n ? 2 : 1,
    true,
    `closed form for Vandermonde matrix type singularities, k = ${k}`
  );
}
