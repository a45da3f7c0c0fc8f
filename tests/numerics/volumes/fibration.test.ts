import {expect, it} from 'vitest';
import {compilePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {toNumber} from '../../../src/numerics/polynomials/rational';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('fibration(k, box).over(x): K is sign · e^log · q(τ)^power along each leg', () => {
  for (const text of ['x^2*y^2', '(y^2-x^3)^2', '-3*x*(y-x)^3', '(x-1/2)^2*(y^2+x)^2', '(x-y)^2+y^4', 'x^3*y-y^2']) {
    const k = parsePolynomial(text);
    const value = compilePolynomial(k);
    const lines = fibration(k, 1);
    lines.centres.forEach((centre, j) => {
      for (const t of [-0.3, 0.05, 0.2]) {
        const fibre = lines.over([t], j);
        for (const {origin, direction, length, coefficients} of fibre.legs()) {
          for (const share of [0.1, 0.6, 1]) {
            const tau = share * length;
            const q = coefficients.reduceRight((sum, c) => sum * tau + c, 0);
            const expected = value([toNumber(centre) + t, origin + direction * tau]);
            expect(fibre.sign * Math.exp(fibre.log) * q ** fibre.power).toBeAllclose(expected, {
              rtol: 1e-9,
              atol: 1e-12
            });
          }
        }
      }
    });
  }
});

it('fibration: level(ε) is where K = ε', () => {
  const fibre = fibration(parsePolynomial('4*x^2*y^2'), 1).over([0.1]);
  expect(fibre.level(1e-8)).toBeAllclose(1e-4 / 0.2, {rtol: 1e-15});
  expect(fibre.power).toBe(2);
  expect(fibration(parsePolynomial('x^40*y^2'), 1).over([1e-20]).level(1e-300)).toBeAllclose(1e250, {rtol: 1e-12});
  expect(fibration(parsePolynomial('x^2*y^2'), 1).over([0]).level(1e-300)).toBe(Number.POSITIVE_INFINITY);
});

it('fibration knows symmetries', () => {
  expect(fibration(parsePolynomial('x^2+x*y^2'), 1)).toMatchObject({even: true, evenFirst: false});
  expect(fibration(parsePolynomial('x^2+y^3'), 1)).toMatchObject({even: false, evenFirst: true, dimension: 2});
});

it('fibration of one polynomial and box is made once', () => {
  const k = parsePolynomial('x^2+y^2');
  expect(fibration(k, 1)).toBe(fibration(k, 1));
  expect(fibration(k, 2).box).toBe(2);
});
