import {expect, it} from 'vitest';
import {superpositionSample} from '../../../src/numerics/models/superposition-sample';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const n = 60_000;
const features = 6;

it('superpositionSample has one feature a row, each as often, of size uniform on [0, 1)', () => {
  const data = superpositionSample(n, features, random(1));
  const rows = Array.from({length: n}, (_, i) => data.subarray(i * features, (i + 1) * features));
  expect(rows.every(row => row.filter(value => value !== 0).length === 1)).toBe(true);
  expect(data.every(value => value >= 0 && value < 1)).toBe(true);
  const counts = Array.from({length: features}, (_, j) => rows.filter(row => row[j] !== 0).length);
  // A count has σ = √(n 5/36); 5 σ is missed once in 2e6.
  expect(counts).toBeAllclose(new Array(features).fill(n / 6), {rtol: 0, atol: 5 * Math.sqrt((n * 5) / 36)});
  const sizes = rows.map(row => Math.max(...row));
  const moment = (power: number) => sizes.reduce((sum, size) => sum + size ** power, 0) / n;
  // Var μ = 1/12 and Var μ² = 4/45.
  expect(moment(1)).toBeAllclose(1 / 2, {rtol: 0, atol: 5 / Math.sqrt(12 * n)});
  expect(moment(2)).toBeAllclose(1 / 3, {rtol: 0, atol: 5 * Math.sqrt(4 / 45 / n)});
});

it('superpositionSample is the same for the same seed', () => {
  expect(superpositionSample(9, 3, random(4))).toEqual(superpositionSample(9, 3, random(4)));
  expect(superpositionSample(9, 3, random(4))).not.toEqual(superpositionSample(9, 3, random(5)));
  expect(superpositionSample(1, 1, random(4))).toHaveLength(1);
});

it('superpositionSample throws for sizes that are not positive integers', () => {
  expect(() => superpositionSample(0, 6, random(1))).toThrow(new RangeError('n must be a positive integer, got 0'));
  expect(() => superpositionSample(5, -1, random(1))).toThrow('features must be a positive integer, got -1');
});
