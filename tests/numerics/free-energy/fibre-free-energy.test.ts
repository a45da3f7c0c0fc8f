import {expect, it} from 'vitest';
import {fibreFreeEnergy} from '../../../src/numerics/free-energy/fibre-free-energy';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const log = (k: string, at: number[], n: number, power = 0) => {
  const lines = fibration(parsePolynomial(k), 1);
  return fibreFreeEnergy(lines, lines.over(at), n, power, 1e-10);
};

it('fibreFreeEnergy is log ∫ exp(−n K) |y|^h dy on a line', () => {
  const direct = (f: (y: number) => number, h: number) =>
    Math.log(
      gaussKronrod(y => Math.exp(-f(y)) * Math.abs(y) ** h, [-1, -0.5, 0, 0.2, 0.6, 1], {relativeError: 1e-12}).value
    );
  for (const h of [0, 1, 2]) {
    for (const n of [0.1, 7, 200]) {
      const x = 0.3;
      const cases: [string, (y: number) => number][] = [
        ['(y^2-x^3)^2', y => n * (y * y - x ** 3) ** 2],
        ['(x-y)^2+y^4+x', y => n * ((x - y) ** 2 + y ** 4 + x)],
        ['x^2*y^4', y => n * x * x * y ** 4]
      ];
      for (const [k, f] of cases) {
        const {log: found, error} = log(k, [x], n, h);
        expect(found).toBeAllclose(direct(f, h), {atol: 1e-9 + error});
      }
    }
  }
});

it('fibreFreeEnergy survives exponents beyond the range of exp', () => {
  expect(log('(y-x)^2+1', [0], 1e6).log).toBeAllclose(-1e6 + Math.log(Math.sqrt(Math.PI / 1e6)), {rtol: 1e-14});
  expect(log('(x^8+y^8)^8', [10 ** -5.1101], 1e3).log).toBeAllclose(log('y^64', [], 1e3).log, {rtol: 1e-9});
  expect(log('w^2', [], 1e300).log).toBeAllclose(Math.log(Math.PI) / 2 - 150 * Math.LN10, {rtol: 1e-12});
});

it('fibreFreeEnergy throws where K is negative', () => {
  expect(() => log('y-x', [0.5], 1)).toThrow('K must not be negative on the box');
});
