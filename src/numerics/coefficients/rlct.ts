import {parsePolynomial} from '../polynomials/parse-polynomial';
import {
  constantOf,
  degree,
  type Expression,
  expand,
  type Polynomial,
  replaceVariables,
  type Term,
  WorkExceeded
} from '../polynomials/polynomial';
import {add, divide, fromNumber, one, type Rational, rational, sign, toNumber, zero} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {newtonGeometry, newtonMeeting} from './newton-geometry';
import {priorWeights} from './newton-polyhedron';
import {coordinatesPole} from './rlct-coordinates';
import {type Germ, isPole, type Verdict} from './rlct-germ';

export interface RlctOptions {
  /** Exponents τ of a prior ∏|w_i|^τ_i, above −1, shape (d,); 0 unless given. The factor is centred at 0, not at `at`. */
  readonly prior?: readonly number[];
  /** The point, shape (d,); the origin unless given. */
  readonly at?: readonly number[];
  /** "orthant" keeps w_i ≥ 0 only. */
  readonly domain?: 'interior' | 'orthant';
}

const steps = 40_000;

/**
 * The learning coefficient (real log canonical threshold) λ and multiplicity m of a polynomial K ≥ 0 at a zero: the
 * largest pole −λ of ∫ K(w)^z φ(w) dw over a small neighbourhood, and its order.
 *
 * Exact by these rules, applied to what was typed: units; sums and products over separate variables; powers; squares of
 * smooth and of certified non-degenerate functions; ideals of sums of squares with elimination of variables; completed
 * squares; Newton polyhedra whose face functions do not vanish; and typed sums c y + g taken as coordinates. A boundary or
 * a prior on a variable keeps the rules that change that variable away from it. Otherwise the Newton value of K, with
 * `exact: false`: an upper bound in these coordinates.
 *
 * @param k a polynomial in at most 6 variables; `prior` and `at` follow `variables`
 * @param options numbers in `prior` and `at` mean the decimals they are printed as: 0.1 is 1/10
 * @throws PolynomialError if the text is not a polynomial
 * @throws RangeError if K is not 0 at the point, is 0 everywhere, or is proven to be negative near the point; if a list has
 * the wrong length; if a prior exponent is not above −1; if a coordinate is not finite, or negative for the orthant
 *
 * Error: none where `exact` is true; λ ≤ the value where it is false and K ≥ 0.
 * Source: Watanabe 2009 (watanabe2009); Lin 2011 (lin2011).
 */
export function rlct(k: string | Polynomial, options: RlctOptions = {}): LearningCoefficient {
  const polynomial = typeof k === 'string' ? parsePolynomial(k) : k;
  const {variables, text} = polynomial;
  if (variables.length === 0) throw new RangeError(`K must have a variable, got the constant "${text}"`);
  const at = pointOf(options, variables.length);
  const germ = germAt(at, options, variables);
  const value = valueAt(polynomial.expression, at);
  if (sign(value) !== 0)
    throw new RangeError(`K must be 0 at (${at.map(toNumber)}), got ${toNumber(value)} for "${text}"`);
  const expression = translate(polynomial.expression, at);
  const terms = expandAround(at, polynomial, expression);
  if (terms.length === 0) throw new RangeError(`K must not be 0 everywhere, got "${text}"`);
  const verdict = search(expression, germ);
  if (verdict === 'negative') {
    throw new RangeError(`K must be ≥ 0 near (${at.map(toNumber)}), got "${text}", which takes negative values there`);
  }
  if (!isPole(verdict)) return upperBound(terms, germ);
  return learningCoefficient(verdict.lambda, verdict.multiplicity, true, verdict.why);
}

function search(expression: Expression, germ: Germ): Verdict {
  try {
    return coordinatesPole(expression, germ);
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    return 'unknown';
  }
}

function upperBound(terms: readonly Term[], germ: Germ): LearningCoefficient {
  const exponents = terms.map(term => term.exponents);
  try {
    const {lambda, multiplicity} = newtonMeeting(newtonGeometry(exponents, {left: steps}), germ.weights);
    const reason = germ.work.left < 0 ? 'the search for an exact rule was cut short' : 'no exact rule applies';
    return learningCoefficient(
      lambda,
      multiplicity,
      false,
      `${reason}: the Newton value is an upper bound in these coordinates`
    );
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    const lambda = divide(germ.weights.reduce(add), rational(Math.min(...exponents.map(degree))));
    return learningCoefficient(lambda, 1, false, 'too many facets for the Newton value: its bound by the least degree');
  }
}

function germAt(
  at: readonly Rational[],
  {prior, domain = 'interior'}: RlctOptions,
  variables: readonly string[]
): Germ {
  const weights = priorWeights(prior ?? new Array<number>(variables.length).fill(0), variables.length);
  if (domain !== 'interior' && domain !== 'orthant') {
    throw new RangeError(`domain must be "interior" or "orthant", got "${domain}"`);
  }
  at.forEach((x, i) => {
    if (domain === 'orthant' && sign(x) < 0)
      throw new RangeError(`at[${i}] must be ≥ 0 for the orthant, got ${toNumber(x)}`);
  });
  const isZero = at.map(x => sign(x) === 0);
  return {
    weights: weights.map((weight, i) => (isZero[i] ? weight : one)),
    boundary: isZero.map(zero => domain === 'orthant' && zero),
    variables,
    work: {left: steps},
    expansions: new WeakMap()
  };
}

function pointOf({at}: RlctOptions, dimension: number): Rational[] {
  if (at === undefined) return new Array<Rational>(dimension).fill(zero);
  if (at.length !== dimension) throw new RangeError(`at must have ${dimension} entries, got ${at.length}`);
  return at.map((x, i) => {
    if (!Number.isFinite(x)) throw new RangeError(`at[${i}] must be finite, got ${x}`);
    return fromNumber(x);
  });
}

function valueAt(expression: Expression, at: readonly Rational[]): Rational {
  const constant = replaceVariables(expression, index => ({kind: 'number', value: at[index]!}));
  return constantOf(expand(constant, 0, {left: Number.POSITIVE_INFINITY})) ?? zero;
}

/** The expression in coordinates around the point. */
function translate(expression: Expression, at: readonly Rational[]): Expression {
  return replaceVariables(expression, index => {
    const value = at[index]!;
    const variable: Expression = {kind: 'variable', index};
    return sign(value) === 0 ? variable : {kind: 'sum', terms: [variable, {kind: 'number', value}]};
  });
}

function expandAround(at: readonly Rational[], polynomial: Polynomial, moved: Expression): readonly Term[] {
  if (at.every(x => sign(x) === 0)) return polynomial.terms;
  try {
    return expand(moved, at.length, {left: 20 * steps});
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    throw new RangeError(`K must be small enough to expand around (${at.map(toNumber)}), got "${polynomial.text}"`);
  }
}
