import {expect, it} from 'vitest';
import {normalCrossing} from '../../../src/numerics/models/normal-crossing';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

it('normalCrossing is the product of the powers, with λ and m of the least of 1/exponent', () => {
  const model = normalCrossing([2, 4, 0, 4]);
  expect(model.value(Float64Array.of(3, -2, 9, 1))).toBe(9 * 16);
  expect(model.learningCoefficient).toMatchObject({fraction: '1/4', multiplicity: 2, exact: true});
  expect(normalCrossing([2, 2]).learningCoefficient).toMatchObject({fraction: '1/2', multiplicity: 2});
});

it('normalCrossing: the gradient is that of central differences', () => {
  const u = random(1);
  for (const exponents of [[2], [6], [2, 2], [2, 4, 2], [0, 2, 6, 0, 4]]) {
    const model = normalCrossing(exponents);
    for (let draw = 0; draw < 20; draw++) {
      const w = Float64Array.from(exponents, () => u.normal());
      const gradient = new Float64Array(w.length);
      expect(model.valueAndGradient!(w, gradient)).toBe(model.value(w));
      const scale = Math.max(...gradient.map(Math.abs), model.value(w));
      // The fifth derivative of w⁶ is 720 w, so 1e-12 of it is far below what is allowed for rounding.
      expect(gradient).toBeAllclose(centralDifference(model, w), {rtol: 1e-9, atol: 1e-9 * (1 + scale)});
    }
  }
});

it('normalCrossing: where coordinates are 0 the gradient is exact, never 0/0', () => {
  const gradient = new Float64Array(3);
  normalCrossing([2, 2, 0]).gradient(Float64Array.of(0, 5, 0), gradient);
  expect(gradient).toBeAllclose([0, 0, 0]);
  normalCrossing([2, 4, 2]).gradient(Float64Array.of(0, 1e-3, 0), gradient);
  expect(gradient).toBeAllclose([0, 0, 0]);
  const single = new Float64Array(1);
  normalCrossing([2]).gradient(Float64Array.of(0), single);
  expect(single).toBeAllclose([0]);
});

it('normalCrossing passes NaN on and throws for exponents that are no even powers', () => {
  expect(normalCrossing([2, 2]).value(Float64Array.of(0, Number.NaN))).toBeNaN();
  expect(() => normalCrossing([2, 3])).toThrow('exponents[1] must be an even number from 0, got 3');
  expect(() => normalCrossing([0, 0])).toThrow(RangeError);
  expect(() => normalCrossing([])).toThrow(RangeError);
  expect(() => normalCrossing([2]).value(new Float64Array(2))).toThrow('w must have 1 entries, got 2');
});
