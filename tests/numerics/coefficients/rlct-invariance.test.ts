import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {LearningCoefficient} from '../../../src/numerics/coefficients/learning-coefficient';
import {type RlctOptions, rlct} from '../../../src/numerics/coefficients/rlct';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {PolynomialError, parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';

type Prior = Readonly<Record<string, number>>;

/** A polynomial of a few small terms in these variables. */
function small(variables: readonly string[], degree: number): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...variables);
  const monomial = fc.array(letter, {minLength: 1, maxLength: degree}).map(list => list.join('*'));
  const term = fc.tuple(fc.constantFrom('1', '1', '-1', '2', '-2', '3'), monomial).map(parts => parts.join('*'));
  return fc.array(term, {minLength: 1, maxLength: 3}).map(terms => terms.join('+').replaceAll('+-', '-'));
}

/** Sums, products and powers of squares of small polynomials: never negative, and of no known λ. */
function squares(variables: readonly string[]): fc.Arbitrary<string> {
  const square = small(variables, 4).map(f => `(${f})^2`);
  const pair = fc.tuple(square, square);
  return fc.oneof(
    square,
    pair.map(([f, g]) => `${f}+${g}`),
    pair.map(([f, g]) => `${f}*${g}`),
    fc.tuple(square, square, square).map(([f, g, h]) => `${f}*(${g}+${h})`),
    pair.map(([f, g]) => `(${f}+${g})^2`),
    pair.map(([f, g]) => `(${f})^2+${g}`)
  );
}

const spaces = fc.constantFrom(['x', 'y'], ['x', 'y'], ['x', 'y', 'z']);

const cases = spaces.chain(variables =>
  fc.record({
    variables: fc.constant(variables),
    text: squares(variables),
    prior: fc
      .array(fc.constantFrom(0, 0, 0, 1, 2, -0.5), {minLength: variables.length, maxLength: variables.length})
      .map((list): Prior => Object.fromEntries(variables.map((v, i) => [v, list[i]!]))),
    moved: fc.nat(3).map(i => variables[i % variables.length]!),
    extra: small(variables, 2),
    unit: fc.constantFrom('(1+x)', '(2-y)', '(1+x+y^2)', '(3+x*y)^3', '(1-x)^2')
  })
);

/** λ and m for a prior given by names; undefined for what is 0 everywhere or beyond the parser's limits. */
function find(text: string, prior: Prior = {}, domain: RlctOptions['domain'] = 'interior') {
  try {
    const polynomial = parsePolynomial(text);
    if (polynomial.terms.length === 0) return undefined;
    return rlct(polynomial, {prior: polynomial.variables.map(v => prior[v] ?? 0), domain});
  } catch (error) {
    if (error instanceof PolynomialError) return undefined;
    throw error;
  }
}

function substitute(text: string, replacement: Readonly<Record<string, string>>): string {
  return text.replace(/[wxyz]/g, name => (replacement[name] ? `(${replacement[name]})` : name));
}

/** Two ways to one number: equal where both are exact, and a bound is not below what is exact. */
function compare(a: LearningCoefficient, b: LearningCoefficient | undefined, where: string): boolean {
  if (!b) return false;
  if (a.exact && b.exact) expect([b.fraction, b.multiplicity], where).toEqual([a.fraction, a.multiplicity]);
  else if (a.exact) expect(b.lambda, where).toBeGreaterThan(a.lambda - 1e-12);
  else if (b.exact) expect(a.lambda, where).toBeGreaterThan(b.lambda - 1e-12);
  return a.exact && b.exact;
}

/** Runs a property and returns how often it compared two exact values. */
function count<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => boolean, numRuns: number): number {
  let compared = 0;
  const counting = fc.property(arbitrary, value => {
    if (property(value)) compared++;
  });
  fc.assert(counting, {numRuns, seed: 1729});
  return compared;
}

