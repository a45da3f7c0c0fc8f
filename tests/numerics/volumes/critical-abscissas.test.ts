import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {toNumber} from '../../../src/numerics/polynomials/rational';
import {criticalAbscissas} from '../../../src/numerics/volumes/critical-abscissas';
import {levelFactors} from '../../../src/numerics/volumes/level-factors';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

function abscissas(k: string, box = 1): number[] {
  const {outer, inner} = levelFactors(parsePolynomial(k));
  const contents = outer.map(({rows}) => rows[0]);
  return criticalAbscissas(
    contents,
    inner.map(({rows}) => rows),
    box
  ).map(toNumber);
}

it('criticalAbscissas always has 0', () => {
  expect(abscissas('x^2*y^2')).toEqual([0]);
  expect(abscissas('(y^2-x^3)^2')).toContain(0);
});

it('criticalAbscissas finds lines, crossings and turning points', () => {
  expect(abscissas('y^2*(x-1/2)^2')).toEqual([0, 0.5]);
  expect(abscissas('(y-x)^2*(y+x-1/2)^2')).toContain(0.25);
  expect(abscissas('(x^2+y^2-1/4)^2')).toEqual([-0.5, 0, 0.5]);
  expect(abscissas('(x^2+y^2-1/2)^2')).toBeAllclose([-Math.SQRT1_2, 0, Math.SQRT1_2], {rtol: 1e-15});
});

it('criticalAbscissas finds where a curve leaves the box, and the minima of a sum', () => {
  expect(abscissas('(y-2*x)^2')).toEqual([-0.5, 0, 0.5]);
  expect(abscissas('(y-2*x)^2', 0.5)).toEqual([-0.25, 0, 0.25]);
  expect(abscissas('(x-3/10)^2+(y-1/5)^2+1/100')).toContain(0.3);
});

it('criticalAbscissas keeps to the box', () => {
  expect(abscissas('y^2*(x-2)^2')).toEqual([0]);
  expect(abscissas('y^2*(x-2)^2', 3)).toEqual([0, 2]);
});
