import {parsePolynomial} from '../../src/numerics/parse-polynomial';
import {one} from '../../src/numerics/rational';
import type {Germ} from '../../src/numerics/rlct-germ';

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
