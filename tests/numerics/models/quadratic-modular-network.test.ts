import {describe, expect, it} from 'vitest';
import {quadraticModularNetwork, random} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** Wᵀ (U_a + V_b)², as it is written. */
function literal(p: number, width: number, seed: number, a: number, b: number) {
  const u = random(seed);
  const logits = new Float64Array(p);
  for (let j = 0; j < width; j++) {
    const omega = (2 * Math.PI * (1 + (j % Math.floor((p - 1) / 2)))) / p;
    const phi = 2 * Math.PI * u.uniform();
    const psi = 2 * Math.PI * u.uniform();
    const square = (Math.cos(omega * a + phi) + Math.cos(omega * b + psi)) ** 2;
    for (let c = 0; c < p; c++) logits[c] += square * Math.cos(omega * c + phi + psi);
  }
  return logits;
}

const accuracy = (p: number, width: number, seed: number) => quadraticModularNetwork(p, width, random(seed)).accuracy();

describe('quadraticModularNetwork(p, width, random)', () => {
  it.each([
    [7, 20],
    [12, 31],
    [23, 5]
  ])('is Wᵀ (U_a + V_b)² for p = %i, N = %i', (p, width) => {
    const {logits} = quadraticModularNetwork(p, width, random(3));
    for (const [a, b] of [
      [0, 0],
      [1, 4],
      [p - 1, p - 2],
      [6, 6]
    ]) {
      expect(logits(a, b)).toBeAllclose(literal(p, width, 3, a, b), {atol: 1e-14 * width * width});
    }
  });

  it('counts the pairs that are right', () => {
    let right = 0;
    for (let a = 0; a < 11; a++) {
      for (let b = 0; b < 11; b++) {
        const logits = literal(11, 12, 1, a, b);
        if (logits.indexOf(Math.max(...logits)) === (a + b) % 11) right++;
      }
    }
    expect(accuracy(11, 12, 1)).toBe(right / 121);
    expect(right).toBeGreaterThan(11);
    expect(right).toBeLessThan(121);
  });

  it('grows better with its width: nearly right with 64 neurons for p = 23, right with 128', () => {
    for (const seed of [0, 1, 2, 3, 17]) {
      const [narrow, middle, near] = [16, 32, 64].map(width => accuracy(23, width, seed));
      expect(narrow).toBeLessThan(0.75);
      expect(middle).toBeGreaterThan(0.75);
      expect(middle).toBeLessThan(0.97);
      expect(near).toBeGreaterThan(0.95);
      expect(accuracy(23, 128, seed)).toBe(1);
      expect(accuracy(31, 128, seed)).toBe(1);
    }
  });

  it('needs a few more for p = 97: 256 are enough', () => {
    expect(accuracy(97, 128, 1)).toBeGreaterThan(0.999);
    expect(accuracy(97, 256, 0)).toBe(1);
  });

  it('takes any integers for a and b', () => {
    const {logits} = quadraticModularNetwork(23, 16, random(0));
    expect(logits(-4, 50)).toEqual(logits(19, 4));
  });

  it('refuses other moduli, widths and numbers', () => {
    expect(() => quadraticModularNetwork(2, 8, random(0))).toThrow('p must be an integer of at least 3, got 2');
    expect(() => quadraticModularNetwork(23, 0, random(0))).toThrow('width must be a positive integer, got 0');
    expect(() => quadraticModularNetwork(23, 8, random(0)).logits(0, 1.5)).toThrow('takes integers');
  });
});
