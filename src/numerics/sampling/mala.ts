import type {Loss} from '../loss';
import {type Chain, type ChainOptions, chainStart} from './chain';
import {metropolisChain} from './metropolis-chain';
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
  const start = chainStart(loss, wStar, options);
  const {lr, nbeta, localization, u} = start;
  const target = potential(loss, wStar, nbeta, localization);
  const noise = Math.sqrt(lr);
  return metropolisChain(start, target, (here, there) => {
    let forward = 0;
    for (let i = 0; i < here.w.length; i++) {
      const z = u.normal();
      forward += z * z;
      there.w[i] = here.w[i] - (lr / 2) * here.gradient[i] + noise * z;
    }
    there.energy = target.evaluate(there.w, there.gradient);
    let backward = 0;
    for (let i = 0; i < here.w.length; i++) {
      const back = here.w[i] - there.w[i] + (lr / 2) * there.gradient[i];
      backward += back * back;
    }
    return here.energy - there.energy + (forward - backward / lr) / 2;
  });
}
