import type {Loss} from '../loss';
import {type Chain, type ChainOptions, chainStart, requirePositive} from './chain';
import {lossAt} from './loss-at';

export interface RmspropOptions extends ChainOptions {
  /** Share of the old in the running mean of squared gradients, default 0.99. */
  readonly alpha?: number;
  /** Added to the root of that mean, default 0.1. */
  readonly eps?: number;
}

/**
 * A chain of stochastic gradient Langevin dynamics with the preconditioner of RMSprop: V ← α V + (1 − α) (∇L)²,
 * G = 1/(eps + √V), w ← w − (lr/2) G [nβ ∇L + γ (w − w*)] + √(lr G) N(0, I), coordinate by coordinate, V = 0 at first.
 *
 * The term with the divergence of G is left out, as devinterp does. G is at most 1/eps: the step is up to 10 lr with the
 * default, and close to it wherever |∇L| ≪ eps.
 *
 * @param loss  L; its gradient may be that of a fresh mini-batch at each call
 * @param wStar w*, shape (dimension,)
 * @throws RangeError for options out of range or arrays of another length
 *
 * Error: as sgld with the step lr G; where G changes, the missing term adds an error that a smaller step does not cure.
 * Source: DevInterp, github.com/timaeus-research/devinterp, RMSpropPreconditioner.
 */
export function rmspropSgld(loss: Loss, wStar: Float64Array, options: RmspropOptions): Chain {
  const {w, lr, nbeta, localization, u} = chainStart(loss, wStar, options);
  const {alpha = 0.99, eps = 0.1} = options;
  if (!(alpha >= 0 && alpha < 1)) throw new RangeError(`alpha must be in [0, 1), got ${alpha}`);
  requirePositive('eps', eps);
  const centre = Float64Array.from(wStar);
  const squares = new Float64Array(w.length);
  const here = lossAt(loss);
  const {gradient} = here;
  here.move(w);
  return {
    w,
    acceptance: 1,
    step() {
      for (let i = 0; i < w.length; i++) {
        squares[i] = alpha * squares[i] + (1 - alpha) * gradient[i] * gradient[i];
        const step = lr / (eps + Math.sqrt(squares[i]));
        const drift = nbeta * gradient[i] + localization * (w[i] - centre[i]);
        w[i] += Math.sqrt(step) * u.normal() - (step / 2) * drift;
      }
      here.move(w);
    },
    loss: () => here.value(w),
    refresh: () => here.move(w),
    state: () => ({w: w.slice(), random: u.state(), squares: squares.slice()}),
    restore(state) {
      if (!state.squares) throw new RangeError('a state of rmspropSgld must have squares');
      w.set(state.w);
      squares.set(state.squares);
      u.restore(state.random);
      here.move(w);
    }
  };
}
