import {generalizationError} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {type Curve, estimateLaw, grid, simulatedEstimates, unitOf} from './estimates';
import type {parameters} from './parameters';
import {bicErrorAt, bicErrorsOf, meansOf, ns, type PosteriorData, posteriorsAt} from './sample';

export type BrokenState = State<typeof parameters>;

/** A value of each of the two models. */
export interface Pair<T> {
  readonly regular: T;
  readonly singular: T;
}

/** Costly parts are getters: worked out where a tile that is shown, or the table, asks for them. */
export interface BrokenData {
  /** n · E[Gₙ] of d means, and of the product of d parameters, for d = 1, 2, … */
  readonly errors: readonly Pair<number>[];
  /** E[ŵ] against the true w; the deviation of ŵ, and its Cramér–Rao bounds: without a bias, and with that of ŵ. */
  readonly means: Curve;
  readonly deviations: Curve;
  readonly bounds: Curve;
  readonly biasedBounds: Curve;
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

export const dimensions = 6;

/** n · E[Gₙ] of the product of 2, 3, … parameters. */
const productErrors = (n: number) =>
  Array.from({length: dimensions - 1}, (_, i) => generalizationError({model: {factors: i + 2}, n}).scaled);

/** From this n on the ends of the box are out of the way, and the errors are smooth in log n. */
const smooth = 32;
const perDecade = 8;
const nodes = Array.from({length: 3.5 * perDecade + 1}, (_, i) =>
  memo(() => productErrors(10 ** (1.5 + i / perDecade)))
);

/** The cubic through the four nodes about n, right to 1e-5: a drag works out a node where it would work out every n. */
function interpolatedErrors(n: number): number[] {
  const at = perDecade * (Math.log10(n) - 1.5);
  const first = Math.min(nodes.length - 4, Math.max(0, Math.floor(at) - 1));
  const four = nodes.slice(first, first + 4).map(node => node());
  const weights = four.map((_, i) =>
    four.reduce((product, _, j) => (j === i ? product : (product * (at - first - j)) / (i - j)), 1)
  );
  return four[0].map((_, d) => four.reduce((sum, errors, i) => sum + weights[i] * errors[d], 0));
}

/** Errors of independent means add. */
const errorsAt = memo((n: number): Pair<number>[] => {
  const one = generalizationError({model: {power: 1}, n}).scaled;
  const products = n < smooth ? productErrors(n) : interpolatedErrors(n);
  return [one, ...products].map((singular, i) => ({regular: (i + 1) * one, singular}));
});

const scaledBy = (factor: number, values: Float64Array) => values.map(value => factor * value);

/** The curve of odd or even values to both sides of 0. */
const mirrored = (xs: Float64Array, ys: Float64Array, sign: 1 | -1): Curve => ({
  xs: Float64Array.from([...Array.from(xs.subarray(1), x => -x).reverse(), ...xs]),
  ys: Float64Array.from([...Array.from(ys.subarray(1), y => sign * y).reverse(), ...ys])
});

const normalCurve = memo(() => {
  const xs = grid(-4, 4, 61);
  return {xs, ys: xs.map(z => Math.exp((-z * z) / 2))};
});

export function compute({n, seed}: BrokenState): BrokenData {
  const law = estimateLaw();
  const unit = unitOf(n);
  const mean = meansOf(seed)[n - 1];
  const {errors: bicErrors, slope, offset} = bicErrorsOf(seed);
  const {edges, heights, square, error} = simulatedEstimates(seed);
  const truths = scaledBy(unit, law.truths);
  const normal = normalCurve();
  return {
    get errors() {
      return errorsAt(n);
    },
    means: mirrored(truths, scaledBy(unit, law.means), -1),
    deviations: mirrored(truths, scaledBy(unit, law.deviations), 1),
    bounds: mirrored(scaledBy(unit, law.boundTruths), scaledBy(unit, law.bounds), 1),
    biasedBounds: mirrored(truths, scaledBy(unit, law.leastDeviations), 1),
    deviation: {regular: Math.SQRT1_2 / Math.sqrt(n), singular: unit * law.deviations[0]},
    ns,
    bicErrors,
    get bicError() {
      return bicErrorAt(n, mean);
    },
    bicSlope: slope,
    bicOffset: offset,
    estimates: {
      regular: {xs: scaledBy(1 / Math.sqrt(2 * n), normal.xs), ys: normal.ys},
      singular: {xs: scaledBy(unit, law.estimates), ys: law.density}
    },
    histogram: {edges: scaledBy(unit, edges), heights},
    simulated: {value: unit ** 2 * square, error: unit ** 2 * error, exact: unit ** 2 * law.meanSquare},
    mean,
    get posteriors() {
      return posteriorsAt(n, mean);
    }
  };
}
