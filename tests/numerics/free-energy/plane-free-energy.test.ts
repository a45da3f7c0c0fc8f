import {expect, it} from 'vitest';
import {fibreFreeEnergy} from '../../../src/numerics/free-energy/fibre-free-energy';
import {planeFreeEnergy} from '../../../src/numerics/free-energy/plane-free-energy';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const plane = (k: string, n: number, powers = [0, 0]) =>
  planeFreeEnergy(fibration(parsePolynomial(k), 1), n, powers, 1e-9);
const line = (k: string, n: number, power = 0) => {
  const lines = fibration(parsePolynomial(k), 1);
  return fibreFreeEnergy(lines, lines.over([]), n, power, 1e-11).log;
};

it('planeFreeEnergy of a sum over disjoint variables is the sum of the lines', () => {
  for (const n of [1, 1e3, 1e9]) {
    for (const powers of [
      [0, 0],
      [1, 0],
      [0.5, 2]
    ]) {
      const {log, error} = plane('x^4+y^2', n, powers);
      expect(log).toBeAllclose(line('x^4', n, powers[0]) + line('y^2', n, powers[1]), {atol: error + 1e-9});
      expect(error).toBeLessThan(2e-9);
    }
  }
});

it('planeFreeEnergy does not depend on which variable comes first', () => {
  for (const [k, swapped] of [
    ['(y^2-x^3)^2', '(x^2-y^3)^2'],
    ['(x-y)^2+y^4', '(y-x)^2+x^4'],
    ['x^2*(y-1/3)^2+1/50', 'y^2*(x-1/3)^2+1/50']
  ]) {
    for (const n of [10, 1e5]) expect(plane(k, n).log).toBeAllclose(plane(swapped, n).log, {atol: 1e-8});
  }
});

it('planeFreeEnergy finds narrow peaks that are not at zeros of K', () => {
  const n = 1e10;
  const {log} = plane('((x-1/3)^2+(y-1/7)^2+1/1000)*((x+1/2)^2+1)', n);
  // At the minimum over x of g(x) = ((x − 1/3)² + 1/1000)((x + 1/2)² + 1), by Laplace's method with its 1/n.
  const g = (x: number) => ((x - 1 / 3) ** 2 + 1 / 1000) * ((x + 1 / 2) ** 2 + 1);
  const slope = (x: number) =>
    2 * (x - 1 / 3) * ((x + 1 / 2) ** 2 + 1) + 2 * (x + 1 / 2) * ((x - 1 / 3) ** 2 + 1 / 1000);
  let x = 1 / 3;
  for (let i = 0; i < 50; i++) x -= slope(x) / ((slope(x + 1e-6) - slope(x - 1e-6)) / 2e-6);
  const bend = (slope(x + 1e-5) - slope(x - 1e-5)) / 2e-5;
  const expected = -n * g(x) + Math.log((2 * Math.PI) / n) - Math.log(bend * 2 * ((x + 1 / 2) ** 2 + 1)) / 2;
  expect(log).toBeAllclose(expected, {atol: 1e-5 + 1e-15 * n});
});
