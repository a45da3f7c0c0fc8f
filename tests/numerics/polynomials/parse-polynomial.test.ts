import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {PolynomialError, parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {processorTime} from '../../processor-time';

const read = (text: string) => {
  const {terms, variables} = parsePolynomial(text);
  return formatPolynomial(terms, variables);
};

const failure = (text: string): PolynomialError => {
  try {
    parsePolynomial(text);
  } catch (error) {
    if (error instanceof PolynomialError) return error;
    throw error;
  }
  throw new Error(`"${text}" was accepted`);
};

describe('parsePolynomial', {timeout: 60_000}, () => {
  it.each([
    ['x^2+y^2', 'x^2 + y^2'],
    ['2x', '2x'],
    ['xy', 'xy'],
    ['(x + y)z', 'xz + yz'],
    ['2(x)(y)x', '2x^2y'],
    ['x·y ⋅ z × w', 'wxyz'],
    ['x − y', 'x - y'],
    ['x² + y¹⁰', 'x^2 + y^10'],
    ['w₁w₁₀', 'w1w10'],
    ['3/4x', '3/4x'],
    ['x^2/4', '1/4x^2'],
    ['0.5x - .25 + 2.', '7/4 + 1/2x'],
    ['-x^2', '-x^2'],
    ['--x', 'x'],
    ['+x', 'x'],
    ['2*-x', '-2x'],
    ['x - -y', 'x + y'],
    ['-2^2', '-4'],
    ['x/2y', '1/2xy'],
    ['x^0', '1'],
    ['0^0', '1'],
    ['((x))', 'x'],
    ['\tx\u00a0+\n y ', 'x + y']
  ])('reads %s as %s', (text, expanded) => {
    expect(read(text)).toBe(expanded);
  });

  it('lists variables in natural order', () => {
    expect(parsePolynomial('z + y + x + w + w10 + w9').variables).toEqual(['w', 'w9', 'w10', 'x', 'y', 'z']);
    expect(parsePolynomial('x - x').variables).toEqual(['x']);
  });

  it('keeps squares and products in the tree', () => {
    const {expression} = parsePolynomial('(x - y)^2z');
    expect(expression).toMatchObject({
      kind: 'product',
      factors: [
        {kind: 'power', exponent: 2},
        {kind: 'variable', index: 2}
      ]
    });
  });

  it('says where, from 0 as a position and from 1 in words, and what is allowed', () => {
    const error = failure('x^^2');
    expect(error).toBeInstanceOf(RangeError);
    expect(error.position).toBe(2);
    expect(error.message).toBe('"x^^2", character 3: expected an exponent (a whole number from 0 to 64), found "^"');
  });

  const polynomial = 'expected a polynomial: numbers, variables x, y, z, w, w1, w2, … and + - * / ^ ( )';
  const whole = 'write a whole number as the exponent, as in x^2: a polynomial has no';
  it.each([
    ['', 'character 1: write a polynomial, as x^2*y^2'],
    ['½x²', 'character 1: write 1/2 for "½"'],
    ['1½x', 'character 2: write one fraction, as 3/2 for 1½'],
    ['1,5x', 'character 2: write 1.5 for "1,5": the decimal sign is a point'],
    ['2e', 'character 2: write 2500 or 2.5*10^3 for 2.5e3: a number has no "e"'],
    ['2.5E3x', 'character 4: write 2500 or 2.5*10^3 for 2.5e3: a number has no "E"'],
    ['2πx', 'character 2: write 3.14159 for "π"'],
    ['x2', 'character 2: write x^2 or 2x for "x2" (variables with a number are w1, w2, …)'],
    ['(x+y)2', 'character 6: write ^ before a power, or * before a factor, or the number first'],
    ['2 3', 'character 3: write ^ before a power, or * before a factor, or the number first'],
    ['x^-1', `character 3: ${whole} negative powers`],
    ['2^x', `character 3: ${whole} variable there`],
    ['x*y^0.5', `character 5: ${whole} roots`],
    ['x^½', `character 3: ${whole} roots`],
    ['x^(1+1)', `character 3: ${whole} sum there`],
    ['x^{12}', 'character 3: write ^12 for "^{12}"'],
    ['x**2', 'character 3: write ^ for a power, as x^2, and not **'],
    ['x^65', 'character 3: expected an exponent (a whole number from 0 to 64), found "65"'],
    ['sin x', 'character 1: write sums, products and powers: a polynomial has no function "sin"'],
    ['2expx', 'character 2: write sums, products and powers: a polynomial has no function "exp"'],
    ['f(x)', 'character 1: write x, y, z, w or w1, w2, … for the variable "f"'],
    ['x + √y', 'character 5: write whole powers, as x^2: a polynomial has no roots, as "√"'],
    ['|x|', 'character 1: write a square, as x^2, for |x|: a polynomial has no absolute value'],
    ['X^2', 'character 1: write "x" for "X"'],
    ['θ', 'character 1: write x, y, z, w or w1, w2, … for the variable "θ"'],
    ['w_{12}', 'character 2: write w12 for "w_{12}"'],
    ['x₁', 'character 2: write w1, w2, … for variables with a number'],
    ['w0', 'character 1: expected a variable from w1 to w999, found "w0"'],
    ['x÷2', 'character 2: write / for "÷"'],
    ['x/y', 'character 3: expected a number to divide by, as in x/2 (a polynomial has no other quotients), found "y"'],
    ['x\\cdot y', 'character 2: write * for "\\cdot"'],
    ['\\frac12x', 'character 1: write it as it is typed, 1/2*x^2 and not \\frac12 x^2'],
    ['[x]', 'character 1: write ( and ) for "["'],
    ['K(w) = w^2', 'character 1: write the polynomial alone, without "K(w) ="'],
    ['x<1', 'character 2: write the polynomial alone, without "<"'],
    ['(x+y', 'character 5: expected an operator, or ")" for the "(" at character 1, found the end'],
    ['x)', 'character 2: expected "(" before it, found ")"'],
    ['x!', `character 2: ${polynomial}, found "!"`]
  ])('of %s: %s', (text, message) => {
    expect(failure(text).message).toBe(`"${text}", ${message}`);
  });

  it.each([
    ['', 0],
    ['x2', 1],
    ['(x+y)2', 5],
    ['2 3', 2],
    ['x+', 2],
    ['(x', 2],
    ['x)', 1],
    ['()', 1],
    ['x^y', 2],
    ['x^-1', 2],
    ['x^1.5', 2],
    ['x^65', 2],
    ['x^2^3', 3],
    ['x²³^2', 3],
    ['x/y', 2],
    ['x/0', 2],
    ['1/0.0', 2],
    ['x/-2', 2],
    ['a', 0],
    ['X', 0],
    ['w0', 0],
    ['w01', 0],
    ['w1234', 0],
    ['.', 0],
    ['1..2', 2],
    ['x**2', 2],
    ['²', 0],
    ['₁', 0],
    ['w1+w2+w3+w4+w5+w6+w7', 18],
    ['x^32y^33', 0],
    ['(x^8)^9', 0]
  ])('refuses "%s" at %i', (text, position) => {
    expect(failure(text).position).toBe(position);
  });

  it.each([
    'constructor.constructor("alert(1)")()',
    'x.__proto__',
    'x["a"]',
    'import("x")',
    '9^9^9^9',
    '1/0',
    'gamma(1e6)',
    'sqrt(-1)',
    '__proto__',
    'toString',
    '𝑥^2',
    '\ud800',
    '\u202ex',
    'x\0',
    'x'.repeat(65),
    '('.repeat(256),
    '-'.repeat(256),
    `${'('.repeat(33)}x${')'.repeat(33)}`,
    `x${'-x'.repeat(100)}`,
    'x'.repeat(1_000_000),
    '(x+y+z+w)^64',
    `(${'9'.repeat(200)}x+1/${'7'.repeat(40)})^4`,
    `(${'9'.repeat(100)}x+y)^60`,
    '((((10^64)^64)^64)^64)x'
  ])('refuses hostile text at once, case %#', text => {
    const times = [1, 2, 3].map(() => {
      const start = processorTime();
      expect(failure(text).message.length).toBeLessThan(250);
      return processorTime() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('allows every limit itself', () => {
    expect(read(`${'('.repeat(32)}x${')'.repeat(32)}`)).toBe('x');
    expect(read(`x^64${' '.repeat(252)}`)).toBe('x^64');
    expect(read(`x${'-x'.repeat(65)}`)).toBe('-64x');
    expect(parsePolynomial('(x+y)^64').terms.length).toBe(65);
  });

  it('refuses what is not text with its own error', () => {
    expect(() => parsePolynomial(undefined as unknown as string)).toThrow(PolynomialError);
  });

  const pieces = [
    'x',
    'y',
    'z',
    'w',
    'w1',
    'w12',
    '0',
    '7',
    '3.5',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    '²',
    '⁹',
    '·',
    '−',
    ' '
  ];
  const grammatical: fc.Arbitrary<string> = fc.letrec<{formula: string}>(tie => ({
    formula: fc.oneof(
      {maxDepth: 5},
      fc.constantFrom('x', 'y', 'z', 'w1', 'w2', '2', '1/3', '0.25'),
      fc.tuple(tie('formula'), fc.constantFrom('+', '-', '*', ''), tie('formula')).map(parts => parts.join('')),
      fc.tuple(tie('formula'), fc.integer({min: 0, max: 9})).map(([base, e]) => `(${base})^${e}`)
    )
  })).formula;

  it.each([
    ['arbitrary text', fc.string({unit: 'binary', maxLength: 40}), 30_000],
    ['rows of its own pieces', fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(row => row.join('')), 50_000],
    ['formulas', grammatical, 20_000]
  ])('throws nothing but its own error: %s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, text => {
        try {
          const {terms, variables} = parsePolynomial(text);
          for (const {coefficient, exponents} of terms) {
            if (coefficient.numerator === 0n || exponents.length !== variables.length) return false;
          }
          return true;
        } catch (error) {
          return error instanceof PolynomialError && error.position >= 0 && error.position <= text.length;
        }
      }),
      {numRuns}
    );
  });
});
