/** The mathematics of singular learning theory, a folder a subject; a loose file is shared by several. */

export {deepLinearLearningCoefficient} from './coefficients/deep-linear-learning-coefficient';
export type {LearningCoefficient} from './coefficients/learning-coefficient';
export {type KnownCoefficient, learningCoefficients} from './coefficients/learning-coefficients';
export {monomialLearningCoefficient} from './coefficients/monomial-learning-coefficient';
export {type NewtonPolyhedron, newtonPolyhedron} from './coefficients/newton-polyhedron';
export type {Divisor, PlaneChart} from './coefficients/plane-chart';
export {type BlowUp, type PlaneResolution, planeResolution} from './coefficients/plane-resolution';
export {reducedRankLearningCoefficient} from './coefficients/reduced-rank-learning-coefficient';
export {type RlctOptions, rlct} from './coefficients/rlct';
export {tanhLearningCoefficient} from './coefficients/tanh-learning-coefficient';
export {vandermondeLearningCoefficient} from './coefficients/vandermonde-learning-coefficient';
export {drain} from './drain';
export {type CombinedFreeEnergy, combinedFreeEnergy} from './free-energy/combined-free-energy';
export {criticalSampleSize} from './free-energy/critical-sample-size';
export {freeEnergy} from './free-energy/free-energy';
export {freeEnergyAsymptotic} from './free-energy/free-energy-asymptotic';
export {
  freeEnergyByIntegration,
  type IntegratedFreeEnergy,
  type IntegrationOptions,
  type IntegrationProgress
} from './free-energy/free-energy-by-integration';
export {type GeneralizationError, generalizationError, type LocationModel} from './free-energy/generalization-error';
export {lambertW} from './free-energy/lambert-w';
export {type Waic, waic} from './free-energy/waic';
export {type Wbic, wbic} from './free-energy/wbic';
export {logGamma} from './log-gamma';
export type {Loss} from './loss';
export {type MatrixProductOptions, matrixProduct} from './matrix-product';
export {type DeepLinear, deepLinear} from './models/deep-linear';
export {type DeepLinearTeacher, deepLinearTeacher} from './models/deep-linear-teacher';
export {type Fibre, type FibredModel, fibre} from './models/fibre';
export {type FisherInformation, fisherInformation} from './models/fisher-information';
export {gaussianPower} from './models/gaussian-power';
export {maximumLikelihoodMoments} from './models/maximum-likelihood-moments';
export type {Model} from './models/model';
export {type ModularWaves, modularWaves} from './models/modular-waves';
export {normalCrossing} from './models/normal-crossing';
export {normalMixture} from './models/normal-mixture';
export {type QuadraticModularNetwork, quadraticModularNetwork} from './models/quadratic-modular-network';
export {reducedRankRegression} from './models/reduced-rank-regression';
export {type ReluCircle, reluCircle} from './models/relu-circle';
export {type SampledDeepLinear, sampledDeepLinear} from './models/sampled-deep-linear';
export {type SampledNormalMixture, sampledNormalMixture} from './models/sampled-normal-mixture';
export {type SampledSuperposition, type SuperpositionShape, sampledSuperposition} from './models/sampled-superposition';
export {type SampledTanhNetwork, sampledTanhNetwork} from './models/sampled-tanh-network';
export {smallModelScores} from './models/small-model-scores';
export {type Locus, type SmallModel, smallModels} from './models/small-models';
export {superposition} from './models/superposition';
export {superpositionLoss} from './models/superposition-loss';
export {type SuperpositionKind, type SuperpositionPolygon, superpositionPolygon} from './models/superposition-polygon';
export {superpositionSample} from './models/superposition-sample';
export {type TanhNetworkOptions, tanhNetwork} from './models/tanh-network';
export {totalVariation} from './models/total-variation';
export {type Phase, type TwoPhases, twoPhases} from './models/two-phases';
export {evaluatePolynomial} from './polynomials/evaluate-polynomial';
export {formatPolynomial} from './polynomials/format-polynomial';
export {parsePolynomial} from './polynomials/parse-polynomial';
export type {Expression, Polynomial, Term} from './polynomials/polynomial';
export {PolynomialError} from './polynomials/polynomial-error';
export {formatRational, type Rational} from './polynomials/rational';
export {leastSquares} from './regression/least-squares';
export {
  type RandomFeatureErrors,
  type RandomFeatureOptions,
  randomFeatureErrors
} from './regression/random-feature-errors';
export type {Chain, ChainOptions, ChainState} from './sampling/chain';
export {effectiveSampleSize} from './sampling/effective-sample-size';
export {
  type EstimateOptions,
  estimateLearningCoefficient,
  type LearningCoefficientProgress,
  type LearningCoefficientResult
} from './sampling/estimate-learning-coefficient';
export {type HmcChain, type HmcOptions, hmc} from './sampling/hmc';
export {mala} from './sampling/mala';
export {normalSums} from './sampling/normal-sums';
export {type Random, random} from './sampling/random';
export {type RmspropOptions, rmspropSgld} from './sampling/rmsprop-sgld';
export {sgld} from './sampling/sgld';
export {sgldQuadraticBias} from './sampling/sgld-quadratic-bias';
export {splitRHat} from './sampling/split-r-hat';
export {type AdamOptions, adam} from './training/adam';
export {type AdamWOptions, adamW} from './training/adam-w';
export type {GradientFunction, Optimizer, OptimizerState} from './training/optimizer';
export {type SgdOptions, sgd} from './training/sgd';
export {fitVolumeScaling, type VolumeScalingFit} from './volumes/fit-volume-scaling';
export {normalCrossingVolume} from './volumes/normal-crossing-volume';
export {powerSumVolume} from './volumes/power-sum-volume';
export type {Band} from './volumes/region-bands';
export {type SublevelSlicer, sublevelRegion, sublevelSlice, sublevelSlicer} from './volumes/sublevel-slices';
export {type SublevelVolume, sublevelVolume} from './volumes/sublevel-volume';
