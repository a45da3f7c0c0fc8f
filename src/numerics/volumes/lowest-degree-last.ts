import type {Polynomial} from '../polynomials/polynomial';
import {variableLast} from './variable-last';

/**
 * The same polynomial with its variables in another order: one of the lowest degree goes last, where slices are taken,
 * since their cost grows with the degree.
 *
 * @returns polynomial, and order: its i-th variable was variable order[i]
 *
 * Error: exact.
 */
export function lowestDegreeLast(k: Polynomial): {polynomial: Polynomial; order: number[]} {
  const degrees = k.variables.map((_, i) => Math.max(0, ...k.terms.map(term => term.exponents[i])));
  return variableLast(k, degrees.lastIndexOf(Math.min(...degrees)));
}
