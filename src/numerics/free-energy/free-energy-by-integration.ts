import type {Loss} from '../loss';
import {requireCount, requirePositive} from '../sampling/chain';
import {type Convergence, convergence} from '../sampling/convergence';
import {yielding} from '../sampling/in-parts';
import {moments} from '../sampling/moments';
import {type TemperatureRule, temperatureRule} from './temperature-rule';
import {type TemperedOptions, temperedChains} from './tempered-chains';

const PILOT = 256;
/** From one temperature to the next, in log β. */
const SPACING = 0.5;

export interface IntegrationOptions extends Partial<Omit<TemperedOptions, 'seed' | 'group'>> {
  readonly seed: number;
  /** Draws a chain and temperature that are kept, default 1000. */
  readonly numDraws?: number;
  /** Independent sets of chains, default 4. */
  readonly numChains?: number;
  /** Sweeps before the first draw, in which the steps are adapted; default 200. */
  readonly numBurninSteps?: number;
  /** Sweeps from one draw to the next, default 1. */
  readonly numStepsBwDraws?: number;
  /** How many inverse temperatures above 0, evenly in log β; or which, increasing to 1. Default about ½ apart. */
  readonly temperatures?: number | readonly number[];
}

export interface IntegrationProgress {
  /** Share of the sweeps done, 0–1. */
  readonly progress: number;
  /** Draws at each temperature so far, over all sets. */
  readonly numDraws: number;
  /** F by the draws so far; NaN before the first. */
  readonly value: number;
}

export interface IntegratedFreeEnergy extends Convergence {
  readonly value: number;
  /** |value − F| is less, 19 times out of 20: two standard errors and the rule's own. */
  readonly error: number;
  readonly method: 'thermodynamic integration';
  /** The inverse temperatures β, from 0 to 1. */
  readonly temperatures: readonly number[];
  /** E_β[n L] at each. */
  readonly energies: readonly number[];
  readonly seed: number;
}

/**
 * F = −log ∫ exp(−n L(w)) φ(w) dw = ∫₀¹ E_β[n L] dβ by sampling, for any number of parameters: a generator that yields
 * after each step of a chain.
 *
 * Chains of `hmc` at all temperatures exchange their places. From the prior to the first temperature F is the logarithm of
 * a mean over the prior; from there on an integral over log β, by values and slopes (`temperatureRule`).
 *
 * @param loss    L, average negative log-likelihood
 * @param n       sample size, positive
 * @param options box: half-width of [−box, box]^d, default 1, at whose walls chains are reflected; prior: −log φ up to a
 *                constant, as a Loss, default uniform on the box: with a prior, the box is Infinity unless given, and chains
 *                start at 0; lr: where the adaptation of the steps starts at β = 1; seed; further as above
 * @throws RangeError for options out of range, or a loss that is not finite where a chain starts
 *
 * Error: as reported, 19 times out of 20, if converged; of several modes it sees those that a chain has entered.
 * Source: Watanabe, JMLR 14 (2013) 867–897, for F = ∫ E_β[n L_n] dβ.
 */
export function freeEnergyByIntegration(
  loss: Loss,
  n: number,
  options: IntegrationOptions
): Generator<IntegrationProgress, IntegratedFreeEnergy, undefined> {
  const {prior, numDraws = 1000, numChains = 4, numBurninSteps = 200, numStepsBwDraws = 1, temperatures} = options;
  const box = options.box ?? (prior ? Infinity : 1);
  requirePositive('n', n);
  if (!(box > 0 && (box < Infinity || prior))) throw new RangeError(`box must be positive and finite, got ${box}`);
  if (prior && prior.dimension !== loss.dimension) {
    throw new RangeError(`prior must have ${loss.dimension} dimensions, got ${prior.dimension}`);
  }
  requireCount('numDraws', numDraws, 1);
  requireCount('numChains', numChains, 1);
  requireCount('numBurninSteps', numBurninSteps, 0);
  requireCount('numStepsBwDraws', numStepsBwDraws, 1);
  if (options.lr !== undefined) requirePositive('lr', options.lr);
  if (typeof temperatures === 'number') requireCount('temperatures', temperatures, 1);
  else if (temperatures) requireTemperatures(temperatures);
  return integrate(loss, n, {...options, box, numDraws, numChains, numBurninSteps, numStepsBwDraws});
}

type Complete = IntegrationOptions &
  Required<Pick<IntegrationOptions, 'box' | 'numDraws' | 'numChains' | 'numBurninSteps' | 'numStepsBwDraws'>>;

