import {
  type EstimateOptions,
  estimateLearningCoefficient,
  type LearningCoefficientProgress,
  type LearningCoefficientResult
} from '../numerics';
import {describedLoss, type LossDescription} from './losses';

/**
 * The computations that can be run by name: generators, their options and all that they yield and return data that can be
 * cloned. A worker, slices on the page and `drain` in Node run the same.
 *
 * A step should take a few ms: slices cannot be shorter, and a worker that says nothing for 2 s is taken for dead.
 */
export const computations = {
  /** As in numerics, for a loss described by data. */
  estimateLearningCoefficient: ({
    loss,
    wStar,
    ...options
  }: {readonly loss: LossDescription; readonly wStar: ArrayLike<number>} & EstimateOptions): Generator<
    LearningCoefficientProgress,
    LearningCoefficientResult,
    unknown
  > => estimateLearningCoefficient(describedLoss(loss), Float64Array.from(wStar), options)
};

export type Computations = typeof computations;
