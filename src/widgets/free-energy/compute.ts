import {freeEnergy, type LearningCoefficient, rlct, sublevelVolume} from '../../numerics';
import {nearestZero} from '../loss-formula';
import {memo} from '../memo';
import type {State} from '../parameters';
import {type Bridge, bridgeOf} from './bridge-data';
import type {parameters} from './parameters';

export type FreeEnergyState = State<typeof parameters>;

export interface FreeEnergyData {
  readonly lambda: number;
  readonly multiplicity: number;
  /** Where λ and m come from, if from K. */
  readonly coefficient: LearningCoefficient | undefined;
  /** The three terms of the formula at n. */
  readonly energy: number;
  readonly entropy: number;
  readonly correction: number;
  readonly total: number;
  readonly exact: number | undefined;
  /** V(1/n). */
  readonly volume: number | undefined;
  readonly ns: Float64Array;
  /** λ log n − (m − 1) log log n, and with n·L on top, over `ns`. */
  readonly complexityCurve: Float64Array;
  readonly totalCurve: Float64Array;
  /** Exact F over `ns` (with n·L), and −log V(1/n); only where K is asked for. */
  readonly exactCurve: Float64Array | undefined;
  readonly volumes: Float64Array | undefined;
  readonly bridge: Bridge | undefined;
}

const nodes = 49;
export const largestN = 1e6;
const ns = Float64Array.from({length: nodes}, (_, i) => 2 * (largestN / 2) ** (i / (nodes - 1)));

/** Exact F and V at all sample sizes: computed once for a K, interpolated while n is dragged. */
const exactCurves = memo((k: string) => ({
  ns,
  coefficient: rlct(k, {at: nearestZero(k)}),
  freeEnergies: ns.map(n => freeEnergy(k, n).value),
  volumes: Float64Array.from(
    sublevelVolume(
      k,
      Array.from(ns, n => 1 / n)
    ),
    point => point.volume
  )
}));

const exactAt = memo((k: string, n: number) => ({
  freeEnergy: freeEnergy(k, n).value,
  volume: sublevelVolume(k, [1 / n])[0].volume
}));

/** The part of the formula that does not depend on the loss. */
export const complexityAt = (lambda: number, multiplicity: number, n: number) =>
  lambda * Math.log(n) - (multiplicity - 1) * Math.log(Math.log(n));

export function compute(state: FreeEnergyState): FreeEnergyData {
  const {view, n, loss, k} = state;
  const curves = state.showExact || view === 'bridge' ? exactCurves(k) : undefined;
  const lambda = curves?.coefficient.lambda ?? state.lambda;
  const multiplicity = curves?.coefficient.multiplicity ?? state.multiplicity;
  const excess = view === 'bridge' ? 0 : loss;
  const complexityCurve = ns.map(v => complexityAt(lambda, multiplicity, v));
  const bridge = curves && view === 'bridge' ? bridgeOf(k, n, lambda, curves) : undefined;
  const here = bridge ?? (curves && exactAt(k, n));
  const energy = n * excess;
  const entropy = lambda * Math.log(n);
  const correction = (multiplicity - 1) * Math.log(Math.log(n));
  return {
    lambda,
    multiplicity,
    coefficient: curves?.coefficient,
    energy,
    entropy,
    correction,
    total: energy + entropy - correction,
    exact: here && energy + here.freeEnergy,
    volume: here?.volume,
    ns,
    complexityCurve,
    totalCurve: complexityCurve.map((v, i) => v + ns[i] * excess),
    exactCurve: curves?.freeEnergies.map((v, i) => v + ns[i] * excess),
    volumes: curves?.volumes,
    bridge
  };
}
