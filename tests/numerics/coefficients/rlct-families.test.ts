import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {PolynomialError, parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {
  add,
  compare,
  divide,
  formatRational,
  type Rational,
  rational,
  toNumber
} from '../../../src/numerics/polynomials/rational';

/** A K with its λ and m by the calculus: monomials, curves y^a = x^b, separate sums and products, powers. */
interface Known {
  readonly text: string;
  readonly lambda: Rational;
  readonly multiplicity: number;
}

const letters = ['x', 'y', 'z', 'w'];

function known(
  variables: readonly string[],
  prior: Readonly<Record<string, number>>,
  interior: boolean
): fc.Arbitrary<Known> {
  const step = interior ? 2 : 1;
  const powers = fc.array(fc.integer({min: 1, max: 3}), {minLength: variables.length, maxLength: variables.length});
  const monomial = powers.map((k): Known => {
    const ratios = k.map((e, i) => rational(1 + prior[variables[i]!]!, step * e));
    const lambda = ratios.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    return {
      text: k.map((e, i) => `${variables[i]}^${step * e}`).join(''),
      lambda,
      multiplicity: ratios.filter(ratio => compare(ratio, lambda) === 0).length
    };
  });
  const choices: fc.Arbitrary<Known>[] = [monomial];
  const [x, y] = variables;
  if (interior && variables.length === 2 && prior[x!] === 0 && prior[y!] === 0) {
    const curves = fc.constantFrom([1, 2], [1, 3], [2, 3], [2, 5], [3, 4]);
    choices.push(
      curves.map(([a, b]) => ({
        text: `(${y}^${a}-${x}^${b})^2`,
        lambda: a === 1 ? rational(1, 2) : rational(a! + b!, 2 * a! * b!),
        multiplicity: 1
      }))
    );
  }
  if (variables.length > 1) {
    const halves = fc
      .integer({min: 1, max: variables.length - 1})
      .chain(cut =>
        fc.tuple(known(variables.slice(0, cut), prior, interior), known(variables.slice(cut), prior, interior))
      );
    choices.push(
      halves.map(([a, b]) => sum(a, b)),
      halves.map(([a, b]) => product(a, b))
    );
    choices.push(halves.map(([a, b]) => power(sum(a, b), 2)));
  }
  return fc.oneof(...choices);
}

function sum(a: Known, b: Known): Known {
  return {
    text: `${a.text}+${b.text}`,
    lambda: add(a.lambda, b.lambda),
    multiplicity: a.multiplicity + b.multiplicity - 1
  };
}

function product(a: Known, b: Known): Known {
  const side = compare(a.lambda, b.lambda);
  return {
    text: `(${a.text})(${b.text})`,
    lambda: side < 0 ? a.lambda : b.lambda,
    multiplicity: side === 0 ? a.multiplicity + b.multiplicity : side < 0 ? a.multiplicity : b.multiplicity
  };
}

function power(a: Known, s: number): Known {
  return {...a, text: `(${a.text})^${s}`, lambda: divide(a.lambda, rational(s))};
}

/** Replaces each variable by a non-zero multiple of it plus a polynomial in earlier ones: the Jacobian is constant. */
function change(text: string, seeds: readonly number[], order: readonly string[], fixed: readonly string[]): string {
  const replacement = new Map<string, string>();
  order.forEach((variable, i) => {
    const seed = seeds[i]!;
    const scale = ['', '2', '-', '1/2'][seed % 4];
    const earlier = fixed.includes(variable) ? [] : order.slice(0, i);
    const extra = earlier.map((other, j) => ['', `+${other}`, `-2${other}`, `+${other}^2`][(seed >> (2 * j + 2)) % 4]);
    const plain = scale === '' && extra.every(part => part === '');
    replacement.set(variable, plain ? variable : `(${scale}${variable}${extra.join('')})`);
  });
  return text.replace(/[wxyz]/g, variable => replacement.get(variable)!);
}

const cases = fc.integer({min: 1, max: 4}).chain(d => {
  const variables = letters.slice(0, d);
  return fc
    .array(fc.constantFrom(0, 0, 0, 1, 2), {minLength: d, maxLength: d})
    .map(list => Object.fromEntries(variables.map((v, i) => [v, list[i]!])))
    .chain(prior =>
      fc.record({
        prior: fc.constant(prior),
        known: known(variables, prior, true),
        order: fc.shuffledSubarray(variables, {minLength: d, maxLength: d}),
        seeds: fc.array(fc.nat(1023), {minLength: d, maxLength: d})
      })
    );
});

describe('rlct on families with known λ and m', {timeout: 60_000}, () => {
  it.each([
    ['as they are', 'typed', 0.99],
    ['in other coordinates', 'changed', 0.8],
    ['in other coordinates, expanded', 'expanded', 0.4]
  ])('is never wrong when it says exact: %s', (_, form, share) => {
    let tried = 0;
    let exact = 0;
    fc.assert(
      fc.property(cases, ({prior, known, order, seeds}) => {
        const fixed = order.filter(variable => prior[variable]! > 0);
        const sorted = [...fixed, ...order.filter(variable => !fixed.includes(variable))];
        const text = form === 'typed' ? known.text : change(known.text, seeds, sorted, fixed);
        const polynomial = parse(text);
        if (!polynomial) return;
        const {variables, terms} = polynomial;
        const found = rlct(form === 'expanded' ? expandedText(formatPolynomial(terms, variables), text) : polynomial, {
          prior: variables.map(variable => prior[variable]!)
        });
        tried++;
        if (!found.exact) {
          expect(found.lambda, text).toBeGreaterThanOrEqual(toNumber(known.lambda) - 1e-12);
          return;
        }
        exact++;
        expect([found.fraction, found.multiplicity], text).toEqual([formatRational(known.lambda), known.multiplicity]);
      }),
      {numRuns: 250, seed: 20240607}
    );
    expect(tried).toBeGreaterThan(150);
    expect(exact / tried).toBeGreaterThan(share);
  });

  it('is exact on the orthant for sums and products of monomials', () => {
    const orthant = fc.integer({min: 1, max: 4}).chain(d => {
      const variables = letters.slice(0, d);
      return fc
        .array(fc.integer({min: 0, max: 2}), {minLength: d, maxLength: d})
        .map(list => Object.fromEntries(variables.map((v, i) => [v, list[i]!])))
        .chain(prior => fc.record({prior: fc.constant(prior), known: known(variables, prior, false)}));
    });
    fc.assert(
      fc.property(orthant, ({prior, known}) => {
        const polynomial = parsePolynomial(known.text);
        const options = {prior: polynomial.variables.map(variable => prior[variable]!), domain: 'orthant' as const};
        expect(rlct(polynomial, options), known.text).toMatchObject({
          fraction: formatRational(known.lambda),
          multiplicity: known.multiplicity,
          exact: true
        });
      }),
      {numRuns: 200, seed: 1}
    );
  });

  it('on the orthant is what w → w² makes of it in the interior, with prior 2τ + 1', () => {
    const variables = ['x', 'y', 'z'];
    const term = fc.array(fc.integer({min: 0, max: 3}), {minLength: 3, maxLength: 3}).filter(e => e.some(x => x > 0));
    const squares = fc
      .array(fc.array(fc.tuple(term, fc.constantFrom(-2, -1, 1, 3)), {minLength: 1, maxLength: 3}), {
        minLength: 1,
        maxLength: 2
      })
      .map(list =>
        list.map(f => `(${f.map(([e, c]) => `${c}${e.map((k, i) => `(${variables[i]})^${k}`).join('')}`).join('+')})^2`)
      );
    const priors = fc.array(fc.constantFrom(-0.5, 0, 0, 1), {minLength: 3, maxLength: 3});
    let compared = 0;
    fc.assert(
      fc.property(squares, priors, (list, prior) => {
        const text = list.join('+');
        const doubled = text.replace(/\(([xyz])\)/g, '($1^2)');
        if (parsePolynomial(text).terms.length === 0 || !parse(doubled)) return;
        const orthant = rlct(text, {prior, domain: 'orthant'});
        const interior = rlct(doubled, {prior: prior.map(tau => 2 * tau + 1)});
        if (!orthant.exact || !interior.exact) return;
        compared++;
        expect([orthant.fraction, orthant.multiplicity], text).toEqual([interior.fraction, interior.multiplicity]);
      }),
      {numRuns: 300, seed: 3}
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('is the same at any point that K is moved to', () => {
    const shifts = fc.constantFrom(-2, -0.1, 0.25, 1, 3.7);
    fc.assert(
      fc.property(known(['x', 'y'], {x: 0, y: 0}, true), shifts, shifts, (plain, a, b) => {
        const text = plain.text.replaceAll('x', `(x-(${a}))`).replaceAll('y', `(y-(${b}))`);
        expect(rlct(text, {at: [a, b], prior: [2, 3]}), text).toMatchObject({
          fraction: formatRational(plain.lambda),
          multiplicity: plain.multiplicity,
          exact: true
        });
      }),
      {numRuns: 100, seed: 2}
    );
  });
});

function parse(text: string) {
  try {
    return parsePolynomial(text);
  } catch (error) {
    if (error instanceof PolynomialError) return undefined;
    throw error;
  }
}

/** The expanded text if it is short enough to be typed. */
function expandedText(expanded: string, typed: string): string {
  return expanded.length <= 256 && parse(expanded) ? expanded : typed;
}
