import {gaussianPower, generalizationError, maximumLikelihoodMoments, random, totalVariation} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {parameters} from './parameters';

export type BrokenState = State<typeof parameters>;

/** The two models that five of the tiles compare, both with the truth N(0, ½) at w = 0 and a uniform prior on [−1, 1]. */
const regular = gaussianPower(1);
const singular = gaussianPower(3);
export const box = 1;

/** A value of each of the two models. */
export interface Pair<T> {
  readonly regular: T;
  readonly singular: T;
}
export interface Curve {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface BrokenData {
  /** n · E[Gₙ] of d means, and of the product of d parameters, for d = 1, 2, … */
  readonly errors: readonly Pair<number>[];
  /** E[ŵ] against the true w; the deviation of ŵ, and the Cramér–Rao bound of it, for the singular model. */
  readonly means: Curve;
  readonly deviations: Curve;
  readonly bounds: Curve;
  /** The deviation of ŵ at w = 0. */
  readonly deviation: Pair<number>;
  /** F − (n Lₙ(ŵ) + ½ log n) over sample sizes, of the seed's data; and at n. */
  readonly ns: Float64Array;
  readonly bicErrors: Pair<Float64Array>;
  readonly bicError: Pair<number>;
  /** (λ − ½) log n and the constant that lets it run through the singular model's. */
  readonly bicSlope: number;
  readonly bicOffset: number;
  /** The density of ŵ, its greatest value set to 1; and simulated estimates in bins, on the same scale. */
  readonly estimates: Pair<Curve>;
  readonly histogram: {readonly edges: Float64Array; readonly heights: Float64Array};
  /** The mean of ŵ² over the simulated estimates, its standard error, and its exact value. */
  readonly simulated: {readonly value: number; readonly error: number; readonly exact: number};
  readonly mean: number;
  readonly posteriors: Pair<PosteriorData>;
}
export interface PosteriorData extends Curve {
  /** Laplace's approximation at the same places, unless the peak is at the box. */
  readonly laplace: Float64Array | undefined;
  /** Total variation distance between the two. */
  readonly distance: number | undefined;
}

export const dimensions = 6;
export const simulations = 500;

const grid = (from: number, to: number, nodes: number) =>
  Float64Array.from({length: nodes}, (_, i) => from + ((to - from) * i) / (nodes - 1));

/** Errors of independent means add. */
const errorsAt = memo((n: number) => {
  const one = generalizationError({model: {power: 1}, n}).scaled;
  return Array.from({length: dimensions}, (_, i) => ({
    regular: (i + 1) * one,
    singular: generalizationError({model: {factors: i + 1}, n}).scaled
  }));
});

/** At n = ½ the sample mean has deviation 1; at other n all of ŵ's law is this one, shrunk by (2n)^(1/6). */
const unitN = 1 / 2;
const shrink = (n: number) => (2 * n) ** (-1 / 6);
const unitLaw = memo(() => {
  const truths = grid(0, 3, 25);
  const boundTruths = grid(0, 3, 121);
  const moments = Array.from(truths, truth => maximumLikelihoodMoments({power: 3, truth, n: unitN}));
  const estimates = grid(-1.6, 1.6, 121);
  const density = estimates.map(w => singular.mleDensity(w, unitN));
  const top = Math.max(...density);
  return {
    truths,
    means: Float64Array.from(moments, ({mean}) => mean),
    deviations: Float64Array.from(moments, ({variance}) => Math.sqrt(variance)),
    boundTruths,
    bounds: boundTruths.map(w => 1 / Math.sqrt(unitN * singular.fisherInformation(w))),
    estimates,
    density: density.map(value => value / top),
    top,
    square: moments[0].variance
  };
});

const scaledBy = (factor: number, values: Float64Array) => values.map(value => factor * value);
/** The curve of odd or even values to both sides of 0. */
const mirrored = (xs: Float64Array, ys: Float64Array, sign: 1 | -1) => ({
  xs: Float64Array.from([...Array.from(xs.subarray(1), x => -x).reverse(), ...xs]),
  ys: Float64Array.from([...Array.from(ys.subarray(1), y => sign * y).reverse(), ...ys])
});

/** Means of the first 1, 2, … draws of one endless sample: more data never change the data seen before. */
const meansOf = memo((seed: number) => {
  const u = random(seed);
  const means = new Float64Array(parameters.n.max);
  let sum = 0;
  for (let i = 0; i < means.length; i++) {
    sum += u.normal() * Math.SQRT1_2;
    means[i] = sum / (i + 1);
  }
  return means;
});

const perDecade = 8;
const ns = Float64Array.from({length: 5 * perDecade}, (_, i) => Math.round(10 ** ((i + 1) / perDecade)));

/** What BIC leaves of the free energy: n Lₙ(ŵ) is 0 in the units of the normaliser. */
const bicErrorOf = (model: typeof regular, n: number, mean: number) =>
  -model.posterior({n, mean}, box).logNormalizer - Math.log(n) / 2;

const bicOf = memo((seed: number) => {
  const means = meansOf(seed);
  const of = (model: typeof regular) => ns.map(n => bicErrorOf(model, n, means[n - 1]));
  const errors = {regular: of(regular), singular: of(singular)};
  const slope = singular.learningCoefficient.lambda - 1 / 2;
  const residuals = errors.singular.map((value, i) => value - slope * Math.log(ns[i]));
  return {errors, slope, offset: residuals.reduce((sum, value) => sum + value, 0) / ns.length};
});

/** Simulated estimates at n = ½, in bins. */
const simulate = memo((seed: number) => {
  const u = random(seed);
  const {top} = unitLaw();
  const edges = grid(-1.6, 1.6, 33);
  const width = edges[1] - edges[0];
  const heights = new Float64Array(edges.length - 1);
  let [square, fourth] = [0, 0];
  for (let i = 0; i < simulations; i++) {
    const estimate = Math.cbrt(u.normal());
    square += estimate ** 2 / simulations;
    fourth += estimate ** 4 / simulations;
    const bin = Math.floor((estimate - edges[0]) / width);
    if (bin >= 0 && bin < heights.length) heights[bin] += 1 / (simulations * width * top);
  }
  return {edges, heights, square, error: Math.sqrt((fourth - square ** 2) / simulations)};
});

/** Over the whole box and, as densely again, over five deviations of the mean pulled back to w. */
function posteriorPlaces(power: number, n: number, mean: number) {
  const root = (x: number) => Math.sign(x) * Math.abs(x) ** (1 / power);
  const reach = 5 / Math.sqrt(2 * n);
  const near = grid(root(mean - reach), root(mean + reach), 81);
  return Float64Array.from([...grid(-box, box, 81), ...near].filter(w => Math.abs(w) <= box)).sort();
}

function posteriorOf(model: typeof regular, power: number, n: number, mean: number): PosteriorData {
  const xs = posteriorPlaces(power, n, mean);
  const ys = xs.map(model.posterior({n, mean}, box).density);
  const laplace = model.laplace({n, mean}, box);
  const gaussian = laplace && xs.map(laplace.density);
  return {xs, ys, laplace: gaussian, distance: gaussian && totalVariation(xs, ys, gaussian)};
}

const posteriorsAt = memo((n: number, mean: number) => ({
  regular: posteriorOf(regular, 1, n, mean),
  singular: posteriorOf(singular, 3, n, mean)
}));

const normalCurve = memo(() => {
  const xs = grid(-4, 4, 61);
  return {xs, ys: xs.map(z => Math.exp((-z * z) / 2))};
});

export function compute({n, seed}: BrokenState): BrokenData {
  const law = unitLaw();
  const unit = shrink(n);
  const mean = meansOf(seed)[n - 1];
  const {errors: bicErrors, slope, offset} = bicOf(seed);
  const {edges, heights, square, error} = simulate(seed);
  const truths = scaledBy(unit, law.truths);
  const normal = normalCurve();
  return {
    errors: errorsAt(n),
    means: mirrored(truths, scaledBy(unit, law.means), -1),
    deviations: mirrored(truths, scaledBy(unit, law.deviations), 1),
    bounds: mirrored(scaledBy(unit, law.boundTruths), scaledBy(unit, law.bounds), 1),
    deviation: {regular: Math.SQRT1_2 / Math.sqrt(n), singular: unit * law.deviations[0]},
    ns,
    bicErrors,
    bicError: {regular: bicErrorOf(regular, n, mean), singular: bicErrorOf(singular, n, mean)},
    bicSlope: slope,
    bicOffset: offset,
    estimates: {
      regular: {xs: scaledBy(1 / Math.sqrt(2 * n), normal.xs), ys: normal.ys},
      singular: {xs: scaledBy(unit, law.estimates), ys: law.density}
    },
    histogram: {edges: scaledBy(unit, edges), heights},
    simulated: {value: unit ** 2 * square, error: unit ** 2 * error, exact: unit ** 2 * law.square},
    mean,
    posteriors: posteriorsAt(n, mean)
  };
}
