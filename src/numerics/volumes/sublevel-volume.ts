import {parsePolynomial} from '../polynomials/parse-polynomial';
import type {Polynomial} from '../polynomials/polynomial';
import {type Fibration, fibration} from './fibration';
import {fibreSlice} from './fibre-intervals';
import {lowestDegreeLast} from './lowest-degree-last';
import {quasiVolume} from './quasi-volume';
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
 * change in kind. Three or four: exact slices along one variable, quasi-Monte Carlo in log |w| over the others.
 *
 * @param k        one to four variables
 * @param epsilons levels, positive and finite, down to 1e-300
 * @param options  box: half-width, default 1; relativeError: the goal, default 1e-6 for two variables, 1e-2 for three and
 *                 2e-2 for four; seed: of the quasi-Monte Carlo, default 0
 * @returns in the order of `epsilons`; relativeError estimates |volume − V|/V, and may miss the goal for d > 2
 * @throws RangeError if a level, the box or the goal is not positive and finite, or K has another number of variables
 *
 * Error: the relative error reported; one variable, 1e-13; three or four, 19 times out of 20.
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
  for (const epsilon of epsilons) requirePositive('epsilon', epsilon);
  requirePositive('box', box);
  requirePositive('relativeError', goal);
  const {polynomial} = lowestDegreeLast(given);
  const lines = fibration(polynomial, box);
  if (dimension === 1) return epsilons.map(epsilon => byRoots(lines, epsilon));
  if (dimension === 2) return epsilons.map(epsilon => bySlices(lines, epsilon, goal));
  const even = polynomial.variables
    .slice(0, -1)
    .map((_, i) => polynomial.terms.every(({exponents}) => exponents[i] % 2 === 0));
  return epsilons.map(epsilon => {
    const {value, error} = quasiVolume(lines, epsilon, {even, relativeError: goal, seed});
    return {epsilon, volume: value, relativeError: error > 0 ? error / value : 0, method: 'quasi-Monte Carlo'};
  });
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

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive and finite, got ${value}`);
}
