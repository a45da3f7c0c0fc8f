import {describe, expect, it} from 'vitest';
import {tokenizePolynomial} from '../../../src/numerics/polynomials/polynomial-tokens';

const values = (text: string) => tokenizePolynomial(text).map(({kind, value}) => `${kind} ${value}`.trim());

describe('tokenizePolynomial', () => {
  it('writes Unicode signs, superscripts and subscripts in plain characters', () => {
    expect(values('w₁₂² − 3·x¹⁰')).toEqual([
      'name w12',
      'raised 2',
      'sign -',
      'number 3',
      'sign *',
      'name x',
      'raised 10',
      'end'
    ]);
  });

  it('takes digits after w into the name, after other letters not', () => {
    expect(values('w2x2')).toEqual(['name w2', 'name x', 'number 2', 'end']);
  });

  it('reads decimals', () => {
    expect(values('1.5 .5 2.')).toEqual(['number 1.5', 'number .5', 'number 2.', 'end']);
  });

  it('gives each token its place', () => {
    expect(tokenizePolynomial(' x + 12 ').map(({position}) => position)).toEqual([1, 3, 5, 8]);
  });

  it('names characters that cannot be seen by their code', () => {
    expect(() => tokenizePolynomial('x\u202e')).toThrow('found "U+202E"');
    expect(() => tokenizePolynomial('\ud83d\ude00')).toThrow('found "U+D83D"');
  });
});
