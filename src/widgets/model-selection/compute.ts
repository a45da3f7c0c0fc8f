import {combinedFreeEnergy, normalSums, type Phase, twoPhases} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {parameters} from './parameters';

export type SelectionState = State<typeof parameters>;

/** A cut through one of the two wells. */
export interface Well {
  /** The first parameter, closer where the posterior is narrow. */
  readonly ws: Float64Array;
  /** n (L_n − L_n(truth)) over `ws`, at the best of the second parameter. */
  readonly energy: Float64Array;
  /** The posterior density of the first parameter; over both wells its integral is 1. */
  readonly posterior: Float64Array;
}
/** Free energies over `ns`, shape (nodes,) each. */
export interface Curves {
  readonly ns: Float64Array;
  readonly accurate: Float64Array;
  readonly simple: Float64Array;
  readonly combined: Float64Array;
}
export interface SelectionData {
  readonly curves: Curves;
  /** Those of the population loss, beside those of a sample. */
  readonly population: Curves | undefined;
  /** F_1 and F_2 at n. */
  readonly parts: readonly [number, number];
  readonly combined: number;
  /** The posterior's shares in W_1 and W_2. */
  readonly masses: readonly [number, number];
  readonly wells: readonly [Well, Well];
  /** n ΔL, and the sample's noise: what the second well's height adds to its energies. */
  readonly lift: number;
  /** The energy drawn at the middle of W_2. */
  readonly floor: number;
  /** Where the two free energies are equal at population loss. */
  readonly crossing: number | undefined;
}

export const largestN = 1e6;
const nodesADecade = 12;
const ns = Float64Array.from({length: 6 * nodesADecade + 1}, (_, i) => Math.round(10 ** (i / nodesADecade))).filter(
  (n, i, all) => i === 0 || n > all[i - 1]
);

/** The mean of the first n data from N(0, ½ I): with n it tells the posterior all that the data hold. */
const meanOf = (sums: ReturnType<typeof normalSums>, n: number) => sums(n).map(sum => (sum * Math.SQRT1_2) / n);
const meansOf = memo((seed: number) => {
  const sums = normalSums(seed, 3);
  return Array.from(ns, n => meanOf(sums, n));
});

const phasesOf = memo((deltaLoss: number) => {
  const phases = twoPhases(deltaLoss);
  return {...phases, crossing: phases.crossing()};
});
/** What does not depend on ΔL: F_1, and of F_2 all but its lift. While ΔL is dragged both stand. */
const standing = memo((seed: number | undefined) => {
  const {accurate, simple} = twoPhases(parameters.deltaLoss.min);
  const means = seed === undefined ? undefined : meansOf(seed);
  return {
    means,
    accurate: ns.map((n, i) => accurate.freeEnergy(n, means?.[i])),
    flat: ns.map((n, i) => simple.freeEnergy(n, means?.[i]) - simple.lift(n, means?.[i]))
  };
});
const curvesOf = memo((deltaLoss: number, seed: number | undefined): Curves => {
  const {means, accurate, flat} = standing(seed);
  const {lift} = phasesOf(deltaLoss).simple;
  const simple = flat.map((f, i) => f + lift(ns[i], means?.[i]));
  return {ns, accurate, simple, combined: accurate.map((f, i) => combinedFreeEnergy([f, simple[i]]).value)};
});

/** The curves with n among their nodes: those of a sample are rough, and n is marked on them. */
function through(n: number, [f1, f2]: readonly [number, number], combined: number, curves: Curves): Curves {
  const at = curves.ns.findIndex(node => node >= n);
  if (curves.ns[at] === n) return curves;
  const within = (values: Float64Array, value: number) =>
    Float64Array.from([...values.subarray(0, at), value, ...values.subarray(at)]);
  return {
    ns: within(curves.ns, n),
    accurate: within(curves.accurate, f1),
    simple: within(curves.simple, f2),
    combined: within(curves.combined, combined)
  };
}

/** The cut's axis: the box evenly, and as far as the posterior reaches more closely. */
function cut(power: number, n: number, mean: number): Float64Array {
  const root = (u: number) => Math.sign(u) * Math.min(1, Math.abs(u) ** (1 / power));
  const reach = 5.5 / Math.sqrt(2 * n);
  const [low, high] = [root(mean - reach), root(mean + reach)];
  const even = Array.from({length: 21}, (_, i) => i / 10 - 1);
  const near = Array.from({length: 61}, (_, i) => low + ((high - low) * i) / 60);
  return Float64Array.from([...even, ...near]).sort();
}

export function compute({n, deltaLoss, data, seed}: SelectionState): SelectionData {
  const sampled = data === 'sample' ? seed : undefined;
  const {accurate, simple, crossing} = phasesOf(deltaLoss);
  const mean = sampled === undefined ? [0, 0, 0] : meanOf(normalSums(sampled, 3), n);
  const parts = [accurate.freeEnergy(n, mean), simple.freeEnergy(n, mean)] as const;
  const {value, masses} = combinedFreeEnergy(parts);
  const well = ({energy, density}: Phase, power: number, mass: number): Well => {
    const ws = cut(power, n, mean[0]);
    const within = density(n, mean);
    return {
      ws,
      energy: ws.map(w => energy(w, n, mean)),
      posterior: ws.map(w => mass * within(w))
    };
  };
  return {
    curves:
      sampled === undefined ? curvesOf(deltaLoss, sampled) : through(n, parts, value, curvesOf(deltaLoss, sampled)),
    population: sampled === undefined ? undefined : curvesOf(deltaLoss, undefined),
    parts,
    combined: value,
    masses: [masses[0], masses[1]],
    wells: [well(accurate, 1, masses[0]), well(simple, 3, masses[1])],
    lift: simple.lift(n, mean),
    floor: simple.energy(0, n, mean),
    crossing
  };
}

/** The ΔL that puts the second well's floor at `height`, with the data as they are: lift = n (ΔL − 2√ΔL · noise). */
export function deltaLossOf(height: number, {n, deltaLoss}: SelectionState, {lift, floor}: SelectionData): number {
  const noise = (deltaLoss - lift / n) / (2 * Math.sqrt(deltaLoss));
  return (noise + Math.sqrt(Math.max(0, noise * noise + (height - floor + lift) / n))) ** 2;
}
