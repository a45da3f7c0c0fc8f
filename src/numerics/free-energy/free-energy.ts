import {parsePolynomial} from '../polynomials/parse-polynomial';
import type {Polynomial} from '../polynomials/polynomial';
import {fibration} from '../volumes/fibration';
import {fibreFreeEnergy} from './fibre-free-energy';
import {planeFreeEnergy} from './plane-free-energy';

export interface FreeEnergy {
  readonly value: number;
  /** An estimate of |value − F|. */
  readonly error: number;
  readonly method: 'quadrature';
}

/** Below, so much of the prior is closer to 0 than any double is that quadrature in doubles would miss it. */
const LEAST_POWER = -0.95;
/** Above, part of |w|^h exp(−n K) may lie where n K > 40, which is left out. */
const LARGEST_POWER = 16;

/**
 * F = −log ∫ exp(−n β K(w)) φ(w) dw over [−box, box]^d, for one or two variables.
 *
 * The integral is taken along each line between the levels of K that matter, then over log |x − c| around each abscissa c
 * where K has features that shrink with n; sums are of logarithms, so F may be as large as it likes.
 *
 * @param k       a loss that is not negative on the box
 * @param n       sample size, positive (up to 1e12 and beyond)
 * @param options box: half-width, default 1; beta: inverse temperature, default 1; prior: exponents h_i in
 *                [−0.95, 16] of φ ∝ ∏ |w_i|^{h_i}, normalised to 1 on the box, default uniform; relativeError: the goal for the
 *                integral, default 1e-7
 * @throws RangeError if a number is out of its range, prior has another length, K is negative somewhere or has not one or
 *                    two variables
 *
 * Error: an absolute error in F of `relativeError`, plus 1e-15 of n β min K.
 *
 * Limits: more variables are `freeEnergyByIntegration`'s, by sampling. A fifth of a second at most for what was tried, the
 * slowest being nested tangents, as ((y−x²)²−x⁷)²+y²⁰.
 */
export function freeEnergy(
  k: string | Polynomial,
  n: number,
  {
    box = 1,
    beta = 1,
    prior,
    relativeError = 1e-7
  }: {box?: number; beta?: number; prior?: readonly number[]; relativeError?: number} = {}
): FreeEnergy {
  const polynomial = typeof k === 'string' ? parsePolynomial(k) : k;
  const dimension = polynomial.variables.length;
  if (dimension < 1 || dimension > 2) throw new RangeError(`K must have 1 or 2 variables, got ${dimension}`);
  for (const [name, value] of Object.entries({n, box, beta, relativeError})) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive and finite, got ${value}`);
  }
  if (n * beta === Infinity) throw new RangeError(`n · beta must be finite, got ${n} · ${beta}`);
  const powers = prior ?? new Array<number>(dimension).fill(0);
  if (powers.length !== dimension) throw new RangeError(`prior must have ${dimension} entries, got ${powers.length}`);
  for (const h of powers) {
    if (!(h >= LEAST_POWER && h <= LARGEST_POWER)) {
      throw new RangeError(`prior exponents must be in [${LEAST_POWER}, ${LARGEST_POWER}], got ${h}`);
    }
  }
  const lines = fibration(polynomial, box);
  const logMass = powers.reduce((sum, h) => sum + Math.log(2 / (h + 1)) + (h + 1) * Math.log(box), 0);
  const {log, error} =
    dimension === 1
      ? fibreFreeEnergy(lines, lines.over([]), n * beta, powers[0], relativeError)
      : planeFreeEnergy(lines, n * beta, powers, relativeError);
  const value = logMass - log;
  return {value, error: error + 1e-15 * (1 + Math.abs(value)), method: 'quadrature'};
}
