import {gaussianPower, random, totalVariation} from '../../numerics';
import {memo} from '../memo';
import {type Curve, grid} from './estimates';
import {parameters} from './parameters';

/** The two models that five of the tiles compare, both with the truth N(0, ½) at w = 0 and a uniform prior on the box. */
export const regular = gaussianPower(1);
export const singular = gaussianPower(3);
export const box = 1;

/** Means of the first 1, 2, … draws of one endless sample: more data never change the data seen before. */
export const meansOf = memo((seed: number) => {
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
export const ns = Float64Array.from({length: 4 * perDecade + 1}, (_, i) => Math.round(10 ** (1 + i / perDecade)));

type Posterior = ReturnType<typeof regular.posterior>;

/** What BIC leaves of the free energy: n Lₙ(ŵ) is 0 in the units of the normaliser. */
const bicErrorOf = ({logNormalizer}: Posterior, n: number) => -logNormalizer - Math.log(n) / 2;

const bothAt = memo((n: number, mean: number) => ({
  regular: regular.posterior({n, mean}, box),
  singular: singular.posterior({n, mean}, box)
}));

export function bicErrorAt(n: number, mean: number) {
  const both = bothAt(n, mean);
  return {regular: bicErrorOf(both.regular, n), singular: bicErrorOf(both.singular, n)};
}

/** Over `ns`, for the seed's data; with the line of slope λ − ½ through the singular model's. */
export const bicErrorsOf = memo((seed: number) => {
  const means = meansOf(seed);
  const of = (model: typeof regular) => ns.map(n => bicErrorOf(model.posterior({n, mean: means[n - 1]}, box), n));
  const errors = {regular: of(regular), singular: of(singular)};
  const slope = singular.learningCoefficient.lambda - 1 / 2;
  const residuals = errors.singular.map((value, i) => value - slope * Math.log(ns[i]));
  return {errors, slope, offset: residuals.reduce((sum, value) => sum + value, 0) / ns.length};
});

export interface PosteriorData extends Curve {
  /** Laplace's approximation at the same places, unless the peak is at the box. */
  readonly laplace: Float64Array | undefined;
  /** Total variation distance between the two. */
  readonly distance: number | undefined;
}

/** Over the whole box and, as densely again, over five deviations of the mean pulled back to w. */
function posteriorPlaces(power: number, n: number, mean: number) {
  const root = (x: number) => Math.sign(x) * Math.abs(x) ** (1 / power);
  const reach = 5 / Math.sqrt(2 * n);
  const near = grid(root(mean - reach), root(mean + reach), 81);
  return Float64Array.from([...grid(-box, box, 81), ...near].filter(w => Math.abs(w) <= box)).sort();
}

function posteriorOf(
  model: typeof regular,
  {density}: Posterior,
  power: number,
  n: number,
  mean: number
): PosteriorData {
  const xs = posteriorPlaces(power, n, mean);
  const ys = xs.map(density);
  const laplace = model.laplace({n, mean}, box);
  const gaussian = laplace && xs.map(laplace.density);
  return {xs, ys, laplace: gaussian, distance: gaussian && totalVariation(xs, ys, gaussian)};
}

export const posteriorsAt = memo((n: number, mean: number) => ({
  regular: posteriorOf(regular, bothAt(n, mean).regular, 1, n, mean),
  singular: posteriorOf(singular, bothAt(n, mean).singular, 3, n, mean)
}));
