import {rational} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {wholeNumber} from './whole-number';

/**
 * λ and m of a three-layer network Σ_h a_h tanh(b_h x) + noise with one input and one output, where the true function is 0,
 * at a = b = 0.
 *
 * @param hidden units, a whole number ≥ 1
 * @throws RangeError if it is not
 *
 * Error: none, the arithmetic is exact.
 * Source: Aoyagi & Watanabe (aoyagi2006).
 */
export function tanhLearningCoefficient(hidden: number): LearningCoefficient {
  const h = wholeNumber('hidden', hidden, 1);
  let i = BigInt(Math.floor(Math.sqrt(hidden)));
  // The root of a number near 2^53 may have been rounded up.
  while (i * i > h) i--;
  const isSquare = i * i === h;
  return learningCoefficient(
    rational(h + i * i + i, 4n * i + 2n),
    isSquare ? 2 : 1,
    true,
    `network of ${h} tanh ${h === 1n ? 'unit' : 'units'}, ${isSquare ? 'a square number' : 'not a square number'}`
  );
}
