import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {rational} from '../../../src/numerics/polynomials/rational';
import {isOuter, slicePolynomial} from '../../../src/numerics/volumes/slice-polynomial';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const slice = (k: string, centre = rational(0n)) => {
  const {expression, variables} = parsePolynomial(k);
  return slicePolynomial(expression, variables.length, centre);
};

it('slicePolynomial(k).at(outer, y) is the Taylor polynomial about y', () => {
  expect(slice('y^2-x^3').at([0.5], 0)).toBeAllclose([-0.125, 0, 1]);
  expect(slice('y^2-x^3').at([0.5], 2)).toBeAllclose([3.875, 4, 1]);
  expect(slice('(x+y)^3*y').at([1], 0)).toBeAllclose([0, 1, 3, 3, 1]);
  expect(slice('x*y*z+z^2').at([2, 3], 1)).toBeAllclose([7, 8, 1]);
  expect(slice('w^3').at([], 2)).toBeAllclose([8, 12, 6, 1]);
});

it('slicePolynomial keeps the value of squares that cancel', () => {
  const x = 1e-20;
  expect(slice('(x-y)^2+y^4').at([x], x)[0]).toBeAllclose(1e-80, {rtol: 1e-15});
  expect(slice('(x-y)^2+y^4').at([x], x)[2]).toBeAllclose(1, {rtol: 1e-15});
});

it('slicePolynomial measures x from the centre without cancellation', () => {
  const t = 1e-100;
  expect(slice('y^2*(x-1/2)^2', rational(1n, 2n)).at([t], 0)[2]).toBeAllclose(1e-200, {rtol: 1e-14});
  expect(slice('x*y-y/2', rational(1n, 2n)).at([t], 0)).toBeAllclose([0, 1e-100]);
  expect(slice('x^2+y^2-1/4', rational(-1n, 2n)).at([t], 0)).toBeAllclose([-1e-100, 0, 1]);
});

it('slicePolynomial knows how uncertain its constant coefficient is', () => {
  const cubic = slice('x^2*y+x*y^2+x^3-1/3');
  const value = cubic.at([0.3], 0.7)[0];
  expect(value).toBeAllclose(0.09 * 0.7 + 0.3 * 0.49 + 0.027 - 1 / 3, {atol: cubic.uncertainty + 1e-16});
  expect(cubic.uncertainty).toBeLessThan(1e-15);
  const exact = slice('x-y');
  exact.at([0.3], 0.3);
  expect(exact.uncertainty).toBe(0);
});

it('isOuter tells whether the last variable is absent', () => {
  expect(isOuter(parsePolynomial('x^2+1').expression, 2)).toBe(true);
  expect(isOuter(parsePolynomial('x+y').expression, 2)).toBe(false);
});