describe('rlct on sums of squares of no known λ', {timeout: 60_000}, () => {
  it('does not depend on coordinates, units or the form it is typed in', () => {
    const compared = count(
      cases,
      ({text, variables, prior, moved, extra, unit}) => {
        const plain = find(text, prior);
        if (!plain) return false;
        const {terms, variables: names} = parsePolynomial(text);
        compare(plain, find(formatPolynomial(terms, names), prior), `${text}, expanded`);
        compare(plain, find(`${unit}*(${text})`, prior), `${unit} times ${text}`);
        if (prior[moved] !== 0) return false;
        const others = variables.filter(v => v !== moved);
        const shift = substitute(extra, {[moved]: others[0]!});
        const changed = substitute(text, {[moved]: `${moved}+${shift}`});
        return compare(plain, find(changed, prior), `${text} with ${moved} + ${shift} for ${moved}`);
      },
      100
    );
    expect(compared).toBeGreaterThan(25);
  });

  it('obeys the calculus with one variable more: K + u², K u², K², and never grows with K', () => {
    const compared = count(
      cases,
      ({text, prior, extra}) => {
        const plain = find(text, prior);
        if (!plain?.exact) return false;
        const {lambda, multiplicity} = plain;
        const square = find(`(${text})^2`, prior);
        if (square?.exact) expect([square.lambda * 2, square.multiplicity], text).toEqual([lambda, multiplicity]);
        const sum = find(`(${text})+w1^2`, prior);
        if (sum?.exact)
          expect([sum.lambda - 0.5, sum.multiplicity], text).toEqual([expect.closeTo(lambda, 12), multiplicity]);
        const product = find(`(${text})*w1^2`, prior);
        const tied = lambda === 0.5 ? multiplicity + 1 : lambda < 0.5 ? multiplicity : 1;
        if (product?.exact) expect([product.lambda, product.multiplicity], text).toEqual([Math.min(0.5, lambda), tied]);
        const larger = find(`${text}+(${extra})^2`, prior);
        if (larger?.exact) {
          expect(larger.lambda, text).toBeGreaterThan(lambda - 1e-12);
          if (larger.fraction === plain.fraction) expect(larger.multiplicity, text).toBeLessThanOrEqual(multiplicity);
        }
        return true;
      },
      100
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('is the least λ over the orthants that meet at the point, with the largest m among them', () => {
    const compared = count(
      cases,
      ({text, variables, prior}) => {
        const plain = find(text, prior);
        if (!plain) return false;
        const corners = Array.from({length: 2 ** variables.length}, (_, mask) => {
          const signs = variables.map((v, i) => [v, (mask >> i) & 1 ? `-${v}` : v]);
          return find(substitute(text, Object.fromEntries(signs)), prior, 'orthant')!;
        });
        const lambda = Math.min(...corners.map(corner => corner.lambda));
        if (!plain.exact || !corners.every(({exact}) => exact)) {
          if (plain.exact) expect(lambda, text).toBeGreaterThan(plain.lambda - 1e-12);
          return false;
        }
        const multiplicity = Math.max(...corners.filter(c => c.lambda === lambda).map(c => c.multiplicity));
        expect([plain.lambda, plain.multiplicity], text).toEqual([lambda, multiplicity]);
        return true;
      },
      60
    );
    expect(compared).toBeGreaterThan(25);
  });

  it('takes a prior |x|^τ for τ more variables: x² becomes a sum of τ + 1 squares', () => {
    const polynomials = fc.tuple(squares(['x', 'y']), fc.constantFrom(1, 2), fc.constantFrom(0, 1));
    const compared = count(
      polynomials,
      ([text, tau, other]) => {
        const weighed = find(substitute(text, {x: 'x^2'}), {x: tau, y: other});
        const radius = ['x^2', 'z^2', 'w^2'].slice(0, tau + 1).join('+');
        const flat = find(substitute(text, {x: radius}), {y: other});
        return weighed !== undefined && compare(weighed, flat, `${text} with |x|^${tau}`);
      },
      100
    );
    expect(compared).toBeGreaterThan(40);
  });
});
