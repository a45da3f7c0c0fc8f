/** Long computations off the main thread. */
export {
  type ComputationName,
  compute,
  loadComputations,
  type OptionsOf,
  type ProgressOf,
  type ResultOf
} from './compute';
export {type Kernels, kernels} from './kernels/kernels';
export {referenceKernels} from './kernels/reference-kernels';
export type {Matrix, ProductOptions, Shapes, Workspace} from './kernels/workspace';
export type {LossDescription} from './losses';
export type {EngineName, Outcome, Run, RunOptions} from './supervise';
