import type {RandomFeatureErrors} from '../../numerics';
import type {Work} from '../figure-definition';
import type {State} from '../parameters';
import {mostFeatures, type parameters} from './parameters';

export type DescentState = State<typeof parameters>;

/** The errors at one number of features. */
export interface Errors {
  readonly features: number;
  /** Quartiles and median over the seeds. */
  readonly low: number;
  readonly test: number;
  readonly high: number;
  readonly train: number;
}

export interface DescentData {
  /** As far as the state shows them, by the number of features. */
  readonly curve: readonly Errors[];
  /** The least median test error before p = n. */
  readonly classical: Errors;
  /** At p = n. */
  readonly threshold: Errors;
  /** At the most features. */
  readonly end: Errors;
  /** Whether p = n is a peak: worse than its neighbours, and twice as bad as the best before. */
  readonly peaked: boolean;
  /** At the chosen p, or at the end of what is shown; between computed numbers of features interpolated. */
  readonly here: Errors;
}

/** Numbers of features for fits: evenly on a logarithmic axis, and close around p = n. */
export function featureCounts(n: number): readonly number[] {
  const far = [1, 2, 3, 4, 6, 8, 10, 12, 15, 20, 26, 35, 50, 70, 100, 140, 200, 280, mostFeatures];
  const near = [0.6, 0.7, 0.8, 0.87, 0.93, 1, 1.07, 1.15, 1.3, 1.6].map(ratio => Math.round(ratio * n));
  const counts = [...far.filter(p => p < 0.55 * n || p > 1.7 * n), ...near, n - 1, n + 1];
  return [...new Set(counts)].sort((a, b) => a - b);
}

export function work({n, noise, ridge, seed}: DescentState): Work {
  return {
    computation: 'randomFeatureErrors',
    options: {features: featureCounts(n), samples: n, noise, ridge, seed}
  };
}

export function compute({features, reach, n, ask}: DescentState, result?: RandomFeatureErrors): DescentData {
  if (!result) throw new Error('the errors of the fits are not there yet');
  const counts = featureCounts(n);
  const all = counts.map((count, i) => ({
    features: count,
    low: result.test.low[i],
    test: result.test.median[i],
    high: result.test.high[i],
    train: result.train[i]
  }));
  const at = counts.indexOf(n);
  const threshold = all[at];
  const classical = all.slice(0, at).reduce((best, errors) => (errors.test < best.test ? errors : best));
  const curve = ask || reach === 'threshold' ? all.slice(0, at + 1) : all;
  return {
    curve,
    classical,
    threshold,
    end: all[all.length - 1],
    peaked: threshold.test > Math.max(2 * classical.test, all[at - 1].test, all[at + 1].test),
    here: errorsAt(curve, Math.min(features, curve[curve.length - 1].features))
  };
}

/** The errors at any number of features, on straight lines between the computed ones of both axes' logarithms. */
function errorsAt(curve: readonly Errors[], features: number): Errors {
  const above = curve.findIndex(errors => errors.features >= features);
  const right = curve[above];
  if (right.features === features) return right;
  const left = curve[above - 1];
  const share = Math.log(features / left.features) / Math.log(right.features / left.features);
  const between = (a: number, b: number) => a * (b / a) ** share;
  return {
    features,
    low: between(left.low, right.low),
    test: between(left.test, right.test),
    high: between(left.high, right.high),
    train: left.train + (right.train - left.train) * share
  };
}
