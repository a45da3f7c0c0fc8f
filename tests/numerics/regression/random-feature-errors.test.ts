import {describe, expect, it} from 'vitest';
import {drain, type RandomFeatureOptions, randomFeatureErrors} from '../../../src/numerics';

const errors = (options: Partial<RandomFeatureOptions> = {}) =>
  drain(randomFeatureErrors({features: [12, 30, 200], samples: 30, noise: 0.2, seed: 1, ...options}));

it('agrees with medians that another program found over 20 seeds, given to two digits', () => {
  // A median over 20 draws lies between the quantiles ½ ± 1/√20 of one, 19 times in 20: here between the quartiles.
  for (const [noise, theirs] of [
    [0.2, [0.63, 36, 0.12]],
    [0.5, [0.81, 51, 0.45]]
  ] as const) {
    const {low, high} = errors({noise, seeds: 300}).test;
    theirs.forEach((error, i) => {
      const rounding = error > 1 ? 0.5 : 0.005;
      expect(error + rounding).toBeGreaterThan(low[i]);
      expect(error - rounding).toBeLessThan(high[i]);
    });
  }
});

describe('double descent, for any seed', () => {
  const features = [4, 8, 12, 16, 29, 30, 31, 100, 200];
  it.each([1, 2, 3, 4])('seed %i: a minimum well below n, a peak at n, and a lower end', seed => {
    const {test, train} = errors({features, seed});
    const [, , , , before, peak, after, , end] = test.median;
    const lowest = Math.min(...test.median.slice(0, 4));
    expect(lowest).toBeLessThan(test.median[0]);
    expect(peak).toBeGreaterThan(Math.max(before, after, 4 * lowest));
    expect(end).toBeLessThan(lowest / 2);
    expect(train[3]).toBeLessThan(train[2]);
    for (const error of train.slice(5)) expect(error).toBeLessThan(1e-15);
  });

  it('a ridge removes the peak, and leaves the end', () => {
    const plain = errors({features, noise: 0.5});
    const ridged = errors({features, noise: 0.5, ridge: 0.3});
    const peak = features.indexOf(30);
    expect(ridged.test.median[peak]).toBeLessThan(plain.test.median[peak] / 10);
    expect(ridged.test.median[peak]).toBeLessThan(1.1 * Math.max(...ridged.test.median.slice(0, 4)));
    expect(ridged.test.median[8] / plain.test.median[8]).toBeGreaterThan(0.9);
  });
});

it('without noise and with one input, two features of either sign are the teacher itself', () => {
  // β x = a max(0, w x) + b max(0, −v x); among 12 features both signs are there but for 1 in 2000.
  const {test, train} = errors({inputs: 1, features: [12], noise: 0, seeds: 5});
  // Found as a difference from ‖β‖², so to its rounding.
  expect(test.high[0]).toBeLessThan(1e-14);
  expect(train[0]).toBeLessThan(1e-20);
});

it('with next to no weight allowed, the error is the mean square of the teacher, 1', () => {
  // ‖β‖² of 20 teachers, each χ²₁₀/10 with median 0.934 and a standard deviation of 0.45: ± 4 · 1.25 · 0.45/√20.
  const {test} = errors({ridge: 1e12});
  expect(Math.abs(test.median[0] - 0.934)).toBeLessThan(0.5);
  expect(test.median[1]).toBe(test.median[0]);
});

it('yields what is known after each seed, and is the same again', () => {
  const options = {features: [3, 8], samples: 5, noise: 0.1, seeds: 3, seed: 7};
  const yielded = [...randomFeatureErrors(options)];
  expect(yielded.map(({seeds}) => seeds)).toEqual([1, 2]);
  expect(yielded[0].test.low).toEqual(yielded[0].test.high);
  const result = errors(options);
  expect(result.seeds).toBe(3);
  expect(result).toEqual(errors(options));
  expect(result).not.toEqual(errors({...options, seed: 8}));
});

it('a seed’s first features are the same in every fit', () => {
  const [small, large] = [errors({features: [5]}), errors({features: [5, 5]})];
  expect(large.test.median).toEqual([...small.test.median, ...small.test.median]);
});

it.each([
  [{features: []}, 'features must not be empty'],
  [{features: [3, 0]}, 'features[1] must be a positive integer, got 0'],
  [{samples: 2.5}, 'samples must be a positive integer, got 2.5'],
  [{inputs: -1}, 'inputs must be a positive integer, got -1'],
  [{seeds: 0}, 'seeds must be a positive integer, got 0'],
  [{noise: -1}, 'noise must be at least 0 and finite, got -1'],
  [{ridge: -1}, 'ridge must be at least 0 and finite, got -1'],
  [{seed: -1}, 'seed must be an integer in 0–2^53, got -1']
])('refuses %j', (options, message) => {
  expect(() => errors(options)).toThrow(new RangeError(message));
});
