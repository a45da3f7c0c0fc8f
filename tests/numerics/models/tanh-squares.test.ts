import {expect, it} from 'vitest';
import {lossOf} from '../../../src/numerics/models/loss-of';
import {tanhSquares} from '../../../src/numerics/models/tanh-squares';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

it('tanhSquares is the weighted sum of squares, with amplitudes before slopes', () => {
  const squares = tanhSquares(2, Float64Array.of(1, 2), Float64Array.of(0.5, 0), Float64Array.of(2, 3));
  const f = (x: number) => 3 * Math.tanh(0.1 * x) - 2 * Math.tanh(0.4 * x);
  expect(squares(Float64Array.of(3, -2, 0.1, 0.4))).toBeAllclose(2 * (f(1) - 0.5) ** 2 + 3 * f(2) ** 2);
});

it('tanhSquares: the gradient is that of central differences', () => {
  const u = random(9);
  const fill = (length: number) => Float64Array.from({length}, () => u.normal());
  for (const hidden of [1, 2, 5]) {
    const loss = lossOf(2 * hidden, tanhSquares(hidden, fill(7), fill(7), fill(7)));
    const w = fill(2 * hidden);
    const gradient = new Float64Array(w.length);
    expect(loss.valueAndGradient(w, gradient)).toBe(loss.value(w));
    expect(gradient).toBeAllclose(centralDifference(loss, w), {rtol: 1e-8, atol: 1e-8});
  }
});
