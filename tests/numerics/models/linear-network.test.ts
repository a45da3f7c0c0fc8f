import {expect, it} from 'vitest';
import {linearNetwork} from '../../../src/numerics/models/linear-network';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

it('linearNetwork is ‖W_2 W_1 X − Y‖² + floor, layer after layer', () => {
  // W_1 = (1, 2), W_2 = (3, 4)ᵀ, X = ((1, 0), (1, 1)): W_2 W_1 X = ((9, 6), (12, 8)).
  const loss = linearNetwork([2, 1, 2], Float64Array.of(1, 0, 1, 1), Float64Array.of(9, 6, 11, 6), 0.5);
  expect(loss.dimension).toBe(4);
  expect(loss.value(Float64Array.of(1, 2, 3, 4))).toBe(0.5 + 1 + 4);
});

it('linearNetwork: the gradient is that of central differences, for one layer and for many', () => {
  const u = random(4);
  const fill = (length: number) => Float64Array.from({length}, () => u.normal() / 2);
  for (const widths of [
    [1, 1],
    [3, 2],
    [2, 1, 2],
    [3, 5, 4],
    [1, 4, 1],
    [2, 3, 1, 3, 2]
  ]) {
    for (const columns of [1, 3, 4]) {
      const loss = linearNetwork(widths, fill(widths[0] * columns), fill(widths[widths.length - 1] * columns), 2);
      const w = fill(loss.dimension);
      const gradient = new Float64Array(loss.dimension);
      expect(loss.valueAndGradient(w, gradient)).toBe(loss.value(w));
      expect(gradient).toBeAllclose(centralDifference(loss, w), {rtol: 1e-9, atol: 1e-9});
    }
  }
});
