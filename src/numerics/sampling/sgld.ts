import type {Loss} from '../loss';
import {type Chain, type ChainOptions, chainStart} from './chain';
import {lossAt} from './loss-at';

/**
 * A chain of stochastic gradient Langevin dynamics, which samples exp(−nβ L(w) − γ/2 |w − w*|²) but for its step:
 * w ← w − (ε/2) [nβ ∇L(w) + γ (w − w*)] + √ε N(0, I), one gradient a step.
 *
 * @param loss  L; its gradient may be that of a fresh mini-batch at each call
 * @param wStar w*, shape (dimension,)
 * @throws RangeError for options out of range or arrays of another length
 *
 * Error: no step is refused, so the law it samples is off by order ε: on a quadratic of curvature h, with A = nβ h + γ, its
 * variance is 1/(A (1 − ε A/4)), and it diverges for ε A > 4.
 * Source: Welling & Teh, ICML 2011; the localised form, Lau et al., arXiv:2308.12108.
 */
export function sgld(loss: Loss, wStar: Float64Array, options: ChainOptions): Chain {
  const {w, lr, nbeta, localization, u} = chainStart(loss, wStar, options);
  const centre = Float64Array.from(wStar);
  const here = lossAt(loss);
  const {gradient} = here;
  const drift = (lr / 2) * nbeta;
  const pull = (lr / 2) * localization;
  const noise = Math.sqrt(lr);
  here.move(w);
  return {
    w,
    acceptance: 1,
    step() {
      for (let i = 0; i < w.length; i++) {
        w[i] += noise * u.normal() - drift * gradient[i] - pull * (w[i] - centre[i]);
      }
      here.move(w);
    },
    loss: () => here.value(w),
    refresh: () => here.move(w),
    state: () => ({w: w.slice(), random: u.state()}),
    restore(state) {
      w.set(state.w);
      u.restore(state.random);
      here.move(w);
    }
  };
}
