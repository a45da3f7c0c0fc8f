import {
  type EstimateOptions,
  estimateLearningCoefficient,
  freeEnergyByIntegration,
  type IntegratedFreeEnergy,
  type IntegrationOptions,
  type IntegrationProgress,
  type LearningCoefficientProgress,
  type LearningCoefficientResult,
  randomFeatureErrors
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
  > => estimateLearningCoefficient(describedLoss(loss), Float64Array.from(wStar), options),

  /** As in numerics, for a loss described by data; the prior is uniform on the box. */
  freeEnergyByIntegration: ({
    loss,
    n,
    ...options
  }: {readonly loss: LossDescription; readonly n: number} & Omit<IntegrationOptions, 'prior'>): Generator<
    IntegrationProgress,
    IntegratedFreeEnergy,
    unknown
  > => freeEnergyByIntegration(describedLoss(loss), n, options),

  /** As in numerics. */
  randomFeatureErrors
};

export type Computations = typeof computations;
