import type {Loss} from '../loss';
import {type Chain, requireCount} from './chain';
import {convergence} from './convergence';
import {type HmcOptions, hmc} from './hmc';
import {yielding} from './in-parts';
import {largestCurvature} from './largest-curvature';
import {mala} from './mala';
import {moments} from './moments';
import {type RmspropOptions, rmspropSgld} from './rmsprop-sgld';
import {sgld} from './sgld';

const SAMPLERS = {sgld, rmspropSgld, mala, hmc};
const STABLE = 4;
const SMALL_BIAS = 0.2;
const DRAWS_BELOW = 0.05;

export interface EstimateOptions
  extends Pick<RmspropOptions, 'lr' | 'nbeta' | 'localization' | 'seed' | 'alpha' | 'eps'>,
    Pick<HmcOptions, 'numLeapfrogSteps'> {
  /** Draws a chain that are kept, default 100. */
  readonly numDraws?: number;
  /** Chains, all started at w*, default 10. */
  readonly numChains?: number;
  /** Number of the first chain, which is its stream, default 0: calls with other numbers are more chains of the same seed. */
  readonly firstChain?: number;
  /** Steps before the first draw, default 0. */
  readonly numBurninSteps?: number;
  /** Steps from one draw to the next, default 1. */
  readonly numStepsBwDraws?: number;
  /** Default sgld. */
  readonly sampler?: keyof typeof SAMPLERS;
  /** The loss that draws are compared with, default L(w*). */
  readonly initLoss?: number;
}

export interface LearningCoefficientEstimate {
  readonly llc: {
    /** λ̂ = nβ (mean of L over the draws − initLoss), over the chains; NaN if a chain diverged. */
    readonly mean: number;
    /** Standard deviation over the chains of their λ̂; NaN for a single chain, or if one diverged. */
    readonly std: number;
    /** λ̂ of each chain; NaN for one that diverged. */
    readonly chains: readonly number[];
  };
  /** L at the draws, for each chain shape (numDraws,); NaN where a draw is yet to come, or the chain diverged. */
  readonly trace: readonly Float64Array[];
}

/** What is yielded on the way: one object, brought up to date from one yield to the next. */
export interface LearningCoefficientProgress extends LearningCoefficientEstimate {
  /** Share of the steps done, 0–1. */
  readonly progress: number;
  /** Draws that every chain has. */
  readonly numDraws: number;
}

export interface LearningCoefficientResult extends LearningCoefficientEstimate {
  /** Standard error of llc.mean from the effective sample size; NaN where that is. */
  readonly standardError: number;
  /** Effective sample size of the trace, over all chains; NaN if a chain diverged or all draws are equal. */
  readonly ess: number;
  /** Rank-normalised split R̂ of the trace; NaN like ess. */
  readonly rHat: number;
  readonly converged: boolean;
  /** What speaks against the estimate, or that nothing does. */
  readonly why: string;
  /** What the step does to the estimate although it ran. */
  readonly warnings: readonly string[];
  /** Mean probability of acceptance: 1 for sgld and rmspropSgld. */
  readonly acceptance: number;
  /** Largest |curvature| of L at w*. */
  readonly curvature: number;
  /** Draws with L below initLoss, as a share. */
  readonly below: number;
  readonly initLoss: number;
  readonly sampler: keyof typeof SAMPLERS;
  readonly seed: number;
}

/**
 * The local learning coefficient at w* by sampling exp(−nβ L(w) − γ/2 |w − w*|²): λ̂ = nβ (E[L] − L(w*)).
 *
 * A generator: it yields after each step of a chain and returns at the end; `drain` runs it out, and its `return` ends it.
 * Chains go on in turn, chain c with the stream firstChain + c of the seed. λ̂ is never clipped: where it is negative, or more than 5 %
 * of the draws lie below L(w*), w* is no minimum at this scale, and `converged` is false.
 *
 * @param loss    L, average negative log-likelihood
 * @param wStar   w*, shape (dimension,)
 * @param options lr: ε; nbeta: nβ, of which n/log n is Watanabe's; localization: γ, default 0; seed; further as above, with
 *                the names and defaults of devinterp; alpha and eps are for rmspropSgld, numLeapfrogSteps is for hmc
 * @throws RangeError for options out of range, a loss that is not finite at w*, or lr · A > 4 with A = nβ h + γ, h the
 *                    largest curvature at w*: the last two when it runs
 *
 * Error: in std and standardError, if converged. By design λ̂ differs from λ by O(1/log n) where m > 1, by the pull of γ and
 * the step of sgld (`sgldQuadraticBias`); mala and hmc have no error of the step.
 * Source: Lau, Furman, Wang, Murfet & Wei, arXiv:2308.12108; DevInterp, github.com/timaeus-research/devinterp.
 */
export function estimateLearningCoefficient(
  loss: Loss,
  wStar: Float64Array,
  options: EstimateOptions
): Generator<LearningCoefficientProgress, LearningCoefficientResult, undefined> {
  const {numDraws = 100, numBurninSteps = 0, numStepsBwDraws = 1, sampler = 'sgld'} = options;
  const {numChains = 10, firstChain = 0} = options;
  requireCount('numDraws', numDraws, 1);
  requireCount('numChains', numChains, 1);
  requireCount('firstChain', firstChain, 0);
  requireCount('numBurninSteps', numBurninSteps, 0);
  requireCount('numStepsBwDraws', numStepsBwDraws, 1);
  if (!Object.hasOwn(SAMPLERS, sampler)) {
    throw new RangeError(`sampler must be one of ${Object.keys(SAMPLERS).join(', ')}, got ${sampler}`);
  }
  const open = SAMPLERS[sampler];
  const chains = Array.from({length: numChains}, (_, c) => open(loss, wStar, {...options, chain: firstChain + c}));
  const initLoss = options.initLoss ?? loss.value(wStar);
  if (!Number.isFinite(initLoss)) throw new RangeError(`the loss must be finite at wStar, got ${initLoss}`);
  const counts = {numDraws, numBurninSteps, numStepsBwDraws};
  return estimate(loss, wStar, {...options, ...counts, sampler, initLoss}, chains);
}

