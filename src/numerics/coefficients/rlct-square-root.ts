import {addTerms, multiplyTerms, negateTerms, scaleTerms, type Term} from '../polynomials/polynomial';
import {divide, multiply, one, rational} from '../polynomials/rational';
import type {Germ} from './rlct-germ';

/**
 * A polynomial h with f = c h² for a number c, if there is one.
 *
 * @param f not zero
 * @returns h with leading coefficient 1, or undefined
 */
export function squareRoot(f: readonly Term[], {work}: Germ): Term[] | undefined {
  const lead = leading(f);
  if (lead.exponents.some(e => e % 2 !== 0)) return undefined;
  const monic = scaleTerms(f, divide(one, lead.coefficient));
  const first: Term = {coefficient: one, exponents: lead.exponents.map(e => e / 2)};
  let root = [first];
  // In a fixed monomial order the root's terms come out one by one, each from the leading term of what is left.
  for (let steps = 0; steps <= f.length; steps++) {
    const rest = addTerms(monic, negateTerms(multiplyTerms(root, root, work)));
    if (rest.length === 0) return addTerms(root);
    const next = leading(rest);
    const exponents = next.exponents.map((e, i) => e - first.exponents[i]!);
    if (exponents.some(e => e < 0)) return undefined;
    root = [...root, {coefficient: multiply(next.coefficient, rational(1, 2)), exponents}];
  }
  return undefined;
}

/** The lexicographically largest term. */
function leading(terms: readonly Term[]): Term {
  return terms.reduce((a, b) => {
    const i = a.exponents.findIndex((e, k) => e !== b.exponents[k]);
    return i >= 0 && b.exponents[i]! > a.exponents[i]! ? b : a;
  });
}
