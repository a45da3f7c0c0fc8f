import {expect, it} from 'vitest';
import {philox} from '../../../src/numerics/sampling/philox';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** xoshiro128++ in big integers, from the recurrence of its reference. */
function reference(seed: number[]): () => bigint {
  const s = seed.map(BigInt);
  const mask = 0xffffffffn;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  return () => {
    const result = (rotate((s[0] + s[3]) & mask, 7n) + s[0]) & mask;
    const t = (s[1] << 9n) & mask;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 11n);
    return result;
  };
}

it('random(seed).uniform() is made of the words of xoshiro128++', () => {
  const first = reference([1, 2, 3, 4]);
  expect([first(), first(), first(), first(), first()]).toEqual([641n, 1573767n, 3222811527n, 3517856514n, 836907274n]);
  for (const start of [
    [1, 2, 3, 4],
    [0xffffffff, 0, 0x80000000, 7]
  ]) {
    const word = reference(start);
    const u = random(0);
    u.restore(start);
    for (let i = 0; i < 1000; i++) {
      const [a, b] = [word(), word()];
      expect(u.uniform()).toBe(Number(((a >> 5n) << 26n) | (b >> 6n)) / 2 ** 53);
    }
  }
});

it('random(seed, stream) starts from philox(stream; seed), each 64 bits wide', () => {
  expect(random(5, 7).state()).toEqual(philox([7, 0, 0, 0], [5, 0]));
  expect(random(2 ** 40 + 3, 2 ** 33 + 1).state()).toEqual(philox([1, 2, 0, 0], [3, 256]));
});

it('random gives the same numbers for the same seed, and goes back to a state', () => {
  const [u, v] = [random(1), random(1)];
  expect(Array.from({length: 50}, u.normal)).toEqual(Array.from({length: 50}, v.normal));
  const state = u.state();
  const ahead = Array.from({length: 50}, u.normal);
  u.restore(state);
  expect(Array.from({length: 50}, u.normal)).toEqual(ahead);
});

it('random normals have the moments of N(0, 1), within 4.5 standard errors', () => {
  const u = random(20);
  const n = 1e6;
  const sums = [0, 0, 0, 0];
  let beyond3 = 0;
  let beyond4 = 0;
  let lag = 0;
  let last = 0;
  for (let i = 0; i < n; i++) {
    const z = u.normal();
    for (let p = 0; p < 4; p++) sums[p] += z ** (p + 1);
    if (Math.abs(z) > 3) beyond3++;
    if (Math.abs(z) > 4) beyond4++;
    lag += z * last;
    last = z;
  }
  const [mean, square, cube, fourth] = sums.map(sum => sum / n);
  // Variances of z, z², z³, z⁴ and z z′ are 1, 2, 15, 96 and 1.
  expect(mean).toBeAllclose(0, {atol: 4.5 / Math.sqrt(n)});
  expect(square).toBeAllclose(1, {atol: 4.5 * Math.sqrt(2 / n)});
  expect(cube).toBeAllclose(0, {atol: 4.5 * Math.sqrt(15 / n)});
  expect(fourth).toBeAllclose(3, {atol: 4.5 * Math.sqrt(96 / n)});
  expect(lag / n).toBeAllclose(0, {atol: 4.5 / Math.sqrt(n)});
  // P(|z| > 3) = 2.699796e-3, P(|z| > 4) = 6.334248e-5: counts are Poisson, nearly.
  expect(beyond3).toBeAllclose(2699.796, {atol: 4.5 * Math.sqrt(2699.796)});
  expect(beyond4).toBeAllclose(63.34, {atol: 4.5 * Math.sqrt(63.34)});
});

it('random uniforms and integers are even, within 4.5 standard errors', () => {
  const u = random(3);
  const n = 2e5;
  const counts = new Float64Array(10);
  let outside = 0;
  const sums = new Float64Array(2);
  for (let i = 0; i < n; i++) {
    const x = u.uniform();
    if (!(x >= 0 && x < 1)) outside++;
    sums[0] += x;
    sums[1] += x * x;
    counts[u.integer(10)]++;
  }
  expect(outside).toBe(0);
  expect(sums[0] / n).toBeAllclose(1 / 2, {atol: 4.5 * Math.sqrt(1 / 12 / n)});
  expect(sums[1] / n).toBeAllclose(1 / 3, {atol: 4.5 * Math.sqrt(4 / 45 / n)});
  for (const count of counts) expect(count).toBeAllclose(n / 10, {atol: 4.5 * Math.sqrt(n * 0.09)});
});

it('random uniforms have 53 bits, each of them even, within 4.5 standard errors', () => {
  const u = random(4);
  const n = 2e4;
  const ones = new Float64Array(53);
  for (let i = 0; i < n; i++) {
    const draw = u.uniform() * 2 ** 53;
    if (!Number.isInteger(draw)) throw new Error(`${draw} is no multiple of 2⁻⁵³`);
    for (let bit = 0; bit < 53; bit++) ones[bit] += Math.floor(draw / 2 ** bit) % 2;
  }
  for (const count of ones) expect(count).toBeAllclose(n / 2, {atol: 4.5 * Math.sqrt(n / 4)});
});

it('random streams are uncorrelated, of one seed and of neighbouring seeds, at once and one draw late', () => {
  const n = 1e5;
  for (const [first, second] of [
    [random(9, 0), random(9, 1)],
    [random(9, 0), random(10, 0)],
    [random(0, 2 ** 32), random(2 ** 32, 0)],
    [random(9, 1), random(1, 9)]
  ]) {
    let sum = 0;
    let late = 0;
    let last = 0;
    for (let i = 0; i < n; i++) {
      const x = first.normal();
      const y = second.normal();
      sum += x * y;
      late += last * y;
      last = x;
    }
    expect(sum / n).toBeAllclose(0, {atol: 4.5 / Math.sqrt(n)});
    expect(late / n).toBeAllclose(0, {atol: 4.5 / Math.sqrt(n)});
  }
});

it('random throws for seeds, sizes and states out of range', () => {
  expect(() => random(-1)).toThrow('seed must be an integer in 0–2^53, got -1');
  expect(() => random(1, 0.5)).toThrow('stream must be an integer in 0–2^53, got 0.5');
  expect(() => random(1).integer(0)).toThrow('n must be an integer in 1–2^53, got 0');
  expect(() => random(1).restore([1, 2, 3])).toThrow('a state must have 4 words, got 3');
  expect(() => random(1).restore([0, 0, 0, 0])).toThrow('not all 0');
});
