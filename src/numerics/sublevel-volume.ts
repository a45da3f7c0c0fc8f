import {type Fibration, fibration} from './fibration';
import {fibreLength} from './fibre-intervals';
import {parsePolynomial} from './parse-polynomial';
import type {Polynomial} from './polynomial';
import {sliceVolume} from './slice-volume';

export interface SublevelVolume {
  readonly epsilon: number;
  /** A fraction of the box. */
  readonly volume: number;
  readonly relativeError: number;
  readonly method: 'roots' | 'slices';
}

/**
 * V(ε) = vol {w ∈ [−box, box]^d : K(w) < ε} / (2 box)^d, for several ε at once.
 *
 * One variable: lengths of root intervals. Two: slices along the second variable, integrated over the first by
 * Gauss–Kronrod in log |x − c| around each abscissa c where {K < ε} is singular, with breakpoints at every decade and
 * wherever the slices change in kind.
 *
 * @param k        one or two variables
 * @param epsilons levels, positive and finite, down to 1e-300
 * @param options  box: half-width, default 1; relativeError: the goal for two variables, default 1e-6
 * @returns in the order of `epsilons`; relativeError estimates |volume − V|/V
 * @throws RangeError if a level, the box or the goal is not positive and finite, or K has another number of variables
 *
 * Error: the relative error asked for; one variable, 1e-13.
 */
export function sublevelVolume(
  k: string | Polynomial,
  epsilons: readonly number[],
  {box = 1, relativeError = 1e-6}: {box?: number; relativeError?: number; seed?: number} = {}
): SublevelVolume[] {
  const polynomial = typeof k === 'string' ? parsePolynomial(k) : k;
  const dimension = polynomial.variables.length;
  for (const epsilon of epsilons) requirePositive('epsilon', epsilon);
  requirePositive('box', box);
  requirePositive('relativeError', relativeError);
  if (dimension < 1 || dimension > 2) throw new RangeError(`K must have 1 or 2 variables, got ${dimension}`);
  const lines = fibration(polynomial, box);
  return epsilons.map(epsilon => (dimension === 1 ? byRoots(lines, epsilon) : bySlices(lines, epsilon, relativeError)));
}

function byRoots(lines: Fibration, epsilon: number): SublevelVolume {
  const volume = fibreLength(lines, lines.over([]), epsilon) / (2 * lines.box);
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
