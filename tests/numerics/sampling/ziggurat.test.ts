import {expect, it} from 'vitest';
import {random} from '../../../src/numerics/sampling/random';
import {ziggurat} from '../../../src/numerics/sampling/ziggurat';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** Φ by its continued fraction and series, to about 1e-15. */
function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  if (z > 5) {
    let fraction = 0;
    for (let i = 60; i > 0; i--) fraction = i / (z + fraction);
    return 1 - Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / (z + fraction);
  }
  let term = z;
  let sum = z;
  for (let i = 1; i < 200; i++) sum += term *= (z * z) / (2 * i + 1);
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

it('ziggurat fills 64 bins as the normal distribution does', () => {
  const {normal} = random(11);
  const n = 1e6;
  const bins = 64;
  const width = 8 / (bins - 2);
  const counts = new Float64Array(bins);
  for (let i = 0; i < n; i++) counts[Math.min(bins - 1, Math.max(0, Math.ceil((normal() + 4) / width)))]++;
  let chiSquare = 0;
  for (let i = 0; i < bins; i++) {
    const low = i === 0 ? 0 : normalBelow(-4 + (i - 1) * width);
    const high = i === bins - 1 ? 1 : normalBelow(-4 + i * width);
    const expected = n * (high - low);
    chiSquare += (counts[i] - expected) ** 2 / expected;
  }
  // χ² with 63 degrees of freedom: mean 63, standard deviation √126.
  expect(chiSquare).toBeLessThan(63 + 4.5 * Math.sqrt(126));
});

it('ziggurat uses other bits for the layer, the sign and the position', () => {
  const words = [0b1_0000_0001, 0];
  const draw = ziggurat(
    () => words.shift() ?? 0,
    () => 0.5
  );
  expect(draw()).toBe(-0);
  let i = 0;
  const positive = ziggurat(
    () => [0xfffff801 & ~0x1ff, 0][i++ % 2],
    () => 0.5
  );
  expect(positive()).toBeGreaterThan(0);
});

it('ziggurat draws its tail from beyond 3.654', () => {
  let i = 0;
  // Layer 0 at its far end, then the two exponentials of the tail.
  const uniforms = [0.5, 0.5];
  const draw = ziggurat(
    () => [0xfffff800, 0xffffffff][i++ % 2],
    () => uniforms.shift() ?? 0.5
  );
  const x = -Math.log(0.5) / 3.6541528853610088;
  expect(draw()).toBeAllclose(3.6541528853610088 + x, {rtol: 1e-15});
});
