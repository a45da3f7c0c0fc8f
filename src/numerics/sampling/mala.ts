import type {Loss} from '../loss';
import {type Chain, type ChainOptions, chainStart} from './chain';
import {potential} from './potential';

/**
 * A chain of the Metropolis-adjusted Langevin algorithm on exp(−U), U = nβ L(w) + γ/2 |w − w*|²: the step of `sgld` is a
 * proposal w′ ~ q(·|w) = N(w − (ε/2) ∇U(w), ε), accepted with probability min(1, e^{U(w) − U(w′)} q(w|w′)/q(w′|w)).
 * One gradient and one value a step.
 *
 * @param loss  L, the same function at each call
 * @param wStar w*, shape (dimension,)
 * @throws RangeError for options out of range, arrays of another length, or a loss that is not finite at the start
 *
 * Error: none but that of finite chains: the law is exact at every step. A proposal where L is not finite is refused.
 * Source: Roberts & Tweedie, Bernoulli 2 (1996) 341–363.
 */
export function mala(loss: Loss, wStar: Float64Array, options: ChainOptions): Chain {
  const {w, lr, nbeta, localization, u} = chainStart(loss, wStar, options);
  const target = potential(loss, wStar, nbeta, localization);
  const gradient = new Float64Array(w.length);
  const proposal = new Float64Array(w.length);
  const proposalGradient = new Float64Array(w.length);
  const noise = Math.sqrt(lr);
  let energy = 0;
  let value = 0;
  let acceptance = 1;

  function refresh() {
    energy = target.evaluate(w, gradient);
    value = target.loss;
    if (!Number.isFinite(energy)) throw new RangeError(`the loss must be finite where a chain starts, got ${value}`);
  }

  refresh();
  return {
    w,
    get acceptance() {
      return acceptance;
    },
    step() {
      let forward = 0;
      for (let i = 0; i < w.length; i++) {
        const z = u.normal();
        forward += z * z;
        proposal[i] = w[i] - (lr / 2) * gradient[i] + noise * z;
      }
      const proposalEnergy = target.evaluate(proposal, proposalGradient);
      let backward = 0;
      for (let i = 0; i < w.length; i++) {
        const back = w[i] - proposal[i] + (lr / 2) * proposalGradient[i];
        backward += back * back;
      }
      const ratio = Math.exp(energy - proposalEnergy + (forward - backward / lr) / 2);
      acceptance = ratio >= 0 && proposalEnergy > -Infinity ? Math.min(1, ratio) : 0;
      if (u.uniform() >= acceptance) return;
      w.set(proposal);
      gradient.set(proposalGradient);
      energy = proposalEnergy;
      value = target.loss;
    },
    loss: () => value,
    refresh,
    state: () => ({w: w.slice(), random: u.state()}),
    restore(state) {
      w.set(state.w);
      u.restore(state.random);
      refresh();
    }
  };
}
