import {compare, divide, type Rational, rational} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {priorWeights} from './newton-polyhedron';

/**
 * λ and m of a monomial K = ∏ w_i^exponents_i at the origin: the least of (1 + prior_i)/exponents_i, and how many attain
 * it.
 *
 * @param exponents even numbers ≥ 0 and not all 0, shape (d,): 2k_i in the normal form ∏ w_i^(2k_i)
 * @param prior exponents τ of a prior ∏|w_i|^τ_i, above −1, shape (d,); 0 unless given
 * @throws RangeError if an exponent is odd or negative, if all are 0, or if the prior has another length
 *
 * Error: none, the arithmetic is exact.
 * Source: Watanabe 2009 (watanabe2009).
 */
export function monomialLearningCoefficient(
  exponents: readonly number[],
  prior: readonly number[] = new Array<number>(exponents.length).fill(0)
): LearningCoefficient {
  exponents.forEach((e, i) => {
    if (!Number.isSafeInteger(e) || e < 0 || e % 2 !== 0) {
      throw new RangeError(`exponents[${i}] must be an even number from 0, got ${e}`);
    }
  });
  const weights = priorWeights(prior, exponents.length);
  const ratios = exponents.flatMap((e, i): Rational[] => (e > 0 ? [divide(weights[i]!, rational(e))] : []));
  if (ratios.length === 0) throw new RangeError(`exponents must not be all 0, got [${exponents}]`);
  const lambda = ratios.reduce((least, ratio) => (compare(ratio, least) < 0 ? ratio : least));
  const multiplicity = ratios.filter(ratio => compare(ratio, lambda) === 0).length;
  return learningCoefficient(lambda, multiplicity, true, 'monomial, the least (1 + prior)/exponent');
}
