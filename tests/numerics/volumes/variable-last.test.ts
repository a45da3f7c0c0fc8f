import {expect, it} from 'vitest';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {variableLast} from '../../../src/numerics/volumes/variable-last';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('variableLast moves any variable to the end and keeps the values', () => {
  const k = parsePolynomial('(x+2*y^3)^2*z+z^4*x+1');
  const w = [0.3, -0.7, 1.1];
  for (const index of [0, 1, 2]) {
    const {polynomial, order} = variableLast(k, index);
    expect(order[2]).toBe(index);
    expect(polynomial.variables).toEqual(order.map(i => k.variables[i]));
    expect(
      evaluatePolynomial(
        polynomial,
        order.map(i => w[i])
      )
    ).toBeAllclose(evaluatePolynomial(k, w));
    expect(variableLast(k, index)).toBe(variableLast(k, index));
  }
  expect(variableLast(k, 2).polynomial).toBe(k);
});
