import {describe, expect, it} from 'vitest';
import {modularWaves} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

describe('modularWaves(p, frequencies)', () => {
  it('sums cos 2π k (a + b − c)/p over the frequencies', () => {
    const logits = modularWaves(7, [1, 3]).logits(5, 4);
    const expected = Array.from({length: 7}, (_, c) =>
      [1, 3].reduce((sum, k) => sum + Math.cos((2 * Math.PI * k * (9 - c)) / 7), 0)
    );
    expect(logits).toBeAllclose(expected, {atol: 1e-13});
  });

  it.each([2, 5, 11, 23, 31])('is highest at a + b mod p alone, for the prime %i and any one frequency', p => {
    for (let k = 1; 2 * k <= p; k++) {
      const {logits, ties, lead} = modularWaves(p, [k]);
      expect(ties).toBe(1);
      // The nearest hand on the clock is one hour away.
      expect(lead).toBeAllclose(1 - Math.cos((2 * Math.PI) / p), {atol: 1e-13});
      for (let a = 0; a < p; a++) {
        for (let b = 0; b < p; b++) expect(argmax(logits(a, b))).toBe((a + b) % p);
      }
    }
  });

  it('ties as many candidates as the common divisor of p and all frequencies says', () => {
    for (const [p, frequencies, ties] of [
      [12, [3], 3],
      [12, [4], 4],
      [12, [2, 6], 2],
      [12, [3, 4], 1],
      [12, [0], 12],
      [15, [5], 5]
    ] as const) {
      const waves = modularWaves(p, frequencies);
      const logits = waves.logits(p - 1, 3);
      expect(waves.ties).toBe(ties);
      expect(logits.filter(logit => logit > frequencies.length - 1e-12)).toHaveLength(ties);
      expect(logits[2]).toBeAllclose(frequencies.length);
      expect(waves.lead > 0).toBe(ties === 1);
    }
  });

  it('leads by what the best other candidate lacks', () => {
    const frequencies = [14, 35, 41, 42, 52];
    const {logits, lead} = modularWaves(113, frequencies);
    const [first, second] = logits(100, 50).toSorted((x, y) => y - x);
    expect(lead).toBeAllclose((first - second) / 5, {atol: 1e-13});
  });

  it('takes any integers for a and b', () => {
    const {logits} = modularWaves(23, [1, 5]);
    expect(logits(-4, 50)).toEqual(logits(19, 4));
  });

  it('refuses other moduli, frequencies and numbers', () => {
    expect(() => modularWaves(1, [0])).toThrow('p must be an integer of at least 2, got 1');
    expect(() => modularWaves(2.5, [1])).toThrow('got 2.5');
    expect(() => modularWaves(23, [])).toThrow('at least one, got none');
    expect(() => modularWaves(23, [12])).toThrow('integers in 0–p/2 = 11.5, got 12');
    expect(() => modularWaves(23, [-1])).toThrow('got -1');
    expect(() => modularWaves(23, [1]).logits(0.5, 0)).toThrow('takes integers, got 0.5');
  });
});

const argmax = (values: Float64Array) => values.indexOf(Math.max(...values));
