import type {Loss} from '../loss';
import {type Chain, type ChainOptions, chainStart, requireCount} from './chain';
import {metropolisChain, type Place} from './metropolis-chain';
import {potential} from './potential';

export interface HmcOptions extends ChainOptions {
  /** The longest trajectory, in leapfrog steps; default 10. Lengths are drawn evenly from its upper half. */
  readonly numLeapfrogSteps?: number;
  /** The chain keeps to [−box, box]^d and is reflected at its walls; default Infinity. */
  readonly box?: number;
  /** −log φ up to a constant, added to the potential; default 0. */
  readonly prior?: Loss;
}

export interface HmcChain extends Chain {
  /** The square of the leapfrog's step; may be changed between steps, which are then other, but exact all the same. */
  lr: number;
}

/**
 * A chain of Hamiltonian Monte Carlo on exp(−U), U = nβ L(w) + γ/2 |w − w*|² − log φ(w): momenta N(0, I), a trajectory of
 * leapfrog steps of length √lr, accepted by the change of energy.
 *
 * `lr` means what it means to the other samplers: with one leapfrog step this is `mala`. Trajectories differ in length, so
 * that none stays in step with a period of the dynamics. At a wall of the box the position is mirrored and the momentum
 * turned, which keeps volume and reversibility. A step costs up to numLeapfrogSteps gradients and one value.
 *
 * @param loss  L, the same function at each call
 * @param wStar w*, shape (dimension,)
 * @throws RangeError for options out of range, arrays of another length, a start outside the box, or a loss that is not
 *                    finite at the start
 *
 * Error: none but that of finite chains: the law is exact. A trajectory to where L is not finite is refused.
 * Source: Neal, MCMC using Hamiltonian dynamics, in: Handbook of Markov Chain Monte Carlo (2011).
 */
export function hmc(loss: Loss, wStar: Float64Array, options: HmcOptions): HmcChain {
  const start = chainStart(loss, wStar, options);
  const {w, lr, nbeta, localization, u} = start;
  const {numLeapfrogSteps = 10, box = Infinity, prior} = options;
  requireCount('numLeapfrogSteps', numLeapfrogSteps, 1);
  if (!(box > 0)) throw new RangeError(`box must be positive, got ${box}`);
  for (const value of w) if (Math.abs(value) > box) throw new RangeError(`start must be in the box, got ${value}`);
  const target = potential(loss, wStar, nbeta, localization, prior);
  const least = Math.ceil(numLeapfrogSteps / 2);
  const momentum = new Float64Array(w.length);

  function drift(position: Float64Array, step: number) {
    for (let i = 0; i < position.length; i++) {
      position[i] += step * momentum[i];
      // A fast momentum can meet both walls; one that is not finite meets none.
      while (Math.abs(position[i]) > box && Math.abs(position[i]) < 1e3 * box) {
        position[i] = Math.sign(position[i]) * 2 * box - position[i];
        momentum[i] = -momentum[i];
      }
    }
  }

  function kick(slope: Float64Array, step: number) {
    for (let i = 0; i < momentum.length; i++) momentum[i] -= step * slope[i];
  }

  function kinetic() {
    let sum = 0;
    for (let i = 0; i < momentum.length; i++) sum += momentum[i] * momentum[i];
    return sum / 2;
  }

  /** Whether the last drift ended inside: it may not have, if it was too long to be mirrored back. */
  function inside(position: Float64Array) {
    for (let i = 0; i < position.length; i++) if (!(Math.abs(position[i]) <= box)) return false;
    return true;
  }

  function propose(here: Place, there: Place) {
    const step = Math.sqrt(chain.lr);
    const count = least === numLeapfrogSteps ? least : least + u.integer(numLeapfrogSteps - least + 1);
    for (let i = 0; i < w.length; i++) momentum[i] = u.normal();
    const before = here.energy + kinetic();
    there.w.set(here.w);
    there.gradient.set(here.gradient);
    for (let k = 1; k <= count; k++) {
      kick(there.gradient, step / 2);
      drift(there.w, step);
      if (!inside(there.w)) return NaN;
      if (k < count) target.gradient(there.w, there.gradient);
      else there.energy = target.evaluate(there.w, there.gradient);
      kick(there.gradient, step / 2);
    }
    return before - there.energy - kinetic();
  }

  const chain: HmcChain = Object.assign(metropolisChain(start, target, propose), {lr});
  return chain;
}
