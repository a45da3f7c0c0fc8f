import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {fibreIntervals} from '../../../src/numerics/volumes/fibre-intervals';
import {regionBands} from '../../../src/numerics/volumes/region-bands';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('regionBands are symmetric where K is', () => {
  const bands = regionBands(fibration(parsePolynomial('(x^2+y^2-1/4)^2'), 1), 1e-4, 64);
  const mirrored = bands.map(({x}) => [-x[x.length - 1], -x[0]]).reverse();
  expect(bands.map(({x}) => [x[0], x[x.length - 1]])).toEqual(mirrored);
});

it('regionBands hold the exact slice at each of their columns', () => {
  const lines = fibration(parsePolynomial('(y^2-x^3)^2'), 1);
  for (const {x, lower, upper} of regionBands(lines, 1e-3, 64)) {
    for (let i = 0; i < x.length; i++) {
      const ends = fibreIntervals(lines, lines.over([x[i]]), 1e-3);
      for (const edge of [lower[i], upper[i]]) {
        expect(Math.min(...ends.map(y => Math.abs(y - edge)))).toBeLessThan(1e-13);
      }
    }
  }
});

it('regionBands of an empty or a full set', () => {
  expect(regionBands(fibration(parsePolynomial('x^2+y^2+1'), 1), 0.5, 64)).toEqual([]);
  const [full, ...rest] = regionBands(fibration(parsePolynomial('x^2+y^2'), 1), 5, 64);
  expect(rest).toEqual([]);
  expect([full.x[0], full.x[full.x.length - 1]]).toEqual([-1, 1]);
  expect(full.lower.every(y => y === -1) && full.upper.every(y => y === 1)).toBe(true);
});

it('regionBands have tips where a part of the set begins', () => {
  const [band] = regionBands(fibration(parsePolynomial('(x-1/5)^2+y^2'), 1), 0.01, 64);
  const last = band.x.length - 1;
  expect([band.x[0], band.x[last]]).toBeAllclose([0.1, 0.3], {atol: 1e-6});
  expect(band.upper[0] - band.lower[0]).toBeLessThan(1 / 500);
  expect(band.upper[last] - band.lower[last]).toBeLessThan(1 / 500);
});
