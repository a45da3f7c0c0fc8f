import {type GeneralizationError, generalizationError} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {type ComparedModel, families, familyOf, modelOf, regularOf} from './models';
import {type parameters, varianceOf} from './parameters';

export type GeneralizationState = State<typeof parameters>;
type Estimator = 'bayes' | 'mle' | 'map';

export interface ModelCurve {
  readonly name: string;
  readonly words: string;
  readonly lambda: number;
  readonly fraction: string;
  /** n · (E[Gₙ] − floor) over `ns`. */
  readonly scaled: Float64Array;
}
export interface GeneralizationData {
  readonly ns: Float64Array;
  /** The chosen model and, if asked for, those of its family. */
  readonly curves: readonly ModelCurve[];
  readonly chosen: ModelCurve;
  /** Of the chosen model at n. */
  readonly at: GeneralizationError;
  /** E[Gₙ] of the chosen model over `ns`. */
  readonly errors: Float64Array;
  /** For m = 2 and Bayes: c of λ − 1/(log n + c), measured at the largest n, and that curve. */
  readonly correction: {readonly c: number; readonly curve: Float64Array} | undefined;
}

export const largestN = 1e5;
const perDecade = 8;
const ns = Float64Array.from({length: 5 * perDecade + 1}, (_, i) => 10 ** (i / perDecade));

/** The correction is of the order 1/log n: meaningless at the smallest n. */
const correctionFrom = 10;

/** Errors of independent copies add. */
function errorOf({location, copies}: ComparedModel, n: number, estimator: Estimator, variance: number) {
  const one = generalizationError({model: location, n, estimator, variance});
  return {
    ...one,
    value: copies * one.value,
    error: copies * one.error,
    floor: copies * one.floor,
    scaled: copies * one.scaled,
    expansion: copies * one.expansion,
    lambda: copies * one.lambda
  };
}

/** What n · E[Gₙ] of the Bayesian prediction tends to: what a guess is compared with. */
export const learningCoefficientOf = (model: string) => errorOf(modelOf(model), 1, 'mle', 1 / 2).lambda;

const asFraction = (lambda: number) => (lambda === 1 ? '1' : `1/${Math.round(1 / lambda)}`);

function curveOf(name: string, estimator: Estimator, variance: number): ModelCurve {
  const model = modelOf(name);
  const lambda = learningCoefficientOf(name);
  const scaled = ns.map(n => errorOf(model, n, estimator, variance).scaled);
  return {name, words: model.words, lambda, fraction: asFraction(lambda), scaled};
}

/** Whatever n is. */
const family = memo((which: 'line' | 'plane', estimator: Estimator, variance: number) =>
  Object.keys(families[which]).map(name => curveOf(name, estimator, variance))
);

/** λ − 1/(log n + c), c so that it is exact at the largest n. */
function correctionOf({lambda, scaled}: ModelCurve) {
  const c = 1 / (lambda - scaled[ns.length - 1]) - Math.log(largestN);
  return {c, curve: ns.map(n => (n < correctionFrom ? Number.NaN : lambda - 1 / (Math.log(n) + c)))};
}

const errorAt = memo((name: string, n: number, estimator: Estimator, variance: number) =>
  errorOf(modelOf(name), n, estimator, variance)
);

/** While the figure asks about a model, all it shows is the regular one. */
export function compute({ask, n, estimator, truth, ...state}: GeneralizationState): GeneralizationData {
  const model = ask ? regularOf(state.model) : state.model;
  const variance = varianceOf(truth);
  const by = estimator as Estimator;
  const curves = family(familyOf(model), by, variance);
  const chosen = curves.find(curve => curve.name === model)!;
  const at = errorAt(model, n, by, variance);
  return {
    ns,
    curves: state.showAll && !ask ? curves : [chosen],
    chosen,
    at,
    errors: ns.map((v, i) => at.floor + chosen.scaled[i] / v),
    correction: by === 'bayes' && at.multiplicity === 2 ? correctionOf(chosen) : undefined
  };
}
