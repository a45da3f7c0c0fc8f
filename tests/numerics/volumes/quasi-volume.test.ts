import {expect, it} from 'vitest';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const ball = (d: number, epsilon: number) =>
  (d === 3 ? (4 / 3) * Math.PI : Math.PI ** 2 / 2) * epsilon ** (d / 2) * 2 ** -d;

/** K, ε and its exact volume. */
const exact: [string, number, number][] = [
  ['x^2*y^2*z^2', 1e-10, normalCrossingVolume(1e-10, [2, 2, 2])],
  ['x^2*y^2*z^2', 1e-60, normalCrossingVolume(1e-60, [2, 2, 2])],
  ['x^2*y^4*z^6', 1e-10, normalCrossingVolume(1e-10, [2, 4, 6])],
  ['w1^2*w2^2*w3^2*w4^4', 1e-10, normalCrossingVolume(1e-10, [2, 2, 2, 4])],
  ['x^2+y^2+z^2', 1e-6, ball(3, 1e-6)],
  ['w1^2+w2^2+w3^2+w4^2', 1e-2, ball(4, 1e-2)],
  // A plane and its neighbourhood: |x + y + z| < δ has the density 3/8 at the middle of the sum of three uniforms.
  ['(x+y+z)^2', 1e-12, 2e-6 * 0.375]
];

it('sublevelVolume in three and four variables is within its reported error of exact volumes', () => {
  for (const [k, epsilon, volume] of exact) {
    for (const seed of [1, 2]) {
      const [found] = sublevelVolume(k, [epsilon], {seed});
      expect(found.method).toBe('quasi-Monte Carlo');
      expect(found.relativeError).toBeLessThan(0.021);
      expect(found.volume).toBeAllclose(volume, {rtol: found.relativeError});
    }
  }
});

it('sublevelVolume agrees with nested quadrature for (w1 w2 + w3³)² + w1² w3⁴ at ε = 1e-10', () => {
  // 3.37845e-5 of the cube's 8, by slices with nested Gauss–Kronrod, good to 2e-5 of it.
  const [found] = sublevelVolume('(w1*w2+w3^3)^2+w1^2*w3^4', [1e-10], {relativeError: 3e-3});
  expect(found.volume).toBeAllclose(3.37845e-5 / 8, {rtol: found.relativeError});
});

it('sublevelVolume in three variables depends on the seed only, and misses the interval at most 1 time in 20', () => {
  const once = sublevelVolume('x^2+y^2*z^2', [1e-8], {seed: 5});
  expect(sublevelVolume('x^2+y^2*z^2', [1e-8], {seed: 5})).toEqual(once);
  const volume = normalCrossingVolume(1e-8, [2, 2, 2]);
  let outside = 0;
  for (let seed = 0; seed < 60; seed++) {
    const [found] = sublevelVolume('x^2*y^2*z^2', [1e-8], {seed});
    if (Math.abs(found.volume / volume - 1) > found.relativeError) outside++;
  }
  expect(outside).toBeLessThanOrEqual(3);
});

it('sublevelVolume throws beyond four variables', () => {
  expect(() => sublevelVolume('w1*w2*w3*w4*w5', [1])).toThrow('K must have 1 to 4 variables, got 5');
});
