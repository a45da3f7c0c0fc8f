import {type ModularWaves, modularWaves, quadraticModularNetwork, random, reluCircle} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {parameters} from './parameters';

export type CircuitState = State<typeof parameters>;

export interface CircuitData {
  readonly p: number;
  /** Both numbers and their sum, in 0, …, p − 1. */
  readonly a: number;
  readonly b: number;
  readonly answer: number;
  /** The k of the waves, fewer than asked for if p has no more. */
  readonly frequencies: readonly number[];
  readonly waves: Omit<ModularWaves, 'logits'>;
  /** Of the waves or of Gromov's network, shape (p,), the highest 1. */
  readonly logits: Float64Array;
  /** The candidate with the highest logit. */
  readonly winner: number;
  readonly network: NetworkData | undefined;
  readonly circle: CircleData | undefined;
}
export interface NetworkData {
  /** Share of all pairs (a, b) that the network answers rightly. */
  readonly accuracy: number;
  readonly widths: readonly number[];
  readonly accuracies: readonly number[];
}
export interface CircleData {
  readonly activations: Float64Array;
  /** The direction of the output in turns; undefined if there is none. */
  readonly turn: number | undefined;
  /** The candidates with the highest logit, nearest in direction: none, one, or two that tie. */
  readonly said: readonly number[];
  readonly hs: readonly number[];
  readonly accuracies: readonly number[];
}

/** All frequencies that p has, in the order in which they join. */
const frequenciesOf = memo((p: number, seed: number) => {
  const u = random(seed);
  const ks = Array.from({length: Math.floor(p / 2)}, (_, i) => i + 1);
  for (let i = ks.length - 1; i > 0; i--) {
    const j = u.integer(i + 1);
    [ks[i], ks[j]] = [ks[j], ks[i]];
  }
  return ks;
});
const wavesOf = memo((p: number, count: number, seed: number) => {
  const frequencies = frequenciesOf(p, seed).slice(0, count);
  return {frequencies, waves: modularWaves(p, frequencies)};
});

const networkOf = memo((p: number, width: number, seed: number) => {
  const network = quadraticModularNetwork(p, width, random(seed));
  return {logits: network.logits, accuracy: network.accuracy()};
});
const widths = Array.from({length: 11}, (_, i) => Math.round(16 * 2 ** (i / 2)));
const accuraciesByWidth = memo((p: number, seed: number) =>
  widths.map(width => quadraticModularNetwork(p, width, random(seed)).accuracy())
);

const {min: fewest, max: most} = parameters.neurons;
const hs = Array.from({length: most - fewest + 1}, (_, i) => fewest + i);
const accuraciesByNeurons = memo((p: number) => hs.map(h => reluCircle(p, h).accuracy()));

function circleData(p: number, h: number, a: number, b: number): CircleData {
  const circle = reluCircle(p, h);
  const [x, y] = circle.output(a, b);
  const said = circle.answers(a, b);
  return {
    activations: circle.activations(a, b),
    turn: said.length > 0 ? Math.atan2(y, x) / (2 * Math.PI) : undefined,
    said,
    hs,
    accuracies: accuraciesByNeurons(p)
  };
}

export function compute(state: CircuitState): CircuitData {
  const p = Number(state.p);
  const [a, b] = [Math.min(state.a, p - 1), Math.min(state.b, p - 1)];
  const {frequencies, waves} = wavesOf(p, state.frequencies, state.seed);
  const network = state.view === 'network' ? networkOf(p, state.width, state.seed) : undefined;
  const logits = (network ?? waves).logits(a, b);
  const highest = Math.max(...logits);
  return {
    p,
    a,
    b,
    answer: (a + b) % p,
    frequencies,
    waves,
    logits: logits.map(logit => logit / highest),
    winner: logits.indexOf(highest),
    network: network && {accuracy: network.accuracy, widths, accuracies: accuraciesByWidth(p, state.seed)},
    circle: state.view === 'circle' ? circleData(p, state.neurons, a, b) : undefined
  };
}

/** The number whose hand on the clock of frequency k is nearest to `turn`, and of several the nearest to `now`. */
export function numberAt(turn: number, k: number, p: number, now: number): number {
  const away = (i: number) => {
    const turns = (k * i) / p - turn;
    return Math.abs(turns - Math.round(turns));
  };
  const least = Math.min(...Array.from({length: p}, (_, i) => away(i)));
  const nearest = Array.from({length: p}, (_, i) => i).filter(i => away(i) < least + 1e-9);
  return nearest.reduce((best, i) => (Math.abs(i - now) < Math.abs(best - now) ? i : best));
}