type Complete = EstimateOptions &
  Required<Pick<EstimateOptions, 'numDraws' | 'numBurninSteps' | 'numStepsBwDraws' | 'sampler' | 'initLoss'>>;

function* estimate(
  loss: Loss,
  wStar: Float64Array,
  options: Complete,
  chains: Chain[]
): Generator<LearningCoefficientProgress, LearningCoefficientResult, undefined> {
  const {nbeta, numDraws, numBurninSteps, numStepsBwDraws, sampler, initLoss, seed} = options;
  const trace = chains.map(() => new Float64Array(numDraws).fill(NaN));
  const sums = new Float64Array(chains.length);
  const now = {
    progress: 0,
    numDraws: 0,
    // Most of what is yielded is not looked at.
    get llc() {
      return summary(Array.from(sums, sum => (now.numDraws > 0 ? (nbeta * sum) / now.numDraws : NaN)));
    },
    trace
  };
  const h = yield* yielding(now, largestCurvature(loss, wStar, seed));
  const warnings = stepWarnings(options, h);

  const alive = chains.map(() => true);
  const stepsInAll = chains.length * (numBurninSteps + numDraws * numStepsBwDraws);
  let steps = 0;
  let acceptance = 0;
  for (let k = 0; k < numBurninSteps; k++) {
    for (let c = 0; c < chains.length; c++) {
      chains[c].step();
      acceptance += chains[c].acceptance;
      now.progress = ++steps / stepsInAll;
      yield now;
    }
  }
  for (let draw = 0; draw < numDraws; draw++) {
    for (let c = 0; c < chains.length; c++) {
      for (let k = 0; k < numStepsBwDraws; k++) {
        if (alive[c]) chains[c].step();
        acceptance += chains[c].acceptance;
        now.progress = ++steps / stepsInAll;
        yield now;
      }
      const value = alive[c] ? chains[c].loss() : NaN;
      alive[c] &&= Number.isFinite(value);
      trace[c][draw] = alive[c] ? value : NaN;
    }
    for (let c = 0; c < chains.length; c++) sums[c] += trace[c][draw] - initLoss;
    now.numDraws = draw + 1;
  }
  yield now;

  const verdict = yield* yielding(now, convergence(trace));
  const {ess, rHat} = verdict;
  const {deviation} = yield* yielding(now, moments(trace));
  const below = yield* yielding(now, belowShare(trace, initLoss));
  const {llc} = now;
  const reasons = verdict.converged ? [] : [verdict.why];
  if (llc.mean < 0) reasons.push(`λ̂ is negative, ${llc.mean.toPrecision(3)}: w* is no minimum at this scale`);
  if (below > DRAWS_BELOW) reasons.push(`${(100 * below).toFixed(0)} % of the draws have a loss below L(w*)`);
  return {
    llc,
    standardError: (nbeta * deviation) / Math.sqrt(ess),
    trace,
    ess,
    rHat,
    converged: reasons.length === 0,
    why: [...(reasons.length === 0 ? [verdict.why] : reasons), ...warnings].join('; '),
    warnings,
    acceptance: acceptance / steps,
    curvature: h,
    below,
    initLoss,
    sampler,
    seed
  };
}

/** @throws RangeError if the step is unstable at w* */
function stepWarnings({lr, nbeta, localization = 0, sampler, eps = 0.1}: Complete, h: number): string[] {
  if (!Number.isFinite(h)) throw new RangeError(`the gradient must be finite near wStar, got a curvature of ${h}`);
  const a = nbeta * h + localization;
  const named = `A = nbeta · h + localization = ${nbeta} · ${h.toPrecision(4)} + ${localization} = ${a.toPrecision(4)}`;
  if (lr * a > STABLE) {
    throw new RangeError(`lr must be at most 4/A = ${(STABLE / a).toPrecision(4)}, got ${lr}; ${named}`);
  }
  if (sampler === 'mala' || sampler === 'hmc') return [];
  // The preconditioner makes steps up to 1/eps longer.
  const longest = sampler === 'rmspropSgld' ? 1 / eps : 1;
  const size = longest * lr * a;
  if (size <= SMALL_BIAS) return [];
  const largest = SMALL_BIAS / a / longest;
  return [
    `the step times the curvature is ${size.toPrecision(3)}, above ${SMALL_BIAS}, which biases ${sampler} up; ` +
      `lr ≤ ${largest.toPrecision(3)} does not; ${named}`
  ];
}

function summary(chains: number[]) {
  const mean = chains.reduce((sum, value) => sum + value, 0) / chains.length;
  const square = chains.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {mean, std: Math.sqrt(square / (chains.length - 1)), chains};
}

/** Below by more than rounding; draws of a chain that diverged count for neither. */
function* belowShare(trace: readonly Float64Array[], initLoss: number): Generator<undefined, number, undefined> {
  const limit = initLoss - 1e-14 * Math.abs(initLoss);
  let below = 0;
  let draws = 0;
  for (const chain of trace) {
    for (const value of chain) {
      if (value < limit) below++;
      if (!Number.isNaN(value)) draws++;
    }
    yield;
  }
  return draws > 0 ? below / draws : 0;
}
