import type {LearningCoefficient} from '../coefficients/learning-coefficient';
import type {Loss} from '../loss';

/** The population loss of a statistical model and its truth, with the learning coefficient that it has. */
export interface Model extends Loss {
  /** λ and m for a prior that is positive there: of the most singular of the parameters with the least loss. */
  readonly learningCoefficient: LearningCoefficient;
}
