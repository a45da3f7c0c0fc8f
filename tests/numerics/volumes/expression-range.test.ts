import fc from 'fast-check';
import {expect, it} from 'vitest';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {expressionRange} from '../../../src/numerics/volumes/expression-range';

it('expressionRange holds every value on the box', () => {
  for (const text of ['x^3-2*x*y+1/3', '(x-y)^2*(y-1)^3', '-(x*y-1/5)^4+x', '(x+y)^0-y', '7']) {
    const k = parsePolynomial(text);
    const point = fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: 2, maxLength: 2});
    const {lowest, highest} = expressionRange(k.expression, [2, 0.5]);
    fc.assert(
      fc.property(point, ([x, y]) => {
        const value = evaluatePolynomial(k, [2 * x, 0.5 * y].slice(0, k.variables.length));
        expect(value).toBeGreaterThanOrEqual(lowest);
        expect(value).toBeLessThanOrEqual(highest);
      })
    );
  }
});

it('expressionRange sees that squares are not negative, as they were typed', () => {
  expect(expressionRange(parsePolynomial('(x-y)^2').expression, [1, 1])).toMatchObject({lowest: 0});
  expect(expressionRange(parsePolynomial('x^2-2*x*y+y^2').expression, [1, 1]).lowest).toBeLessThan(-1);
  expect(expressionRange(parsePolynomial('(x+3)^3').expression, [1]).lowest).toBeGreaterThan(7.99);
  expect(expressionRange(parsePolynomial('(x+3)^2').expression, [1]).lowest).toBeGreaterThan(3.99);
});
