import {type Band, evaluatePolynomial, logGamma, parsePolynomial, sublevelSlicer} from '../../numerics';
import {nearestZero} from '../loss-formula';
import {memo} from '../memo';

/** From volume to free energy: V(1/n) and F_n at the same n, and what the posterior looks like there. */
export interface Bridge {
  /** −log V(1/n), and with −log Γ(λ + 1) added, over the nodes of n: the latter is what F tends to. */
  readonly depths: Float64Array;
  readonly predicted: Float64Array;
  /** d log V/d log ε at ε = 1/n, and dF/d log n. */
  readonly volumeSlope: number;
  readonly freeEnergySlope: number;
  readonly volume: number;
  readonly freeEnergy: number;
  readonly posterior: Posterior;
}

/** exp(−nK) along the line, and where K < 1/n; in the plane the sets {K < 1/n} and {K < 4/n}. */
export interface Posterior {
  readonly variables: readonly string[];
  /** The zero of K that λ belongs to. */
  readonly zero: readonly number[];
  readonly ws: readonly number[];
  readonly heights: readonly number[];
  readonly intervals: readonly number[];
  readonly regions: readonly (readonly Band[])[];
}

/** Values over log n and their slopes, by differences between the neighbours of a node. */
export const slopesOver = (ns: Float64Array, values: Float64Array) =>
  values.map((_, i) => {
    const last = values.length - 1;
    // At an end by the parabola through three nodes, as a line would lag behind where the curve bends.
    if (i === 0) return (4 * values[1] - 3 * values[0] - values[2]) / Math.log(ns[2] / ns[0]);
    if (i === last)
      return (3 * values[last] - 4 * values[last - 1] + values[last - 2]) / Math.log(ns[last] / ns[last - 2]);
    return (values[i + 1] - values[i - 1]) / Math.log(ns[i + 1] / ns[i - 1]);
  });

/** Where n lies among the nodes: the node before it, and the part of the way to the next. */
function placeOf(ns: Float64Array, n: number): readonly [node: number, part: number] {
  const at = (Math.log(n / ns[0]) / Math.log(ns[ns.length - 1] / ns[0])) * (ns.length - 1);
  const node = Math.min(ns.length - 2, Math.max(0, Math.floor(at)));
  return [node, at - node];
}

/** What stands between evenly spaced nodes of log n, on a line. */
export function between(ns: Float64Array, values: Float64Array, n: number): number {
  const [i, t] = placeOf(ns, n);
  return values[i] + t * (values[i + 1] - values[i]);
}

/** The same on a cubic with these slopes: F and log V to 1e-3 while n is dragged, without an integral a frame. */
export function smoothlyBetween(ns: Float64Array, values: Float64Array, slopes: Float64Array, n: number): number {
  const [i, t] = placeOf(ns, n);
  const step = Math.log(ns[i + 1] / ns[i]);
  const rise = values[i + 1] - values[i];
  const [from, to] = [step * slopes[i] - rise, rise - step * slopes[i + 1]];
  return values[i] + t * rise + t * (1 - t) * ((1 - t) * from + t * to);
}

const slicerOf = memo((k: string) => {
  const polynomial = parsePolynomial(k);
  return {polynomial, slicer: sublevelSlicer(polynomial)};
});

const columns = 48;
const evenly = Array.from({length: 121}, (_, i) => i / 60 - 1);

/** Points through each interval and three times as far, where exp(−nK) falls. */
const around = (a: number, b: number) =>
  Array.from({length: 61}, (_, i) => (a + b) / 2 + ((b - a) / 2) * (i / 10 - 3)).filter(w => w > -1 && w < 1);

const posteriorAt = memo((k: string, n: number): Posterior => {
  const {polynomial, slicer} = slicerOf(k);
  const {variables} = polynomial;
  const zero = nearestZero(k);
  if (variables.length > 1)
    return {
      variables,
      zero,
      ws: [],
      heights: [],
      intervals: [],
      regions: [4 / n, 1 / n].map(e => slicer.region(e, {columns}))
    };
  const intervals = slicer.slice(1 / n);
  const fine = intervals.slice(0, 8).flatMap((a, i) => (i % 2 ? [] : around(a, intervals[i + 1])));
  const ws = [...evenly, ...fine].sort((a, b) => a - b);
  return {
    variables,
    zero,
    ws,
    heights: ws.map(w => Math.exp(-n * evaluatePolynomial(polynomial, [w]))),
    intervals,
    regions: []
  };
});

/** What depends on K alone. */
const curves = memo((ns: Float64Array, freeEnergies: Float64Array, volumes: Float64Array, lambda: number) => {
  const depths = volumes.map(volume => -Math.log(volume));
  const shift = logGamma(lambda + 1);
  return {
    depths,
    predicted: depths.map(depth => depth - shift),
    volumeSlopes: slopesOver(ns, depths),
    freeEnergySlopes: slopesOver(ns, freeEnergies)
  };
});

export function bridgeOf(
  k: string,
  n: number,
  lambda: number,
  {ns, freeEnergies, volumes}: {ns: Float64Array; freeEnergies: Float64Array; volumes: Float64Array}
): Bridge {
  const {depths, predicted, volumeSlopes, freeEnergySlopes} = curves(ns, freeEnergies, volumes, lambda);
  return {
    depths,
    predicted,
    volume: Math.exp(-smoothlyBetween(ns, depths, volumeSlopes, n)),
    freeEnergy: smoothlyBetween(ns, freeEnergies, freeEnergySlopes, n),
    volumeSlope: between(ns, volumeSlopes, n),
    freeEnergySlope: between(ns, freeEnergySlopes, n),
    posterior: posteriorAt(k, n)
  };
}
