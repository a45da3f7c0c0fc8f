import {gaussianPower, random} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import type {parameters} from './parameters';

export type GaussianState = State<typeof parameters>;

/** Curves over a common axis for one of the two models N(wᵏ, ½). */
export interface ModelData {
  readonly power: number;
  readonly information: number;
  readonly divergence: number;
  /** The largest |∂p/∂w| over x at this w: 0 where the model is singular. */
  readonly steepest: number;
  readonly density: Float64Array;
  readonly derivative: Float64Array;
  readonly informationCurve: Float64Array;
  readonly divergenceCurve: Float64Array;
  /** Where the posterior and Laplace's approximation are given, closer where they are narrow. */
  readonly ws: Float64Array;
  readonly posterior: Float64Array;
  /** Laplace's approximation, where the curvature at the peak is positive. */
  readonly laplace: Float64Array | undefined;
}
export interface GaussianData {
  readonly xs: Float64Array;
  readonly ws: Float64Array;
  readonly mean: number;
  readonly sample: readonly number[];
  readonly models: readonly [ModelData, ModelData];
}

/** The prior is uniform on [−box, box]. */
export const box = 1.5;
export const reach = 3;
/** So many points of the sample are drawn as marks; the rest only moves the mean. */
const shownPoints = 200;
const nodes = 121;

const axis = (limit: number) => Float64Array.from({length: nodes}, (_, i) => -limit + (2 * limit * i) / (nodes - 1));
const xs = axis(reach);
const ws = axis(box);

/** The first n draws of one endless sample from N(0, ½): more data never changes the data seen before. */
const draw = memo((seed: number, n: number) => {
  const u = random(seed);
  const sample: number[] = [];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = u.normal() * Math.SQRT1_2;
    sum += x;
    if (i < shownPoints) sample.push(x);
  }
  return {sample, mean: sum / n};
});

const informationCurves = memo((power: number) => {
  const model = gaussianPower(power);
  return {information: ws.map(model.fisherInformation), divergence: ws.map(model.divergence)};
});
const regularCurves = memo(informationCurves);

/** The axis and, over five standard errors of the mean wᵏ pulled back to w, as many points again. */
function posteriorAxis(power: number, n: number, mean: number) {
  const root = (x: number) => Math.sign(x) * Math.abs(x) ** (1 / power);
  const reach = 5 / Math.sqrt(2 * n);
  const [low, high] = [root(mean - reach), root(mean + reach)];
  const near = Float64Array.from({length: nodes}, (_, i) => low + ((high - low) * i) / (nodes - 1));
  const mirrored = power % 2 === 0 ? near.map(w => -w) : [];
  return Float64Array.from([...ws, ...near, ...mirrored])
    .filter(w => Math.abs(w) <= box)
    .sort();
}

function posteriors(power: number, n: number, mean: number) {
  const model = gaussianPower(power);
  const posterior = model.posterior({n, mean}, box);
  const laplace = model.laplace({n, mean}, box);
  const at = posteriorAxis(power, n, mean);
  return {ws: at, posterior: at.map(posterior.density), laplace: laplace && at.map(laplace.density)};
}
const regularPosterior = memo(posteriors);
const singularPosterior = memo(posteriors);

function modelData(
  power: number,
  w: number,
  curves: typeof informationCurves,
  posterior: ReturnType<typeof posteriors>
): ModelData {
  const model = gaussianPower(power);
  const derivative = xs.map(x => model.densityDerivative(x, w));
  const {information, divergence} = curves(power);
  return {
    power,
    information: model.fisherInformation(w),
    divergence: model.divergence(w),
    steepest: Math.max(...derivative.map(Math.abs)),
    density: xs.map(x => model.density(x, w)),
    derivative,
    informationCurve: information,
    divergenceCurve: divergence,
    ...posterior
  };
}

export function compute({power, w, n, seed}: GaussianState): GaussianData {
  const {sample, mean} = draw(seed, n);
  return {
    xs,
    ws,
    mean,
    sample,
    models: [
      modelData(1, w, regularCurves, regularPosterior(1, n, mean)),
      modelData(power, w, informationCurves, singularPosterior(power, n, mean))
    ]
  };
}
