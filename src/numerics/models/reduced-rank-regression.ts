import {reducedRankLearningCoefficient} from '../coefficients/reduced-rank-learning-coefficient';
import {type DeepLinear, deepLinear} from './deep-linear';

/**
 * Reduced-rank regression y = B A x, with the truth y = T x + noise of variance ½ an output: L(w) = E‖(B A − T) x‖². The deep
 * linear network with one hidden layer.
 *
 * The parameters are A, shape (hidden, inputs) row-major, then B, shape (outputs, hidden). For samples take
 * `sampledDeepLinear` with the widths [inputs, hidden, outputs].
 *
 * @param sizes inputs, hidden, outputs: positive integers
 * @param target T, shape (outputs, inputs) row-major
 * @param covariance E[x xᵀ], shape (inputs, inputs); the identity unless given; it may be singular
 * @returns λ is the least over the parameters of the truth, that of the most singular: `deepLinearTeacher` draws one
 * @throws RangeError as `deepLinear`
 *
 * Error: as `deepLinear`.
 * Source: Aoyagi & Watanabe 2005 (aoyagi2005) for λ and m.
 */
export function reducedRankRegression(
  {inputs, hidden, outputs}: {readonly inputs: number; readonly hidden: number; readonly outputs: number},
  target: ArrayLike<number>,
  covariance?: ArrayLike<number>
): DeepLinear {
  const model = deepLinear([inputs, hidden, outputs], target, covariance);
  const {inputRank, rank} = model;
  return {
    ...model,
    learningCoefficient: reducedRankLearningCoefficient({inputs: inputRank, hidden, outputs, rank})
  };
}
