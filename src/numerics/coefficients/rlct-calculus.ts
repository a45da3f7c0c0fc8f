import {
  addTerms,
  type Expression,
  multiplyTerms,
  raiseTerms,
  spend,
  supportOf,
  type Term
} from '../polynomials/polynomial';
import {divide, rational} from '../polynomials/rational';
import {contains, newtonGeometry} from './newton-geometry';
import {type Factor, factorize} from './rlct-factors';
import {
  expandIn,
  type Germ,
  isPole,
  poleOfPower,
  productOfPoles,
  shareVariables,
  sumOfPoles,
  type Verdict
} from './rlct-germ';
import {idealPole} from './rlct-ideal';
import {leafPole} from './rlct-leaf';
import {vanishes} from './rlct-newton';

const maxGenerators = 64;

/**
 * The pole of an expression by its structure: sums and products over separate variables, powers, units, sums of squares;
 * what has no such structure is expanded.
 *
 * @param expression not zero, 0 at the origin
 *
 * Source: Watanabe 2009 (watanabe2009); Lin 2011 (lin2011).
 */
export function expressionPole(expression: Expression, germ: Germ): Verdict {
  const {sign, factors} = factorize(expression, germ);
  const [first, ...more] = factors;
  if (sign > 0 && first && more.length === 0 && first.exponent === 1 && first.base.kind === 'sum') {
    return sumPole(first.base, germ);
  }
  if (sign > 0 && factors.length > 1 && factors.every(({base}) => base.kind === 'variable')) {
    return leafPole(expandIn(germ, expression), germ);
  }
  if (sign > 0) {
    const groups = shareVariables(factors, ({terms}) => supportOf(terms, germ.variables.length));
    const verdict = productOfPoles(groups.map(group => productPole(group, germ)));
    if (isPole(verdict)) return verdict;
  }
  return leafPole(expandIn(germ, expression), germ);
}

/** Factors that share variables. */
function productPole(factors: readonly Factor[], germ: Germ): Verdict {
  const [first] = factors;
  if (factors.length === 1 && first!.base.kind === 'sum' && first!.exponent > 1) {
    const power = rational(first!.exponent);
    const verdict = poleOfPower(sumPole(first!.base, germ), power, String(power.numerator));
    if (isPole(verdict)) return verdict;
  }
  if (factors.length === 1 && first!.base.kind === 'variable') return variablePole(first!, germ);
  if (factors.every(({exponent}) => exponent % 2 === 0)) {
    const common = factors.map(({exponent}) => exponent / 2).reduce(commonDivisor);
    const f = factors
      .map(({terms, exponent}) => raiseTerms(terms, exponent / 2 / common, germ.variables.length, germ.work))
      .reduce((a, b) => multiplyTerms(a, b, germ.work));
    const verdict = poleOfPower(idealPole([f], germ), rational(common), String(common));
    if (isPole(verdict)) return verdict;
  }
  const generators = squaresIn(factors, germ);
  return generators ? idealPole(generators, germ) : 'unknown';
}

function variablePole({base, exponent}: Factor, germ: Germ): Verdict {
  const index = base.kind === 'variable' ? base.index : 0;
  if (exponent % 2 && !germ.boundary[index]) return 'negative';
  return {
    lambda: divide(germ.weights[index]!, rational(exponent)),
    multiplicity: 1,
    why: 'monomial'
  };
}

function sumPole(sum: Expression, germ: Germ): Verdict {
  const summands = summandsOf(sum)
    .map(expression => ({expression, terms: expandIn(germ, expression)}))
    .filter(({terms}) => terms.length > 0);
  if (!summands.every(({terms}) => vanishes(terms))) return leafPole(expandIn(germ, sum), germ);
  const groups = shareVariables(summands, ({terms}) => supportOf(terms, germ.variables.length));
  const verdicts = groups.map(group => {
    const terms = addTerms(...group.map(summand => summand.terms));
    if (terms.length === 0) return [];
    if (group.length === 1) return [expressionPole(group[0]!.expression, germ)];
    const verdict = sumOfSquaresPole(
      group.map(({expression}) => expression),
      germ
    );
    return [isPole(verdict) ? verdict : leafPole(terms, germ)];
  });
  return sumOfPoles(verdicts.flat());
}

/** Squares whose rest, if any, is small against their monomials. */
function sumOfSquaresPole(summands: readonly Expression[], germ: Germ): Verdict {
  const generators: Term[][] = [];
  const rest: (readonly Term[])[] = [];
  for (const summand of summands) {
    const squares = squaresOf(summand, germ);
    if (squares) generators.push(...squares);
    else rest.push(expandIn(germ, summand));
  }
  if (generators.length === 0 || generators.length > maxGenerators) return 'unknown';
  const small = addTerms(...rest);
  if (small.length > 0) {
    const squared = generators.filter(({length}) => length === 1).map(([term]) => term!.exponents.map(e => 2 * e));
    if (squared.length === 0) return 'unknown';
    const geometry = newtonGeometry(squared, germ.work);
    if (!small.every(({exponents}) => contains(geometry, exponents, true))) return 'unknown';
  }
  return idealPole(generators, germ);
}

/** Polynomials f_j with the expression between two multiples of Σ f_j² near the origin, if its structure shows some. */
function squaresOf(expression: Expression, germ: Germ): Term[][] | undefined {
  const {sign, factors} = factorize(expression, germ);
  return sign < 0 ? undefined : sign === 0 ? [] : squaresIn(factors, germ);
}

function squaresIn(factors: readonly Factor[], germ: Germ): Term[][] | undefined {
  const dimension = germ.variables.length;
  let generators: Term[][] | undefined;
  for (const {base, terms, exponent} of factors) {
    const inner = base.kind === 'sum' ? squaresInSum(base, germ) : undefined;
    const mine = inner
      ? inner.map(f => raiseTerms(f, exponent, dimension, germ.work))
      : exponent % 2 === 0
        ? [raiseTerms(terms, exponent / 2, dimension, germ.work)]
        : undefined;
    if (!mine) return undefined;
    spend(germ.work, mine.length);
    generators = generators ? generators.flatMap(f => mine.map(g => multiplyTerms(f, g, germ.work))) : mine;
    if (generators.length > maxGenerators) return undefined;
  }
  return generators;
}

function squaresInSum(sum: Expression, germ: Germ): Term[][] | undefined {
  const generators: Term[][] = [];
  for (const summand of summandsOf(sum)) {
    const squares = squaresOf(summand, germ);
    if (!squares) return undefined;
    generators.push(...squares);
  }
  return generators.every(vanishes) ? generators : undefined;
}

function summandsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'sum' ? expression.terms.flatMap(summandsOf) : [expression];
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
