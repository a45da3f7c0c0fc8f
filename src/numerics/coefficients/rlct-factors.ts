import {constantOf, type Expression, monomial, type Term} from '../polynomials/polynomial';
import {sign} from '../polynomials/rational';
import {expandIn, type Germ} from './rlct-germ';
import {isMultiple} from './rlct-ideal';
import {vanishes, withoutUnit} from './rlct-newton';

/** A base that vanishes at the origin and is not a product, with its power. */
export interface Factor {
  readonly base: Expression;
  readonly terms: readonly Term[];
  readonly exponent: number;
}

/** An expression as sign · (positive unit) · ∏ base^exponent; sign 0 for an expression that is zero. */
export interface Factors {
  readonly sign: number;
  readonly factors: readonly Factor[];
}

/** Takes products and powers apart, drops factors that are not 0 at the origin, and gathers equal ones. */
export function factorize(expression: Expression, germ: Germ): Factors {
  const found: Factor[] = [];
  const total = collect(expression, 1, found, germ);
  return {sign: total, factors: found};
}

/** Adds the factors of expression^exponent to `found`; returns the sign of what is left out. */
function collect(expression: Expression, exponent: number, found: Factor[], germ: Germ): number {
  if (exponent === 0) return 1;
  switch (expression.kind) {
    case 'number':
      return sign(expression.value) ** exponent;
    case 'product':
      return expression.factors.reduce((total, factor) => total * collect(factor, exponent, found, germ), 1);
    case 'power':
      return collect(expression.base, expression.exponent * exponent, found, germ);
    default: {
      const terms = expandIn(germ, expression);
      if (terms.length === 0) return 0;
      if (!vanishes(terms)) return sign(constantOf(terms)!) ** exponent;
      const [term, ...more] = withoutUnit(terms);
      if (more.length > 0) return gather({base: expression, terms, exponent}, found);
      term!.exponents.forEach((e, index) => {
        const terms = [monomial(germ.variables.length, index)];
        if (e > 0) gather({base: {kind: 'variable', index}, terms, exponent: e * exponent}, found);
      });
      return sign(term!.coefficient) ** exponent;
    }
  }
}

/** Adds a factor, or its power to an equal one; returns the sign between the two. */
function gather(factor: Factor, found: Factor[]): number {
  const index = found.findIndex(({terms}) => isMultiple(factor.terms, terms));
  if (index < 0) {
    found.push(factor);
    return 1;
  }
  const same = found[index]!;
  found[index] = {...same, exponent: same.exponent + factor.exponent};
  return (sign(factor.terms[0]!.coefficient) * sign(same.terms[0]!.coefficient)) ** factor.exponent;
}
