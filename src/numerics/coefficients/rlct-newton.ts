import {constantOf, type Term} from '../polynomials/polynomial';
import {divide, type Rational, rational} from '../polynomials/rational';
import {newtonGeometry, newtonMeeting} from './newton-geometry';
import {boundedFaces, haveNoCommonZero, keepsSign, restrict} from './rlct-faces';
import type {Germ, Verdict} from './rlct-germ';

/**
 * Σ f_j² by the Newton polyhedron of all f_j, if on each bounded face the parts of the f_j have no common zero off the
 * coordinate hyperplanes. Then K lies between two multiples of the sum of its monomials at the vertices, because in every
 * chart of the toric blow-up K is a monomial times a positive function. Monomials f_j always pass.
 *
 * Source: Lin 2011 (lin2011).
 */
export function newtonPole(generators: readonly (readonly Term[])[], germ: Germ): Verdict {
  const exponents = generators.flatMap(terms => terms.map(term => term.exponents));
  const geometry = newtonGeometry(exponents, germ.work);
  const monomials = generators.every(terms => terms.length === 1);
  if (!monomials) {
    for (const face of boundedFaces(geometry, germ)) {
      const parts = generators.map(terms => restrict(terms, face));
      if (!haveNoCommonZero(parts, face, germ)) return 'unknown';
    }
  }
  const {lambda, multiplicity} = newtonMeeting(geometry, germ.weights);
  const even = monomials || keepsSign(generators.flat(), germ);
  return {
    lambda: half(lambda),
    multiplicity,
    why: even
      ? generators.length === 1
        ? 'monomial'
        : 'Newton polyhedron of monomials that are never negative'
      : 'Newton polyhedron, exact because no face function vanishes off the axes'
  };
}

/** The terms as a monomial if they are one times a function that is not 0 at the origin; otherwise the terms. */
export function withoutUnit(terms: readonly Term[]): readonly Term[] {
  const [first] = terms;
  if (!first || terms.length === 1) return terms;
  const dividesAll = terms.every(({exponents}) => exponents.every((e, i) => e >= first.exponents[i]!));
  return dividesAll ? [first] : terms;
}

/** λ = λ(f)/2 of a square, from the value for |f|. */
export function half(lambda: Rational): Rational {
  return divide(lambda, rational(2n));
}

export function vanishes(terms: readonly Term[]): boolean {
  return constantOf(terms) === undefined;
}
