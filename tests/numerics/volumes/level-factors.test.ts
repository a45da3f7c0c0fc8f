import fc from 'fast-check';
import {expect, it} from 'vitest';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import type {Expression} from '../../../src/numerics/polynomials/polynomial';
import {toNumber} from '../../../src/numerics/polynomials/rational';
import {levelFactors} from '../../../src/numerics/volumes/level-factors';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const typed = [
  '3*x^2*y^2',
  '(y^2-x^3)^2',
  'y^4-2*x^3*y^2+x^6',
  'x^2*y^2+2*x*y^3+y^4',
  '-(x/2-y/3)*(2*x-1)^2',
  'x^2*y^3/7+x^5*y^3',
  '(x-y)^2+y^4',
  'x^2*y+x*y^2'
];

it('levelFactors multiply back to K', () => {
  for (const text of typed) {
    const k = parsePolynomial(text);
    const {coefficient, outer, inner} = levelFactors(k);
    const value = (base: Expression, w: number[]) => evaluatePolynomial({...k, expression: base}, w);
    fc.assert(
      fc.property(fc.tuple(fc.integer({min: -8, max: 8}), fc.integer({min: -8, max: 8})), ([i, j]) => {
        const w = [i / 4, j / 4];
        const product = [...outer, ...inner].reduce((p, {base, exponent}) => p * value(base, w) ** exponent, 1);
        expect(toNumber(coefficient) * product).toBeAllclose(evaluatePolynomial(k, w), {rtol: 1e-12, atol: 1e-12});
      })
    );
  }
});

it('levelFactors finds hidden squares and factors free of the last variable', () => {
  const shape = (k: string) => {
    const {outer, inner} = levelFactors(parsePolynomial(k));
    return {outer: outer.map(f => f.exponent), inner: inner.map(f => f.exponent)};
  };
  expect(shape('y^4-2*x^3*y^2+x^6')).toEqual({outer: [], inner: [2]});
  expect(shape('x^2*y^2+x^4*y^2')).toEqual({outer: [1], inner: [2]});
  expect(shape('w^4-2*w^3+w^2')).toEqual({outer: [], inner: [2]});
});

it('levelFactors keeps sums of squares as they were typed', () => {
  const {inner} = levelFactors(parsePolynomial('(x-y)^2+y^4'));
  expect(inner[0].base.kind).toBe('sum');
  expect(JSON.stringify(inner[0].base, (_, v) => (typeof v === 'bigint' ? Number(v) : v))).toContain('"power"');
});
