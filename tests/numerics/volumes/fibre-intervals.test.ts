import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {fibreIntervals, fibreSlice} from '../../../src/numerics/volumes/fibre-intervals';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const slice = (k: string, at: number[], epsilon: number) => {
  const lines = fibration(parsePolynomial(k), 1);
  return fibreSlice(lines, lines.over(at), epsilon);
};

it('fibreSlice: the length of intervals far narrower than the spacing of doubles is right', () => {
  const {ends, length} = slice('(y-x^2)^2', [0.5], 1e-200);
  expect(ends).toEqual([0.25, 0.25]);
  expect(length).toBeAllclose(2e-100, {rtol: 1e-14});
});

it('fibreSlice joins pieces that touch and keeps others apart', () => {
  expect(slice('(y^2-x)^2', [0.01], 1).ends).toEqual([-1, 1]);
  expect(slice('(y^2-x)^2', [0.01], 1e-6).ends).toHaveLength(4);
  expect(slice('(y^2-x)^2', [0.01], 1.0001e-4).ends).toHaveLength(2);
  expect(slice('(y^2-x)^2', [0.01], 0.9999e-4).ends).toHaveLength(4);
});

it('fibreSlice: the length is the sum of the intervals', () => {
  for (const k of ['(y^2-x^3)^2', 'y^3-x*y', '(x-y)^2+y^4', 'x^2*y^2*(y-1/2)^2']) {
    for (const epsilon of [1e-1, 1e-3, 1e-6]) {
      const {ends, length} = slice(k, [0.3], epsilon);
      let sum = 0;
      for (let i = 0; i < ends.length; i += 2) sum += ends[i + 1] - ends[i];
      expect(length).toBeAllclose(sum, {rtol: 1e-9, atol: 1e-15});
    }
  }
});

it('fibreSlice: a line on which K is negative is below every ε', () => {
  expect(slice('-(y-x)^2', [0.3], 1e-9).ends).toEqual([-1, 1]);
  expect(slice('y-x', [0.3], 1e-9).ends).toBeAllclose([-1, 0.3 + 1e-9], {rtol: 1e-15});
});

it('fibreIntervals are the ends alone', () => {
  const lines = fibration(parsePolynomial('w^2'), 1);
  expect(fibreIntervals(lines, lines.over([]), 0.25)).toEqual([-0.5, 0.5]);
});
