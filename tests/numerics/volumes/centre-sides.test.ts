import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {centreSides} from '../../../src/numerics/volumes/centre-sides';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('centreSides cover the box once, or its right half if K is even in x', () => {
  for (const [k, width] of [
    ['y^2*(x-1/2)^2', 2],
    ['(x^2+y^2-1/4)^2', 1],
    ['x^2*y^2', 1],
    ['(x+y)^2*x', 2]
  ] as const) {
    const sides = centreSides(fibration(parsePolynomial(k), 1));
    expect(sides.reduce((sum, {length}) => sum + length, 0)).toBeAllclose(width);
    const spans = sides.map(({centre, sign, length}) => [centre, centre + sign * length].sort((a, b) => a - b));
    spans.sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < spans.length; i++) expect(spans[i][0]).toBeAllclose(spans[i - 1][1], {atol: 1e-15});
  }
});

it('centreSides measure t from the centre', () => {
  const [side] = centreSides(fibration(parsePolynomial('y^2*(x-1/2)^2'), 1)).filter(({centre}) => centre === 0.5);
  // K = t² y², so the level of |y| at ε = t² is 1.
  expect(side.over(1e-100).level(1e-200)).toBeAllclose(1, {rtol: 1e-12});
});
