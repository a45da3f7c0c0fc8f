import {expect, it} from 'vitest';
import {stateAt} from '../../src/widgets';
import {heroDefinition} from '../../src/widgets/hero/definition';
import {parameters} from '../../src/widgets/hero/parameters';

/** The figure's words for K = (y² − x³ − ax − b)², its blanks as typed. */
function words(a: number, b: number): string {
  const state = stateAt(parameters, {shape: [a, b]});
  return heroDefinition.describe(state, heroDefinition.compute(state)).replaceAll('\u00a0', ' ');
}

it.each([
  [0, 0, 'y² − x³'],
  [-0.85, -0.125, 'y² − x³ + 0.85x + 0.125'],
  [0.85, 0.125, 'y² − x³ − 0.85x − 0.125'],
  [0, 0.3, 'y² − x³ − 0.3'],
  [-0.3, 0, 'y² − x³ + 0.3x'],
  [1, 0, 'y² − x³ − x'],
  [-1, 0, 'y² − x³ + x']
])('K at (a, b) = (%d, %d) is written as by hand: %s', (a, b, formula) => {
  expect(words(a, b)).toContain(`K = (${formula})² below ε = 0.012.`);
});

it('the words say λ, and m where it is not 1', () => {
  expect(words(0, 0)).toMatch(/λ = 5\/12\.$/);
  expect(words(0.3, 0)).toMatch(/λ = 1\/2\.$/);
  expect(words(-0.75, 0.25)).toMatch(/λ = 1\/2, m = 2\.$/);
});
