import {expect, it} from 'vitest';
import {bracketedRoot} from '../../../src/numerics/polynomials/bracketed-root';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('bracketedRoot finds the root between ends of different sign', () => {
  expect(bracketedRoot([-2, 0, 1], 0, 2)).toBeAllclose(Math.SQRT2, {rtol: 4e-16});
  expect(bracketedRoot([-2, 0, 1], -2, 0)).toBeAllclose(-Math.SQRT2, {rtol: 4e-16});
  expect(bracketedRoot([1, 1, 1, 1], -3, 3)).toBeAllclose(-1, {rtol: 4e-16});
});

it('bracketedRoot is accurate relative to the root, at every scale', () => {
  for (const root of [1e-3, 1e-50, 1e-150, 1e-300]) {
    expect(bracketedRoot([-root, 1, 1], 0, 1)).toBeAllclose(root === 1e-3 ? (Math.sqrt(1.004) - 1) / 2 : root, {
      rtol: 1e-13
    });
  }
});

it('bracketedRoot returns 0 exactly where the constant term is 0', () => {
  expect(bracketedRoot([0, 1, 0, 1], -1, 2)).toBe(0);
});

it('bracketedRoot finds a multiple root to the accuracy that doubles allow', () => {
  expect(bracketedRoot([-0.125, 0.75, -1.5, 1], 0, 2)).toBeAllclose(0.5, {rtol: 1e-4});
});
