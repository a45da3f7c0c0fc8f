import type {Loss} from '../loss';
import {type HmcChain, hmc} from '../sampling/hmc';
import {type Random, random} from '../sampling/random';

const ACCEPTANCE = 0.8;
const STREAMS = 2 ** 20;

/** Chains at increasing inverse temperatures, the first on the prior, which exchange their places. */
export interface TemperedChains {
  /** n L where each chain stands, shape (temperatures,). */
  readonly energies: Float64Array;
  /** One step of each chain, yielding after each, then exchanges between neighbours; `rate` > 0 also adapts their steps. */
  sweep(rate: number): Generator<undefined, void, undefined>;
}

export interface TemperedOptions {
  /** Half-width of the box; Infinity is allowed with a prior. */
  readonly box: number;
  /** −log φ up to a constant; without it the prior is uniform on the box. */
  readonly prior?: Loss;
  readonly lr?: number;
  readonly numLeapfrogSteps?: number;
  readonly seed: number;
  /** Which of several independent sets of chains this is. */
  readonly group: number;
}

/**
 * Replica exchange: at β_j a chain on exp(−β_j n L) φ, by `hmc`, for β_0 = 0 on the prior itself, where a uniform prior gives
 * independent draws. Neighbours exchange their places with probability min(1, e^{(β_k − β_j)(n L_k − n L_j)}).
 *
 * @param betas β_0 = 0 and increasing
 *
 * Error: each chain has the law of its temperature, once steps are no longer adapted.
 */
export function temperedChains(
  loss: Loss,
  n: number,
  betas: readonly number[],
  {box, prior, lr, numLeapfrogSteps, seed, group}: TemperedOptions
): TemperedChains {
  const stream = (j: number) => group * STREAMS + j;
  const u = random(seed, stream(betas.length));
  const d = loss.dimension;
  const zero = new Float64Array(d);
  const chains = betas.map((beta, j): HmcChain => {
    if (beta === 0 && !prior) return uniformChain(loss, box, random(seed, stream(j)));
    return hmc(beta > 0 ? loss : prior!, zero, {
      lr: startingStep(box, lr, n * beta),
      nbeta: beta > 0 ? n * beta : 1,
      numLeapfrogSteps,
      box,
      prior: beta > 0 ? prior : undefined,
      seed,
      chain: stream(j),
      start: prior ? zero : uniformPoint(new Float64Array(d), box, u)
    });
  });
  const energy = (j: number) => n * (betas[j] > 0 || !prior ? chains[j].loss() : loss.value(chains[j].w));
  const energies = Float64Array.from(chains, (_, j) => energy(j));
  const place = new Float64Array(d);
  let parity = 0;

  function exchange(j: number): void {
    const ratio = Math.exp((betas[j + 1] - betas[j]) * (energies[j + 1] - energies[j]));
    if (!(u.uniform() < ratio)) return;
    const [low, high] = [chains[j], chains[j + 1]];
    place.set(low.w);
    low.w.set(high.w);
    high.w.set(place);
    low.refresh();
    high.refresh();
    [energies[j], energies[j + 1]] = [energies[j + 1], energies[j]];
  }

  return {
    energies,
    *sweep(rate) {
      for (const [j, chain] of chains.entries()) {
        chain.step();
        energies[j] = energy(j);
        // Steps as long as the box need not grow further.
        if (rate > 0) chain.lr = Math.min(box * box, chain.lr * Math.exp(rate * (chain.acceptance - ACCEPTANCE)));
        yield;
      }
      for (let j = parity; j + 1 < chains.length; j += 2) exchange(j);
      parity = 1 - parity;
    }
  };
}

/** For curvatures of about 1/box², in units of which the posterior narrows with n β. */
function startingStep(box: number, lr: number | undefined, nbeta: number): number {
  const scale = box < Infinity ? box * box : 1;
  return lr === undefined ? (0.1 * scale) / (1 + nbeta) : lr / Math.min(1, nbeta || 1);
}

function uniformPoint(out: Float64Array, box: number, u: Random): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = box * (2 * u.uniform() - 1);
  return out;
}

/** Independent draws from the box, in the dress of a chain. */
function uniformChain(loss: Loss, box: number, u: Random): HmcChain {
  const w = uniformPoint(new Float64Array(loss.dimension), box, u);
  return {
    w,
    lr: 1,
    acceptance: 1,
    step: () => void uniformPoint(w, box, u),
    loss: () => loss.value(w),
    refresh: () => {},
    state: () => ({w: w.slice(), random: u.state()}),
    restore(state) {
      w.set(state.w);
      u.restore(state.random);
    }
  };
}
