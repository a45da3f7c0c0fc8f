import {expect, it} from 'vitest';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {columnPolynomial} from '../../../src/numerics/volumes/column-polynomial';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const points = [
  [0.3, -0.7],
  [-1.1, 0],
  [2, 0.5]
];
const outer = [0, 1].map(v => Float64Array.from(points, point => point[v]));

it('columnPolynomial gives the polynomial in the last variable at every point', () => {
  for (const text of ['x+y+z', '(x*z+y)^3*z-2/3*x^2+y', '(x-y+z)^0+z^5*y', '-(z^2-x)*(z^2+x)', 'x*y']) {
    const k = parsePolynomial(text.includes('z') ? text : `${text}+0*z`);
    const dimension = k.variables.length;
    const columns = columnPolynomial(k.expression, dimension === 2 ? 3 : dimension, 4);
    columns.fill(outer, points.length);
    points.forEach(([x, y], i) => {
      for (const z of [-0.4, 0, 1.3]) {
        const value = columns.coefficients.reduce((sum, column, j) => sum + (column ? column[i] * z ** j : 0), 0);
        expect(value).toBeAllclose(evaluatePolynomial(k, dimension === 2 ? [x, y] : [x, y, z]), {
          rtol: 1e-13,
          atol: 1e-13
        });
      }
    });
  }
});

it('columnPolynomial knows which powers there are, and fills again', () => {
  const columns = columnPolynomial(parsePolynomial('(x*z^2+y)^2').expression, 3, 4);
  expect(columns.coefficients.map(column => column !== undefined)).toEqual([true, false, true, false, true]);
  columns.fill(outer, 3);
  const once = columns.coefficients[2]!.slice();
  columns.fill([outer[1], outer[0]], 3);
  columns.fill(outer, 3);
  expect(columns.coefficients[2]).toEqual(once);
});

it('columnPolynomial of absolute numbers over absolute values is the size of the terms', () => {
  const columns = columnPolynomial(parsePolynomial('(x-y)^2*z-3*x').expression, 3, 4, true);
  columns.fill(
    outer.map(column => column.map(Math.abs)),
    3
  );
  points.forEach(([x, y], i) => {
    expect(columns.coefficients[1]![i]).toBeAllclose((Math.abs(x) + Math.abs(y)) ** 2);
    expect(columns.coefficients[0]![i]).toBeAllclose(3 * Math.abs(x));
  });
});
