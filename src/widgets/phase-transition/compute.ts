import {combinedFreeEnergy, criticalSampleSize} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {largestN, type parameters} from './parameters';

export type TransitionState = State<typeof parameters>;

export interface TransitionData {
  readonly ns: Float64Array;
  /** F_1 and F_2 by the formula over `ns`, less n L(w_1*) + λ(w_2*) log n, which both pay: Δλ log n + c and n ΔL. */
  readonly accurate: Float64Array;
  readonly simple: Float64Array;
  /** The posterior mass of the accurate phase over `ns`. */
  readonly mass: Float64Array;
  /** Where phase 1 takes over; undefined if it has the lower free energy at every n > 1. */
  readonly critical: number | undefined;
  /** By how many nats phase 2 is ahead where it is most. */
  readonly lead: number;
  readonly constant: number;
}

const nodes = 121;
const ns = Float64Array.from({length: nodes}, (_, i) => largestN ** (i / (nodes - 1)));

/** The n that the audience is asked for. */
export function criticalN({deltaLoss, deltaLambda, withConstant, constant}: TransitionState): number | undefined {
  const n = criticalSampleSize({deltaLoss, deltaLambda, constant: withConstant ? constant : 0});
  return n !== undefined && n > 1 ? n : undefined;
}

/** F_1 and F_2 at n. */
export const pricesAt = (
  n: number,
  {deltaLoss, deltaLambda}: Pick<TransitionState, 'deltaLoss' | 'deltaLambda'>,
  constant: number
) => [deltaLambda * Math.log(n) + constant, n * deltaLoss] as const;

const curvesOf = memo((deltaLoss: number, deltaLambda: number, constant: number) => {
  const prices = Array.from(ns, n => pricesAt(n, {deltaLoss, deltaLambda}, constant));
  return {
    accurate: Float64Array.from(prices, ([f]) => f),
    simple: Float64Array.from(prices, ([, f]) => f),
    mass: Float64Array.from(prices, pair => combinedFreeEnergy(pair).masses[0])
  };
});

export function compute(state: TransitionState): TransitionData {
  const constant = state.withConstant ? state.constant : 0;
  const [f1, f2] = pricesAt(Math.max(1, state.deltaLambda / state.deltaLoss), state, constant);
  return {
    ns,
    ...curvesOf(state.deltaLoss, state.deltaLambda, constant),
    critical: criticalN(state),
    lead: f1 - f2,
    constant
  };
}
