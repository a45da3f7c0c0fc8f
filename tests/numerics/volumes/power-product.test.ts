import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {formatRational} from '../../../src/numerics/polynomials/rational';
import {powerProduct} from '../../../src/numerics/volumes/power-product';

const exponents = (k: string) => {
  const {coefficient, factors} = powerProduct(parsePolynomial(k).expression);
  return [formatRational(coefficient), ...factors.map(({exponent}) => exponent)];
};

it('powerProduct opens products and powers and collects equal bases', () => {
  expect(exponents('4*x*(x^2-y)^2*x')).toEqual(['4', 2, 2]);
  expect(exponents('((x*y)^2*(x+y))^3')).toEqual(['1', 6, 6, 3]);
  expect(exponents('(x+y)*(x+y)')).toEqual(['1', 2]);
  expect(exponents('(1/2)^3*x')).toEqual(['1/8', 1]);
});

it('powerProduct leaves sums as they were typed', () => {
  expect(exponents('x^2+2*x*y+y^2')).toEqual(['1', 1]);
});

it('powerProduct of a constant has no factors', () => {
  expect(exponents('(3/2)^2')).toEqual(['9/4']);
});
