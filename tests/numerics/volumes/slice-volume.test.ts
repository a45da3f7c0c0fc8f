import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {sliceVolume} from '../../../src/numerics/volumes/slice-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const area = (k: string, epsilon: number, relativeError = 1e-9) =>
  sliceVolume(fibration(parsePolynomial(k), 1), epsilon, relativeError);

it('sliceVolume is the area of {K < ε}, within its error', () => {
  for (const [k, epsilon, exact] of [
    ['x^2+y^2', 0.25, Math.PI / 4],
    ['(x-1/10)^2+(y+1/5)^2', 0.04, Math.PI * 0.04],
    ['(x+y)^2', 1e-8, 4e-4 * (1 - 1e-4 / 4)],
    ['y-x', 1e-3, 2 + 2e-3 - 1e-6 / 2],
    ['x^2-1/4', 1e-20, 2]
  ] as const) {
    const {value, error} = area(k, epsilon);
    expect(value).toBeAllclose(exact, {atol: error + 1e-15});
    expect(error).toBeLessThanOrEqual(2e-9 * exact);
  }
});

it('sliceVolume stays below a thousand slices at ε = 1e-10 and a relative error of 1e-6', () => {
  for (const k of ['x^2*y^4', 'x^2*y^2', '(y-x^2)^2', 'x^4+x^2*y^2+y^6', 'x^2+y^4']) {
    expect(area(k, 1e-10, 1e-6).evaluations).toBeLessThan(1000);
  }
});

it('sliceVolume reports what it cannot resolve as its error', () => {
  // Double roots at irrational places, far below the spacing of doubles there: the remainder next to them is estimated.
  const {value, error} = area('(x^2*y+x*y^2+x^3-1/3)^2', 1e-300, 1e-6);
  const scaled = area('(x^2*y+x*y^2+x^3-1/3)^2', 1e-16, 1e-9);
  expect(value / 1e-150).toBeAllclose(scaled.value / 1e-8, {rtol: error / value + 1e-7});
  expect(error / value).toBeLessThan(1e-5);
});

it('sliceVolume of an empty set is 0', () => {
  expect(area('x^2+y^2+1', 0.5)).toMatchObject({value: 0, error: 0});
});
