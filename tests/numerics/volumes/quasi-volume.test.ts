import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {quasiVolume, quasiVolumeSamplers} from '../../../src/numerics/volumes/quasi-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const ball = (d: number, epsilon: number) =>
  (d === 3 ? (4 / 3) * Math.PI : Math.PI ** 2 / 2) * epsilon ** (d / 2) * 2 ** -d;

/** Of (w1 w2 + w3³)² + w1² w3⁴ < 1e-10, by slices with nested Gauss–Kronrod, good to 2e-5 of it. */
const crossing = 3.37845e-5 / 8;

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

it('sublevelVolume in three and four variables misses its interval at most 1 time in 20 on singular sets', () => {
  const sets: [string, number, number][] = [
    ['w1^2*w2^2*w3^2*w4^4', 1e-10, normalCrossingVolume(1e-10, [2, 2, 2, 4])],
    ['x^2+y^2+z^2', 1e-10, ball(3, 1e-10)],
    ['(w1*w2+w3^3)^2+w1^2*w3^4', 1e-10, crossing],
    ['x^2*y^4*z^6', 1e-100, normalCrossingVolume(1e-100, [2, 4, 6])]
  ];
  for (const [k, epsilon, volume] of sets) {
    let outside = 0;
    for (let seed = 0; seed < 50; seed++) {
      const [found] = sublevelVolume(k, [epsilon], {seed});
      if (Math.abs(found.volume / volume - 1) > found.relativeError) outside++;
    }
    // 1 in 20 of 50 is 2.5, and 3.5 · √(50 · 0.05 · 0.95) more may happen.
    expect(outside).toBeLessThanOrEqual(7);
  }
});

it('quasiVolume reaches its goal with a few ten thousand slices', () => {
  for (const [k, goal, most] of [
    ['(w1*w2+w3^3)^2+w1^2*w3^4', 1e-2, 2e5],
    ['(w1*w2)^2+(w3*w4)^2+(w1*w4)^2', 2e-2, 2e5],
    ['x^2+y^2+z^2', 1e-2, 1e5],
    ['(w1*w4-w2*w3)^2', 2e-2, 1e5]
  ] as const) {
    const samplers = quasiVolumeSamplers(parsePolynomial(k), 1);
    for (const seed of [0, 1, 2]) {
      const {relativeError, points} = quasiVolume(samplers, 1e-10, {relativeError: goal, seed});
      expect(relativeError).toBeLessThan(goal);
      expect(points).toBeLessThan(most);
    }
  }
});

it('sublevelVolume in three variables keeps the order of epsilons, each as if alone, in any box', () => {
  const epsilons = [1e-4, 1, 1e-8, 1e-4];
  const found = sublevelVolume('x^2*y^2*z^2', epsilons, {box: 2, seed: 3});
  expect(found.map(({epsilon}) => epsilon)).toEqual(epsilons);
  expect(found[3]).toEqual(found[0]);
  found.forEach(point => {
    expect(sublevelVolume('x^2*y^2*z^2', [point.epsilon], {box: 2, seed: 3})).toEqual([point]);
    const volume = normalCrossingVolume(point.epsilon / 64, [2, 2, 2]);
    expect(point.volume).toBeAllclose(volume, {rtol: 1.5 * point.relativeError});
  });
});

it('sublevelVolume in three variables goes down to ε = 1e-300, and says when it is out of reach', () => {
  for (const [k, exponents] of [
    ['x^2*y^2*z^2', [2, 2, 2]],
    ['x^4*y^2*z^6', [4, 2, 6]]
  ] as const) {
    const [found] = sublevelVolume(k, [1e-300]);
    expect(found.relativeError).toBeLessThan(0.011);
    expect(found.volume).toBeAllclose(normalCrossingVolume(1e-300, exponents), {rtol: 1.5 * found.relativeError});
  }
  // A plane: 2√ε · 3/8. A ball of volume 1e-451 is no double.
  const [plane] = sublevelVolume('(x+y+z)^2', [1e-300]);
  expect(plane.volume).toBeAllclose(0.75e-150, {rtol: 1.5 * plane.relativeError});
  expect(sublevelVolume('x^2+y^2+z^2', [1e-300])[0]).toMatchObject({volume: 0, relativeError: Infinity});
  // Four dimensions, and zeros only where w1 w3 = 1: at the edge of the box.
  const corner = sublevelVolume('(w1*w3-1)^2+w1^2*w4^2+w2^2*w3^2+w2^2*w4^2', [1e-10])[0];
  expect(corner).toMatchObject({volume: 0, relativeError: Infinity});
});

it('sublevelVolume in three variables knows empty and full boxes', () => {
  const [empty, part, full] = sublevelVolume('x^2+y^2+z^2+1/10', [0.05, 0.35, 3.2]);
  expect(empty).toMatchObject({volume: 0, relativeError: 0});
  expect(part.volume).toBeAllclose(ball(3, 0.25), {rtol: 1.5 * part.relativeError});
  expect(full).toMatchObject({volume: 1, relativeError: 0});
  const [zero] = sublevelVolume('x*y*z-x*y*z', [0.1]);
  expect(zero.volume).toBeAllclose(1, {rtol: 1.5 * zero.relativeError});
});

it('sublevelVolume throws beyond four variables', () => {
  expect(() => sublevelVolume('w1*w2*w3*w4*w5', [1])).toThrow('K must have 1 to 4 variables, got 5');
});
