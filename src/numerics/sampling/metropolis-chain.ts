import type {Chain, ChainStart} from './chain';
import type {Potential} from './potential';

/** A point with what is known of U there. */
export interface Place {
  /** Shape (dimension,). */
  readonly w: Float64Array;
  /** ∇U(w), shape (dimension,). */
  readonly gradient: Float64Array;
  /** U(w). */
  energy: number;
}

/**
 * A chain on e^{−U} that accepts what is proposed with probability min(1, e^r), by Metropolis and Hastings.
 *
 * @param start   of the chain; its `w` becomes that of the chain
 * @param propose fills `there` in, coming from `here`, with `target.evaluate` as its last call of the loss, and returns r: the
 *                logarithm of the ratio of the densities, of the place and of the proposal, there to here; NaN refuses
 * @throws RangeError if U is not finite where the chain starts
 */
export function metropolisChain(
  {w, u}: ChainStart,
  target: Potential,
  propose: (here: Place, there: Place) => number
): Chain {
  const here: Place = {w, gradient: new Float64Array(w.length), energy: 0};
  const there: Place = {w: new Float64Array(w.length), gradient: new Float64Array(w.length), energy: 0};
  let value = 0;
  let acceptance = 1;

  function refresh() {
    here.energy = target.evaluate(w, here.gradient);
    value = target.loss;
    if (!Number.isFinite(here.energy)) {
      throw new RangeError(`the loss must be finite where a chain starts, got ${value}`);
    }
  }

  refresh();
  return {
    w,
    get acceptance() {
      return acceptance;
    },
    step() {
      const ratio = Math.exp(propose(here, there));
      acceptance = ratio >= 0 && there.energy > -Infinity ? Math.min(1, ratio) : 0;
      if (u.uniform() >= acceptance) return;
      w.set(there.w);
      here.gradient.set(there.gradient);
      here.energy = there.energy;
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
