import {describe, expect, it} from 'vitest';
import {reluCircle} from '../../../src/numerics';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

describe('reluCircle(p, h)', () => {
  it.each([23, 59, 67, 97, 113])('adds modulo %i without an error for h = 5, 7, 9 and 11', p => {
    for (const h of [5, 7, 9, 11]) expect(reluCircle(p, h).accuracy()).toBe(1);
  });

  it.each([23, 59, 67, 97, 113])('fails modulo %i for h = 3, 4 and 6', p => {
    expect(reluCircle(p, 3).accuracy()).toBeLessThan(0.09);
    expect(reluCircle(p, 4).accuracy()).toBeLessThan(0.09);
    expect(reluCircle(p, 6).accuracy()).toBeLessThan(0.66);
  });

  it('is right with 8 neurons for p = 23 and not beyond', () => {
    expect(reluCircle(23, 8).accuracy()).toBe(1);
    for (const p of [59, 67, 97, 113]) expect(reluCircle(p, 8).accuracy()).toBeLessThan(0.9);
  });

  it('has no answer to opposite points, one pair in p if p is even', () => {
    expect(Math.hypot(...reluCircle(12, 5).output(8, 2))).toBeLessThan(1e-14);
    expect(reluCircle(12, 5).accuracy()).toBeAllclose(11 / 12);
  });

  it('gives two answers where the output is halfway between two candidates, and counts neither', () => {
    // Four doubled directions are two opposite ones: 0, and halfway between 11 and 12 of 23.
    const circle = reluCircle(23, 4);
    expect(circle.answers(11, 1)).toEqual([11, 12]);
    expect(circle.answers(12, 11)).toEqual([0]);
    expect(circle.accuracy()).toBe(23 / 529);
    expect(reluCircle(12, 5).answers(8, 2)).toEqual([]);
  });

  it('counts the pairs whose highest logit is the answer', () => {
    for (const h of [5, 6]) {
      const circle = reluCircle(23, h);
      let right = 0;
      for (let a = 0; a < 23; a++) {
        for (let b = 0; b < 23; b++) {
          const logits = circle.logits(a, b);
          if (logits.indexOf(Math.max(...logits)) === (a + b) % 23) right++;
        }
      }
      expect(circle.accuracy()).toBe(right / 529);
    }
  });

  it('sees the sum of both points, and answers in the doubled directions', () => {
    const circle = reluCircle(23, 5);
    const angle = (i: number, of: number) => (2 * Math.PI * i) / of;
    const reach = (j: number) =>
      Math.max(0, Math.cos(angle(3, 23) - angle(j, 5)) + Math.cos(angle(20, 23) - angle(j, 5)));
    const strengths = [0, 1, 2, 3, 4].map(reach);
    expect(circle.activations(3, 20)).toBeAllclose(strengths, {atol: 1e-14});
    const sum = (f: (x: number) => number) => strengths.reduce((all, s, j) => all + s * f(2 * angle(j, 5)), 0);
    expect(circle.output(3, 20)).toBeAllclose([sum(Math.cos), sum(Math.sin)], {atol: 1e-14});
  });

  it('strays from the doubled angle by less than half an hour of the clock for h = 5, as its eighth harmonic is the first', () => {
    // 3 + 20 = 23: the direction 0.
    const [x, y] = reluCircle(23, 5).output(3, 20);
    expect(Math.abs(Math.atan2(y, x))).toBeLessThan(Math.PI / 113);
  });

  it('takes any integers for a and b', () => {
    const circle = reluCircle(23, 5);
    expect(circle.logits(-4, 50)).toEqual(circle.logits(19, 4));
  });

  it('refuses other moduli, counts and numbers', () => {
    expect(() => reluCircle(1, 5)).toThrow('p must be an integer of at least 2, got 1');
    expect(() => reluCircle(23, 2)).toThrow('h must be an integer of at least 3, got 2');
    expect(() => reluCircle(23, 5).output(0.5, 1)).toThrow('takes integers, got 0.5');
  });
});
