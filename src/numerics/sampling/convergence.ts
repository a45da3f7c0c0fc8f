import {effectiveSampleSizeInParts} from './effective-sample-size';
import {splitRHatInParts} from './split-r-hat';

export interface Convergence {
  readonly ess: number;
  readonly rHat: number;
  readonly converged: boolean;
  /** One sentence without its full stop: what was found, and what was asked for. */
  readonly why: string;
}

const LARGEST_R_HAT = 1.01;
const DRAWS_A_CHAIN = 100;

/**
 * Whether chains agree well enough, and are long enough, for their mean and its error to be trusted: R̂ ≤ 1.01 and 100
 * effective draws a chain. A generator that yields between its parts.
 *
 * @param chains of equal length; too short, constant or not finite is not converged, and says so
 *
 * Error: a verdict on what the chains have seen; a region that none of them has entered is not missed.
 * Source: the bounds of Vehtari, Gelman, Simpson, Carpenter & Bürkner, Bayesian Analysis 16(2) (2021) 667–718.
 */
export function* convergence(chains: readonly Float64Array[]): Generator<undefined, Convergence, undefined> {
  const unknown = {ess: NaN, rHat: NaN, converged: false};
  if (chains[0].length < 4) return {...unknown, why: `${chains[0].length} draws a chain, of at least 4`};
  for (const [c, chain] of chains.entries()) {
    const bad = chain.findIndex(value => !Number.isFinite(value));
    if (bad >= 0) return {...unknown, why: `chain ${c} is not finite from draw ${bad} on`};
    yield;
  }
  const first = chains[0][0];
  if (chains.every(chain => chain.every(value => value === first))) {
    return {...unknown, why: 'all draws are equal: the chains are stuck, or the loss is flat'};
  }
  const ess = yield* effectiveSampleSizeInParts(chains);
  const rHat = yield* splitRHatInParts(chains);
  const needed = DRAWS_A_CHAIN * chains.length;
  const [mixed, enough] = [rHat <= LARGEST_R_HAT, ess >= needed];
  const why =
    `R̂ ${rHat.toFixed(3)} ${mixed ? '≤' : 'is above'} ${LARGEST_R_HAT}, ` +
    `${Math.floor(ess)} effective draws ${enough ? '≥' : 'of at least'} ${needed}`;
  return {ess, rHat, converged: mixed && enough, why};
}
