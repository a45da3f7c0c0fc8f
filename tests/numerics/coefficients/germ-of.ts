import type {Germ} from '../../../src/numerics/coefficients/rlct-germ';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {one} from '../../../src/numerics/polynomials/rational';

/** A polynomial's text at the origin, with a flat prior and no boundary unless `where` says so. */
export function germOf(text: string, where: Partial<Germ> = {}) {
  const {terms, variables, expression} = parsePolynomial(text);
  const germ: Germ = {
    weights: variables.map(() => one),
    boundary: variables.map(() => false),
    variables,
    work: {left: 1e5},
    expansions: new WeakMap(),
    ...where
  };
  return {terms, expression, germ};
}