function* integrate(
  loss: Loss,
  n: number,
  options: Complete
): Generator<IntegrationProgress, IntegratedFreeEnergy, undefined> {
  const {numDraws, numChains, numBurninSteps, numStepsBwDraws, seed} = options;
  const now = {progress: 0, numDraws: 0, value: NaN};
  const betas = yield* ladder(loss, n, options, now);
  const groups = Array.from({length: numChains}, (_, group) => temperedChains(loss, n, betas, {...options, group}));
  const sweepsInAll = numBurninSteps + numDraws * numStepsBwDraws;
  for (let k = 0; k < numBurninSteps; k++) {
    for (const group of groups) for (const _ of group.sweep(1 / Math.sqrt(1 + k / 10))) yield now;
    now.progress = (k + 1) / sweepsInAll;
  }
  // Energies from a level near the least keep the sums small.
  const level = Math.min(...groups.map(({energies}) => energies[betas.length - 1]));
  const sums = betas.map(() => ({mean: 0, square: 0}));
  const trace = groups.map(() => betas.map(() => new Float64Array(numDraws)));
  const rule = temperatureRule(betas.slice(1));
  let weights = 0;
  for (let draw = 0; draw < numDraws; draw++) {
    for (const [g, group] of groups.entries()) {
      for (let k = 0; k < numStepsBwDraws; k++) for (const _ of group.sweep(0)) yield now;
      now.numDraws++;
      for (const [j, sum] of sums.entries()) {
        const x = group.energies[j] - level;
        trace[g][j][draw] = x;
        const change = x - sum.mean;
        sum.mean += change / now.numDraws;
        sum.square += change * (x - sum.mean);
      }
      weights += Math.exp(-betas[1] * trace[g][0][draw]);
    }
    now.progress = (numBurninSteps + (draw + 1) * numStepsBwDraws) / sweepsInAll;
    now.value = level - Math.log(weights / now.numDraws) + apply(rule, sums, now.numDraws);
  }
  const influences: Float64Array[] = [];
  for (const energies of trace) {
    influences.push(influence(energies, betas[1], weights / now.numDraws, rule, sums));
    yield now;
  }
  const verdict = yield* yielding(now, convergence(influences));
  const {deviation} = yield* yielding(now, moments(influences));
  const coarse = apply(temperatureRule(betas.slice(1), 2), sums, now.numDraws);
  const ofRule = Math.abs(apply(rule, sums, now.numDraws) - coarse) / 15;
  const rounding = 1e-15 * (1 + Math.abs(now.value));
  return {
    value: now.value,
    error: (2 * deviation) / Math.sqrt(verdict.ess) + ofRule + rounding,
    method: 'thermodynamic integration',
    temperatures: betas,
    energies: sums.map(({mean}) => level + mean),
    ...verdict,
    seed
  };
}

/** 0, and the inverse temperatures up to 1: the first where n L over the prior begins to tell. */
function* ladder(loss: Loss, n: number, options: Complete, now: IntegrationProgress) {
  const {temperatures, numBurninSteps} = options;
  if (typeof temperatures === 'object') return [0, ...temperatures];
  // A group of its own, so that what the pilot sees is independent of what is kept.
  const pilot = temperedChains(loss, n, [0], {...options, group: options.numChains});
  const energies = new Float64Array(PILOT);
  for (let k = 0; k < numBurninSteps; k++) for (const _ of pilot.sweep(1 / Math.sqrt(1 + k / 10))) yield now;
  for (let i = 0; i < PILOT; i++) {
    for (const _ of pilot.sweep(0)) yield now;
    energies[i] = pilot.energies[0];
  }
  energies.sort();
  const first = 0.5 / (energies[PILOT / 2] - energies[0]);
  if (!(first < 1)) return [0, 1];
  // An even number of intervals can be halved.
  const intervals = temperatures === undefined ? 2 * Math.ceil(-Math.log(first) / SPACING / 2) : temperatures - 1;
  if (intervals === 0) return [0, 1];
  return [0, ...Array.from({length: intervals + 1}, (_, j) => first ** (1 - j / intervals))];
}

function apply(rule: TemperatureRule, sums: readonly {mean: number; square: number}[], count: number): number {
  let value = 0;
  for (let j = 0; j < rule.means.length; j++) {
    value += rule.means[j] * sums[j + 1].mean + (rule.variances[j] * sums[j + 1].square) / count;
  }
  return value;
}

/** What each draw adds to F, to first order: its mean's standard error is that of F, whatever the draws share. */
function influence(
  energies: readonly Float64Array[],
  beta: number,
  weight: number,
  rule: TemperatureRule,
  sums: readonly {mean: number}[]
): Float64Array {
  return energies[0].map((first, t) => {
    let value = -Math.exp(-beta * first) / weight;
    for (let j = 0; j < rule.means.length; j++) {
      const x = energies[j + 1][t];
      value += rule.means[j] * x + rule.variances[j] * (x - sums[j + 1].mean) ** 2;
    }
    return value;
  });
}

function requireTemperatures(betas: readonly number[]): void {
  for (const [j, beta] of betas.entries()) {
    if (!(beta > (j > 0 ? betas[j - 1] : 0)))
      throw new RangeError(`temperatures must increase from above 0, got ${beta}`);
  }
  if (betas[betas.length - 1] !== 1) throw new RangeError(`temperatures must end at 1, got ${betas[betas.length - 1]}`);
}
