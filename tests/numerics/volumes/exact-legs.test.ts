import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {exactLegs} from '../../../src/numerics/volumes/exact-legs';
import {productLegs} from '../../../src/numerics/volumes/product-legs';
import {slicePolynomial} from '../../../src/numerics/volumes/slice-polynomial';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

type Powers = [string, number][];
const exact = (powers: Powers, x: number, level: number, doubt = 0) =>
  exactLegs(
    powers.map(([k, exponent]) => ({terms: parsePolynomial(k).terms, exponent, doubt})),
    [x],
    -1,
    1,
    'absolute',
    level
  );

it('exactLegs are the legs of doubles where these are good', () => {
  const powers: Powers = [
    ['y-x', 2],
    ['y^2-x^3', 1],
    ['y^2+x', 1]
  ];
  const legs = exact(powers, 0.3, 1e-3);
  const doubles = productLegs(
    powers.map(([k, exponent]) => ({f: slicePolynomial(parsePolynomial(k).expression, 2), exponent}))
  )([0.3], -1, 1, 'absolute');
  expect(legs).toHaveLength(doubles.length);
  legs.forEach(({origin, end, length, direction, coefficients}, i) => {
    expect(direction).toBe(doubles[i].direction);
    expect([origin, end, length]).toBeAllclose([doubles[i].origin, doubles[i].end, doubles[i].length], {rtol: 1e-13});
    expect(Array.from(coefficients)).toBeAllclose(Array.from(doubles[i].coefficients), {rtol: 1e-12, atol: 1e-15});
  });
});

it('exactLegs tell roots apart that have all digits in common', () => {
  // y = x² and x² − x⁹, 1e-90 apart at 1e-20 · 1e-20.
  const legs = exact(
    [
      ['y-x^2', 2],
      ['y-x^2+x^9', 4]
    ],
    1e-10,
    1e-300
  );
  expect(legs.map(({origin}) => origin)).toEqual([1e-20, 1e-20, 1e-20, 1e-20].map(y => expect.closeTo(y, 30)));
  // The extremum parts the way between the roots as 2 : 1.
  expect(legs.slice(1, 3).map(({length}) => length)).toBeAllclose([(2 / 3) * 1e-90, 1e-90 / 3], {rtol: 1e-12});
  expect(legs[3].coefficients[2]).toBe(0);
  expect(legs[3].coefficients.slice(0, 2)).toEqual(Float64Array.of(0, 0));
});

it('exactLegs find the least value where terms cancel in hundreds of digits', () => {
  // (y − x²)² + (y − x² + x⁵)² is least half-way: x¹⁰/2.
  const [left, right] = exact([['(y-x^2)^2+(y-x^2+x^5)^2', 1]], 1e-20, 1e-210);
  expect([left.coefficients[0], right.coefficients[0]]).toBeAllclose([5e-201, 5e-201], {rtol: 1e-12});
  expect(left.resolution).toBe(0);
});

it('exactLegs say where the numbers given are not good enough', () => {
  const [left] = exact([['(y-x^2)^2+(y-x^2+x^5)^2', 1]], 1e-20, 1e-210, 2 ** -200);
  expect(left.resolution).toBeGreaterThan(1e-66);
});
