import {expect, it} from 'vitest';
import {rectifierProducts} from '../../../src/numerics/regression/rectifier-products';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('rectifierProducts at angles 0, 90° and 180°: ½, 1/2π and 0, times the lengths', () => {
  // E[max(0, x)²] = ½; for independent x and y E[max(0, x) max(0, y)] = (1/√2π)²; opposite ones are never both positive.
  const products = rectifierProducts(new Float64Array([2, 0, 0, 3, -1, 0, 0, 0]), 2);
  const [half, right] = [1 / 2, 1 / (2 * Math.PI)];
  expect(products).toBeAllclose([4 * half, 6 * right, 9 * half, 0, 3 * right, half, 0, 0, 0, 0], {atol: 1e-15});
});

it('rectifierProducts are the means over normal x', () => {
  const u = random(5);
  const [count, inputs, draws] = [4, 3, 40_000];
  const directions = Float64Array.from({length: count * inputs}, () => u.normal());
  const sums = new Float64Array((count * (count + 1)) / 2);
  const squares = new Float64Array(sums.length);
  for (let draw = 0; draw < draws; draw++) {
    const x = Array.from({length: inputs}, () => u.normal());
    const values = Array.from({length: count}, (_, j) =>
      Math.max(
        0,
        x.reduce((sum, xi, i) => sum + xi * directions[j * inputs + i], 0)
      )
    );
    let place = 0;
    for (let j = 0; j < count; j++)
      for (let k = 0; k <= j; k++, place++) {
        sums[place] += values[j] * values[k];
        squares[place] += (values[j] * values[k]) ** 2;
      }
  }
  rectifierProducts(directions, inputs).forEach((product, i) => {
    const mean = sums[i] / draws;
    const standardError = Math.sqrt((squares[i] / draws - mean ** 2) / draws);
    // Of ten values one beyond 4 standard errors has a chance of 1 in 1500.
    expect(Math.abs(product - mean)).toBeLessThan(4 * standardError + 1e-12);
  });
});
