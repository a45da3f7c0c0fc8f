import {expect, it} from 'vitest';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {lowestDegreeLast} from '../../../src/numerics/volumes/lowest-degree-last';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('lowestDegreeLast moves a variable of the lowest degree to the end and keeps the values', () => {
  const k = parsePolynomial('(x+2*y^3)^2*z+z^4*x+1');
  const {polynomial, order} = lowestDegreeLast(k);
  expect(order).toEqual([1, 2, 0]);
  expect(polynomial.variables).toEqual(['y', 'z', 'x']);
  const w = [0.3, -0.7, 1.1];
  const moved = order.map(i => w[i]);
  expect(evaluatePolynomial(polynomial, moved)).toBeAllclose(evaluatePolynomial(k, w));
  const [term] = polynomial.terms.filter(({exponents}) => exponents[2] === 2);
  expect(term.exponents).toEqual([0, 1, 2]);
});

it('lowestDegreeLast leaves a polynomial alone whose last variable will do', () => {
  const k = parsePolynomial('x^2+y^2');
  expect(lowestDegreeLast(k)).toEqual({polynomial: k, order: [0, 1]});
});
