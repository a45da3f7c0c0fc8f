import {expect, it} from 'vitest';
import {potential} from '../../../src/numerics/sampling/potential';
import {toBeAllclose} from '../../to-be-allclose';
import {normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('potential is nβ L + γ/2 |w − w*|² − log φ, and its gradient that of its values', () => {
  const target = potential(normalCrossing, Float64Array.of(1, 2), 30, 4, quadratic(1, 6));
  const w = Float64Array.of(0.5, -0.7);
  const out = new Float64Array(2);
  const value = 30 * 0.25 * 0.49 + 2 * (0.25 + 2.7 ** 2) + 0.5 * 0.25 + 3 * 0.49;
  expect(target.evaluate(w, out)).toBeAllclose(value, {rtol: 1e-14});
  expect(target.loss).toBeAllclose(0.25 * 0.49, {rtol: 1e-14});
  const scratch = new Float64Array(2);
  const differences = [0, 1].map(i => {
    const at = (step: number) =>
      target.evaluate(
        w.map((x, j) => x + (j === i ? step : 0)),
        scratch
      );
    return (at(1e-5) - at(-1e-5)) / 2e-5;
  });
  expect(out).toBeAllclose(differences, {rtol: 1e-8});
  target.gradient(w, scratch);
  expect(scratch).toEqual(out);
});
