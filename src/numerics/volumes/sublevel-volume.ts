import {parsePolynomial} from '../polynomials/parse-polynomial';
import type {Polynomial} from '../polynomials/polynomial';
import {requirePositive} from '../sampling/chain';
import {requireSeed} from '../sampling/random';
import {expressionRange} from './expression-range';
import {type Fibration, fibration} from './fibration';
import {fibreSlice} from './fibre-intervals';
import {lowestDegreeLast} from './lowest-degree-last';
import {quasiVolume, quasiVolumeSamplers} from './quasi-volume';
import {sliceVolume} from './slice-volume';

export interface SublevelVolume {
  readonly epsilon: number;
  /** A fraction of the box. */
  readonly volume: number;
  readonly relativeError: number;
  readonly method: 'roots' | 'slices' | 'quasi-Monte Carlo';
}

/** Goals by the number of variables. */
const GOALS = [0, 1e-13, 1e-6, 1e-2, 2e-2];

/**
 * V(ε) = vol {w ∈ [−box, box]^d : K(w) < ε} / (2 box)^d, for several ε at once.
 *
 * One variable: lengths of root intervals. Two: slices along one variable, integrated over the other by Gauss–Kronrod in
 * log |x − c| around each abscissa c where {K < ε} is singular, with breakpoints at every decade and wherever the slices
 * change in kind. Three or four: exact slices along one variable, quasi-Monte Carlo in log |w| over the others, spread for
 * each ε as pilot runs found the volume. Slices whose roots or extrema doubles cannot tell apart, as between nested tangents,
 * are found in fixed point with hundreds of bits; then an ε may take a second.
 *
 * @param k        one to four variables; where it is negative, it is below every level
 * @param epsilons levels, positive and finite, down to 1e-300
 * @param options  box: half-width, default 1; relativeError: the goal, default 1e-6 for two variables, 1e-2 for three and
 *                 2e-2 for four; seed: of the quasi-Monte Carlo, default 0
 * @returns in the order of `epsilons`; relativeError estimates |volume − V|/V, and may miss the goal for d > 2, where it is
 *          ∞ if nothing was found (volume 0: the set is empty, out of reach, or below 1e-308) or rounding hid some slices
 * @throws RangeError if the levels are no array; if a level, the box or the goal is not positive and finite, the seed is no integer in 0–2^53, or K has another number of variables
 *
 * Error: the relative error reported; one variable, 1e-13; three or four, 19 times out of 20.
 *
 * Limits: with three or four variables the points gather at w_i = 0. A set that is thin in two directions or more, and not
 * along such planes, is seldom met: a minimum away from 0, as (x−0.3)²+(y−0.2)²+(z+0.4)²; a slanted line, (x−y)²+(y−z)²; a
 * curve in space, (y−x²)²+(z−x³)². From ε = 1e-3 down relativeError is then 0.1 to ∞, and no more than a guess itself;
 * coordinates that make the set's planes w_i = 0 mend it. One thin direction (slab, cone, shell) is met at every ε. Three
 * or four variables take up to half a second an ε where the goal is missed, two up to one for nested tangents.
 */
export function sublevelVolume(
  k: string | Polynomial,
  epsilons: readonly number[],
  {box = 1, relativeError, seed = 0}: {box?: number; relativeError?: number; seed?: number} = {}
): SublevelVolume[] {
  const given = typeof k === 'string' ? parsePolynomial(k) : k;
  const dimension = given.variables.length;
  if (dimension < 1 || dimension > 4) throw new RangeError(`K must have 1 to 4 variables, got ${dimension}`);
  const goal = relativeError ?? GOALS[dimension];
  if (!Array.isArray(epsilons)) throw new RangeError(`epsilons must be an array of levels, got ${epsilons}`);
  for (const epsilon of epsilons) requirePositive('epsilon', epsilon);
  requirePositive('box', box);
  requirePositive('relativeError', goal);
  requireSeed('seed', seed);
  if (dimension > 2) return byLines(given, epsilons, box, goal, seed);
  const lines = fibration(lowestDegreeLast(given).polynomial, box);
  return epsilons.map(epsilon => (dimension === 1 ? byRoots(lines, epsilon) : bySlices(lines, epsilon, goal)));
}

function byRoots(lines: Fibration, epsilon: number): SublevelVolume {
  const volume = fibreSlice(lines, lines.over([]), epsilon).length / (2 * lines.box);
  return {epsilon, volume, relativeError: 1e-13, method: 'roots'};
}

function bySlices(lines: Fibration, epsilon: number, relativeError: number): SublevelVolume {
  const {value, error} = sliceVolume(lines, epsilon, relativeError);
  const volume = value / (2 * lines.box) ** 2;
  const rounding = 2 ** -52 * (10 + Math.abs(Math.log(epsilon)));
  return {epsilon, volume, relativeError: (error > 0 ? error / value : 0) + rounding, method: 'slices'};
}

function byLines(
  k: Polynomial,
  epsilons: readonly number[],
  box: number,
  goal: number,
  seed: number
): SublevelVolume[] {
  const samplers = quasiVolumeSamplers(k, box);
  const {lowest, highest} = expressionRange(
    k.expression,
    k.variables.map(() => box)
  );
  return epsilons.map(epsilon => {
    const method = 'quasi-Monte Carlo';
    // Where all of the box is above ε, or below, nothing has to be looked for.
    if (lowest >= epsilon) return {epsilon, volume: 0, relativeError: 0, method};
    if (highest < epsilon) return {epsilon, volume: 1, relativeError: 0, method};
    const {value, relativeError} = quasiVolume(samplers, epsilon, {relativeError: goal, seed});
    return {epsilon, volume: value, relativeError, method};
  });
}
