import {expect, it} from 'vitest';
import {parsePolynomial} from '../../src/numerics';
import type {ParameterTable} from '../../src/widgets';
import {between} from '../../src/widgets/tween';

const table = {
  epsilon: {kind: 'number', label: 'ε', about: '', min: 1e-12, max: 1, default: 0.1, scale: 'log'},
  w: {kind: 'number', label: 'w', about: '', min: -1, max: 1, default: 0},
  k: {kind: 'polynomial', parse: parsePolynomial, label: 'K', about: '', default: 'w^2', maxVariables: 2}
} as const satisfies ParameterTable;
const from = {epsilon: 1, w: -1, k: 'w^2'};
const to = {epsilon: 1e-4, w: 1, k: 'w^4'};

it('a tween ends in exactly the state it leads to', () => {
  expect(between(table, from, to, 1)).toBe(to);
});

it('numbers glide on their own scale, the rest jumps at once', () => {
  const {epsilon, w, k} = between(table, from, to, 0.5);
  expect(Math.log10(epsilon)).toBeCloseTo(-4 * 0.875, 12);
  expect(w).toBeCloseTo(-1 + 2 * 0.875, 12);
  expect(k).toBe('w^4');
});
