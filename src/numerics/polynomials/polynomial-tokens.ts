import {PolynomialError} from './polynomial-error';
import {polynomialWish} from './polynomial-wishes';

/** A piece of a polynomial's text; `value` is the name, the digits or the sign, in plain characters. */
export interface Token {
  readonly kind: 'number' | 'name' | 'raised' | 'sign' | 'end';
  readonly value: string;
  readonly position: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const digits = '0123456789';
const signs: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '*': '*',
  '·': '*',
  '⋅': '*',
  '×': '*',
  '/': '/',
  '^': '^',
  '(': '(',
  ')': ')'
};
const blanks = ' \t\n\r\u00a0\u2009\u202f';

/**
 * The tokens of a polynomial's text, the last of kind "end". A run of superscript digits is one "raised" token;
 * w with digits or subscripts after it is one name, so w12 is a variable and not a product.
 *
 * @throws PolynomialError at a character that has no place in a polynomial
 */
export function tokenizePolynomial(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const run = (alphabet: string) => {
    let value = '';
    for (let at = -1; position < text.length && (at = alphabet.indexOf(text[position]!)) >= 0; position++) {
      value += at % 10;
    }
    return value;
  };
  while (position < text.length) {
    const start = position;
    const character = text[position]!;
    const push = (kind: Token['kind'], value: string) => tokens.push({kind, value, position: start});
    if (blanks.includes(character)) position++;
    else if (Object.hasOwn(signs, character)) {
      position++;
      push('sign', signs[character]!);
    } else if (superscripts.includes(character)) push('raised', run(superscripts));
    else if ('xyzw'.includes(character)) {
      position++;
      const index = character === 'w' ? run(digits + subscripts) : '';
      if (index.startsWith('0') || index.length > 3) {
        throw new PolynomialError(text, start, `expected a variable from w1 to w999, found "w${index}"`);
      }
      push('name', character + index);
    } else if (digits.includes(character) || character === '.') {
      const whole = run(digits);
      const point = text[position] === '.';
      if (point) position++;
      const part = point ? run(digits) : '';
      if (whole + part === '') throw new PolynomialError(text, start, 'expected digits beside the decimal point');
      push('number', point ? `${whole}.${part}` : whole);
    } else {
      throw new PolynomialError(text, start, polynomialWish(text, start) ?? unknown(text, start));
    }
  }
  return [...tokens, {kind: 'end', value: '', position}];
}

function unknown(text: string, start: number): string {
  const [word] = text.slice(start).match(/^[a-z]+/i) ?? [printable(text[start]!)];
  const found = word.length > 16 ? `${word.slice(0, 15)}…` : word;
  return `expected a polynomial: numbers, variables x, y, z, w, w1, w2, … and + - * / ^ ( ), found "${found}"`;
}

function printable(character: string): string {
  const code = character.charCodeAt(0);
  const hidden = code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0x2000 && code < 0x2070) || code >= 0xd800;
  return hidden ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : character;
}
