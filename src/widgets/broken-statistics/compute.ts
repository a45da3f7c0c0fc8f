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

export const dimensions = 6;

/** Errors of independent means add. */
const errorsAt = memo((n: number) => {
  const one = generalizationError({model: {power: 1}, n}).scaled;
  return Array.from({length: dimensions}, (_, i) => ({
    regular: (i + 1) * one,
    singular: i === 0 ? one : generalizationError({model: {factors: i + 1}, n}).scaled
  }));
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
