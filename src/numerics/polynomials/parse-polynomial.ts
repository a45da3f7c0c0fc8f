import {type Expression, expand, type Polynomial, type Work, WorkExceeded} from './polynomial';
import {PolynomialError} from './polynomial-error';
import {PolynomialParser} from './polynomial-parser';
import {type Token, tokenizePolynomial} from './polynomial-tokens';

export {PolynomialError} from './polynomial-error';

const limits = {characters: 256, variables: 6, steps: 10_000, bits: 1000};

/**
 * Reads a polynomial: variables x, y, z, w and w1 to w999, whole, decimal and rational coefficients, + - * ^ and
 * parentheses, products without a sign (2x, xy, (x + y)z), division by a number, −, ·, superscripts and subscripts.
 * Operators of a product bind from left to right, so x/2y is (x/2)y; a sign binds less than a power, so -x^2 is −(x²).
 * A number may not follow a factor without a sign: x2 and (x + y)2 are refused.
 *
 * @returns variables in natural order, whatever their order in the text: w, w1, w2, …, w10, x, y, z
 * @throws PolynomialError beyond 256 characters, depth 32, 200 nodes, degree 64, 6 variables, 1000 terms when
 * expanded, 10,000 steps of expansion, or coefficients of 1000 bits, and at anything that is not a polynomial
 */
export function parsePolynomial(text: string): Polynomial {
  if (typeof text !== 'string') throw new PolynomialError(String(text), 0, `expected text, got ${typeof text}`);
  if (text.length > limits.characters) {
    const wish = `expected at most ${limits.characters} characters, got ${text.length}`;
    throw new PolynomialError(text, limits.characters, wish);
  }
  const tokens = tokenizePolynomial(text);
  const variables = namesIn(tokens, text);
  const expression = new PolynomialParser(text, tokens, variables).parse();
  return {text, variables, expression, terms: expandWithin(text, expression, variables.length)};
}

function namesIn(tokens: readonly Token[], text: string): string[] {
  const names = new Set<string>();
  for (const {kind, value, position} of tokens) {
    if (kind !== 'name') continue;
    names.add(value);
    if (names.size > limits.variables) {
      throw new PolynomialError(
        text,
        position,
        `expected at most ${limits.variables} variables, found ${value} besides`
      );
    }
  }
  return [...names].sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1)));
}

function expandWithin(text: string, expression: Expression, dimension: number) {
  const work: Work = {left: limits.steps, bits: limits.bits};
  try {
    return expand(expression, dimension, work);
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    throw new PolynomialError(text, 0, `too large when expanded: ${error.message}`);
  }
}
