import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Divisor, PlaneChart} from '../../../src/numerics/coefficients/plane-chart';
import {planeResolution} from '../../../src/numerics/coefficients/plane-resolution';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {evaluatePolynomial} from '../../../src/numerics/polynomials/evaluate-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {formatRational, toNumber} from '../../../src/numerics/polynomials/rational';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const written = ({name, k, h, ratio}: Divisor) => `${name}: k=${k}, h=${h}, ${formatRational(ratio)}`;

describe('planeResolution', () => {
  it('resolves three lines with one blow-up: λ = 1/3 on the exceptional divisor', () => {
    const {blowUps, divisors, crossings, coefficient} = planeResolution('x*y*(x+y)');
    expect(blowUps).toHaveLength(1);
    expect(divisors.map(written)).toEqual([
      'x: k=1, h=0, 1/2',
      'y: k=1, h=0, 1/2',
      'C: k=1, h=0, 1/2',
      'E1: k=3, h=1, 1/3'
    ]);
    expect(crossings.map(pair => pair.map(({name}) => name).join(' '))).toEqual(['E1 y', 'E1 C', 'x E1', 'E1 C']);
    expect(coefficient).toMatchObject({fraction: '1/3', multiplicity: 1, exact: true});
    expect(coefficient.why).toBe('Least (h + 1)/2k after the blow-ups, 1/3, on E1.');
  });

  it('resolves the cusp with three: λ = 5/12 on the last', () => {
    const {blowUps, divisors, charts, coefficient} = planeResolution('y^2-x^3');
    expect(blowUps.map(({centre}) => centre.path)).toEqual(['', 'u', 'uv']);
    expect(divisors.map(written)).toEqual([
      'C: k=1, h=0, 1/2',
      'E1: k=2, h=1, 1/2',
      'E2: k=3, h=2, 1/2',
      'E3: k=6, h=4, 5/12'
    ]);
    expect(charts.map(({path}) => path)).toEqual(['v', 'uu', 'uvu', 'uvv']);
    expect(coefficient).toMatchObject({fraction: '5/12', multiplicity: 1});
  });

  it('finds m = 2 where two least divisors cross', () => {
    expect(planeResolution('x*y').coefficient).toMatchObject({fraction: '1/2', multiplicity: 2});
    expect(planeResolution('x*y').blowUps).toHaveLength(0);
    const {coefficient} = planeResolution('x^2-y^2');
    expect(coefficient).toMatchObject({fraction: '1/2', multiplicity: 2});
    expect(coefficient.why).toBe('Least (h + 1)/2k after the blow-ups, 1/2, on E1 and C, which cross.');
  });

  it('leaves out a strict transform without real points', () => {
    expect(planeResolution('x^2+y^2').divisors.map(written)).toEqual(['E1: k=2, h=1, 1/2']);
    expect(planeResolution('x^2+y^2').crossings).toEqual([]);
  });

  it('needs no blow-up for a smooth curve, and none for a monomial', () => {
    expect(planeResolution('y-x^2').coefficient).toMatchObject({fraction: '1/2', multiplicity: 1});
    expect(planeResolution('x^2*y').coefficient).toMatchObject({fraction: '1/4', multiplicity: 1});
  });

  it.each([
    'x*y*(x+y)',
    'y^2-x^3',
    'y^2-x^4',
    'y^2-x^5',
    'y^3-x^4',
    'y^3-x^5',
    'x*(y^2-x^3)',
    'y*(y^2-x^3)',
    'x^2-y^2',
    'x^2+y^2',
    'x^2*y+y^4',
    'x*y*(x^2-y^2)',
    '(y^2-x^3)*(x^2-y^3)',
    '2*y^2-3/5*x^3+x^2*y^2'
  ])('agrees with rlct on (%s)²', text => {
    const {fraction, multiplicity} = rlct(`(${text})^2`);
    expect(planeResolution(text).coefficient).toMatchObject({fraction, multiplicity});
  });

  it('in every chart f is the monomial times the rest, and the Jacobian a monomial', () => {
    const text = '(y^2-x^3)*(x^2-y^3)';
    const f = parsePolynomial(text);
    const {blowUps} = planeResolution(text);
    const charts = blowUps.flatMap(({charts}) => charts);
    const coordinate = fc.double({min: 0.2, max: 1.5, noNaN: true});
    fc.assert(
      fc.property(fc.constantFrom(...charts), coordinate, coordinate, (chart, u, v) => {
        const at = inPlane(chart, u, v);
        const value = chart.rest.reduce(
          (sum, {coefficient, exponents: [i, j]}) => sum + toNumber(coefficient) * u ** i * v ** j,
          0
        );
        expect(u ** chart.k[0] * v ** chart.k[1] * value).toBeAllclose(evaluatePolynomial(f, at), {
          rtol: 1e-9,
          atol: 1e-9 * (1 + at[0] ** 5 + at[1] ** 5)
        });
        // Central differences: an error of step² times third derivatives, 2^-52/step in rounding.
        const step = 1e-5;
        const [dxu, dyu] = difference(inPlane(chart, u + step, v), inPlane(chart, u - step, v), 2 * step);
        const [dxv, dyv] = difference(inPlane(chart, u, v + step), inPlane(chart, u, v - step), 2 * step);
        expect(Math.abs(dxu * dyv - dyu * dxv)).toBeAllclose(u ** chart.h[0] * v ** chart.h[1], {
          rtol: 1e-6,
          atol: 1e-9
        });
      })
    );
  });

  it('refuses what it cannot resolve, and says why', () => {
    expect(() => planeResolution('x^2')).toThrow('f must have 2 variables, got 1 in "x^2"');
    expect(() => planeResolution('x+y+1')).toThrow('f must be 0 at the origin, got "x+y+1"');
    expect(() => planeResolution('(y-x)^2-x^3')).toThrow('on E1 the curve is not simple at slope 1');
    expect(() => planeResolution('(y-x)^2')).toThrow(RangeError);
    expect(() => planeResolution('(y-x^2)^2')).toThrow(RangeError);
    expect(() => planeResolution('x*(')).toThrow(RangeError);
  });
});

function inPlane({map}: PlaneChart, u: number, v: number): [number, number] {
  return [u ** map[0][0] * v ** map[0][1], u ** map[1][0] * v ** map[1][1]];
}

const difference = (a: [number, number], b: [number, number], by: number) => a.map((value, i) => (value - b[i]) / by);
