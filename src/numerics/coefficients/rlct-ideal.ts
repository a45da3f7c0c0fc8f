import {supportOf, type Term} from '../polynomials/polynomial';
import {compare, divide} from '../polynomials/rational';
import {contains, newtonGeometry} from './newton-geometry';
import {eliminationPole} from './rlct-elimination';
import {type Germ, isPole, shareVariables, sumOfPoles, type Verdict} from './rlct-germ';
import {newtonPole, vanishes, withoutUnit} from './rlct-newton';
import {squarePole} from './rlct-squares';

/**
 * K = Σ f_j²: depends only on the ideal that the f_j generate, so generators are simplified first; then separate
 * variables, a single square, the Newton polyhedron, or elimination of a variable.
 *
 * @param generators polynomials that vanish at the origin, at least one of them not zero
 *
 * Source: Lin 2011 (lin2011); Watanabe 2009 (watanabe2009).
 */
export function idealPole(generators: readonly (readonly Term[])[], germ: Germ): Verdict {
  const simple = simplify(generators, germ);
  if (simple.length === 0 || !simple.every(vanishes)) return 'unknown';
  const groups = shareVariables(simple, terms => supportOf(terms, germ.variables.length));
  if (groups.length > 1) return sumOfPoles(groups.map(group => connectedPole(group, germ)));
  return connectedPole(simple, germ);
}

function connectedPole(generators: readonly (readonly Term[])[], germ: Germ): Verdict {
  if (generators.length === 1) return squarePole(generators[0]!, germ);
  const verdict = newtonPole(generators, germ);
  if (isPole(verdict)) return verdict;
  return eliminationPole(generators, germ, rest => idealPole(rest, germ));
}

/** Generators of an ideal with the same K up to bounded factors. */
function simplify(generators: readonly (readonly Term[])[], germ: Germ): (readonly Term[])[] {
  let list = withoutMultiples(generators.filter(terms => terms.length > 0).map(withoutUnit));
  for (;;) {
    const monomials = list.filter(terms => terms.length === 1);
    if (monomials.length === 0 || monomials.length === list.length) return list;
    const exponents = monomials.map(([term]) => term!.exponents);
    if (exponents.some(e => e.every(x => x === 0))) return list;
    const geometry = newtonGeometry(exponents, germ.work);
    // A term inside the monomials' polyhedron is at most a multiple of their sum.
    const next = list
      .map(terms => (terms.length === 1 ? terms : terms.filter(term => !contains(geometry, term.exponents, false))))
      .filter(terms => terms.length > 0)
      .map(withoutUnit);
    const size = (all: readonly (readonly Term[])[]) => all.reduce((sum, terms) => sum + terms.length, 0);
    if (size(next) === size(list)) return list;
    list = withoutMultiples(next);
  }
}

/** Drops a polynomial that is a number times an earlier one. */
function withoutMultiples(list: readonly (readonly Term[])[]): (readonly Term[])[] {
  return list.filter((terms, j) => !list.slice(0, j).some(other => isMultiple(terms, other)));
}

/** Whether two polynomials in the same order of terms differ by a number. */
export function isMultiple(a: readonly Term[], b: readonly Term[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const ratio = divide(a[0]!.coefficient, b[0]!.coefficient);
  return a.every(
    ({coefficient, exponents}, k) =>
      exponents.every((e, i) => e === b[k]!.exponents[i]) &&
      compare(divide(coefficient, b[k]!.coefficient), ratio) === 0
  );
}
