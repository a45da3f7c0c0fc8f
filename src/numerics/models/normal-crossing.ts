import {monomialLearningCoefficient} from '../coefficients/monomial-learning-coefficient';
import {lossOf} from './loss-of';
import type {Model} from './model';

/**
 * The loss K(w) = ∏ w_i^exponents_i: what every singular loss looks like after resolution. Its coefficient is that of the
 * origin, the most singular zero.
 *
 * @param exponents even numbers ≥ 0 and not all 0, shape (d,): 2k_i in the normal form ∏ w_i^(2k_i)
 * @throws RangeError if an exponent is odd or negative, or all are 0; the loss, if w is not of its dimension
 *
 * Error: relative d · 1e-15 of the value and of each derivative, until they leave the range of numbers.
 * Source: Watanabe 2009 (watanabe2009).
 */
export function normalCrossing(exponents: readonly number[]): Model {
  const powers = Float64Array.from(exponents);
  const dimension = powers.length;
  const learningCoefficient = monomialLearningCoefficient(exponents);
  const loss = lossOf(dimension, (w, out) => {
    let before = 1;
    for (let i = 0; i < dimension; i++) {
      if (out) out[i] = before;
      before *= w[i] ** powers[i];
    }
    if (!out) return before;
    let after = 1;
    for (let i = dimension - 1; i >= 0; i--) {
      // The other factors, not K/w_i: w_i may be 0.
      out[i] *= powers[i] === 0 ? 0 : after * powers[i] * w[i] ** (powers[i] - 1);
      after *= w[i] ** powers[i];
    }
    return before;
  });
  return {...loss, learningCoefficient};
}
