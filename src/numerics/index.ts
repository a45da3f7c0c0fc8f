/** The mathematics of singular learning theory, a folder a subject; a loose file is shared by several. */

// Exact learning coefficients
export {type KnownCoefficient, learningCoefficients} from './coefficients/learning-coefficients';
export {monomialLearningCoefficient} from './coefficients/monomial-learning-coefficient';
export {type NewtonPolyhedron, newtonPolyhedron} from './coefficients/newton-polyhedron';
export {type LearningCoefficient, type RlctOptions, rlct} from './coefficients/rlct';
// Sampling and training
export {drain} from './drain';
// Free energy and generalisation
export {criticalSampleSize} from './free-energy/critical-sample-size';
export {freeEnergy} from './free-energy/free-energy';
export {freeEnergyAsymptotic} from './free-energy/free-energy-asymptotic';
export {lambertW} from './free-energy/lambert-w';
export type {Loss} from './loss';
// Models
export {gaussianPower} from './models/gaussian-power';
// Polynomials
export {evaluatePolynomial} from './polynomials/evaluate-polynomial';
export {parsePolynomial} from './polynomials/parse-polynomial';
export type {Expression, Polynomial, Term} from './polynomials/polynomial';
export {PolynomialError} from './polynomials/polynomial-error';
export {type Random, random} from './sampling/random';
// Volumes of sublevel sets
export {fitVolumeScaling, type VolumeScalingFit} from './volumes/fit-volume-scaling';
export {normalCrossingVolume} from './volumes/normal-crossing-volume';
export type {Band} from './volumes/region-bands';
export {type SublevelSlicer, sublevelRegion, sublevelSlice, sublevelSlicer} from './volumes/sublevel-slices';
export {type SublevelVolume, sublevelVolume} from './volumes/sublevel-volume';
