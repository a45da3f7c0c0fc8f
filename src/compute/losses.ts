import {
  deepLinear,
  gaussianPower,
  type Loss,
  normalCrossing,
  normalMixture,
  reducedRankRegression,
  type SuperpositionShape,
  sampledDeepLinear,
  sampledNormalMixture,
  sampledSuperposition,
  sampledTanhNetwork,
  superposition,
  type TanhNetworkOptions,
  tanhNetwork
} from '../numerics';
import {kernels} from './kernels/kernels';
import {referenceKernels} from './kernels/reference-kernels';

/**
 * f64, by TypeScript: the same seed gives the same result on every host. f32, by WebAssembly: several times as fast, and the
 * same in the worker, in slices and in Node; but a host that refuses WebAssembly computes in f64, and as rounding grows along
 * a chain, its draws are others of the same law.
 */
export type Precision = 'f64' | 'f32';

type Numbers = Float64Array | readonly number[];

/** The losses of numerics by their names, from their arguments by theirs. */
const losses = {
  normalCrossing: ({exponents}: {exponents: readonly number[]}) => normalCrossing(exponents),
  gaussianPower: ({k}: {k: number}) => gaussianPower(k),
  normalMixture: ({truth}: {truth?: {a: number; b: number}}) => normalMixture(truth),
  tanhNetwork: (options: TanhNetworkOptions) => tanhNetwork(options),
  deepLinear: ({widths, target, covariance}: {widths: readonly number[]; target: Numbers; covariance?: Numbers}) =>
    deepLinear(widths, target, covariance),
  reducedRankRegression: ({
    target,
    covariance,
    ...sizes
  }: {
    inputs: number;
    hidden: number;
    outputs: number;
    target: Numbers;
    covariance?: Numbers;
  }) => reducedRankRegression(sizes, target, covariance),
  superposition: ({features}: {features: number}) => superposition(features),
  sampledNormalMixture: ({data}: {data: Numbers}) => sampledNormalMixture(data),
  sampledTanhNetwork: ({inputs, outputs, hidden}: {inputs: Numbers; outputs: Numbers; hidden?: number}) =>
    sampledTanhNetwork(inputs, outputs, hidden),
  sampledDeepLinear: ({widths, inputs, outputs}: {widths: readonly number[]; inputs: Numbers; outputs: Numbers}) =>
    sampledDeepLinear(widths, inputs, outputs),
  /** By the kernels in f32 if asked for, where the host has them: see `Precision`. */
  sampledSuperposition: ({
    data,
    precision = 'f64',
    ...shape
  }: {data: Numbers; precision?: Precision} & SuperpositionShape) => {
    if (precision === 'f64') return sampledSuperposition(data, shape);
    if (precision !== 'f32') throw new RangeError(`precision must be f64 or f32, got ${precision}`);
    return (kernels() ?? referenceKernels()).sampledSuperposition(data, shape);
  }
};

type Losses = typeof losses;

/** A loss as data that can be cloned: {model: 'normalCrossing', exponents: [2, 2]}. */
export type LossDescription = {
  [Model in keyof Losses]: {readonly model: Model} & Readonly<Parameters<Losses[Model]>[0]>;
}[keyof Losses];

/** @throws RangeError if there is no model of this name; what the model throws of its arguments */
export function describedLoss({model, ...options}: LossDescription): Loss {
  if (!Object.hasOwn(losses, model)) {
    throw new RangeError(`model must be one of ${Object.keys(losses).join(', ')}, got ${model}`);
  }
  return losses[model](options as never);
}
