import {formatPolynomial} from '../polynomials/format-polynomial';
import {
  addTerms,
  constantOf,
  type Expression,
  monomial,
  negateTerms,
  replaceVariables,
  scaleTerms,
  type Term
} from '../polynomials/polynomial';
import {divide, one} from '../polynomials/rational';
import {expressionPole} from './rlct-calculus';
import {coefficientsIn} from './rlct-elimination';
import {expandIn, type Germ, isFree, isPole, type Verdict} from './rlct-germ';
import {vanishes} from './rlct-newton';

/** The substitution y := y − g/c, after which c y + g is c times the coordinate y: one to one, Jacobian 1. */
interface Change {
  readonly index: number;
  readonly replacement: Expression;
}

/**
 * The pole of an expression in the coordinates given or, if no rule applies there, in ones where a sum c y + g that was
 * typed (c a number, g without y) is the coordinate y; each free variable is replaced at most once.
 */
export function coordinatesPole(expression: Expression, germ: Germ, changed: readonly number[] = []): Verdict {
  const verdict = expressionPole(expression, germ);
  if (verdict !== 'unknown') return verdict;
  const changes = new Map<string, Change>();
  collectChanges(expression, germ, changes);
  for (const [name, {index, replacement}] of changes) {
    if (changed.includes(index)) continue;
    const next = replaceVariables(expression, i => (i === index ? replacement : {kind: 'variable', index: i}));
    const found = coordinatesPole(next, germ, [...changed, index]);
    if (isPole(found)) return {...found, why: `with ${name}: ${found.why}`};
    if (found === 'negative') return found;
  }
  return 'unknown';
}

function collectChanges(expression: Expression, germ: Germ, found: Map<string, Change>): void {
  if (expression.kind === 'power') collectChanges(expression.base, germ, found);
  if (expression.kind === 'product') for (const factor of expression.factors) collectChanges(factor, germ, found);
  if (expression.kind !== 'sum') return;
  const dimension = germ.variables.length;
  const terms = expandIn(germ, expression);
  for (let y = 0; y < dimension; y++) {
    const [g = [], slope = [], ...higher] = coefficientsIn(terms, y);
    const c = constantOf(slope);
    if (!isFree(germ, y) || higher.length > 0 || slope.length !== 1 || !c || g.length === 0 || !vanishes(g)) continue;
    const inverse = divide(one, c);
    const name = `${formatPolynomial(scaleTerms(terms, inverse), germ.variables)} as the coordinate ${germ.variables[y]}`;
    // With y := y − g/c the sum becomes c y, as good a coordinate as y.
    const shifted = addTerms([monomial(dimension, y)], negateTerms(scaleTerms(g, inverse)));
    found.set(name, {index: y, replacement: toExpression(shifted)});
  }
  for (const term of expression.terms) collectChanges(term, germ, found);
}

function toExpression(terms: readonly Term[]): Expression {
  return {
    kind: 'sum',
    terms: terms.map(({coefficient, exponents}) => ({
      kind: 'product',
      factors: [
        {kind: 'number', value: coefficient},
        ...exponents.map((exponent, index): Expression => ({kind: 'power', base: {kind: 'variable', index}, exponent}))
      ]
    }))
  };
}
