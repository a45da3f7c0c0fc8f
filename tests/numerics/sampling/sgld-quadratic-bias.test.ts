import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {estimateLearningCoefficient} from '../../../src/numerics/sampling/estimate-learning-coefficient';
import {sgldQuadraticBias} from '../../../src/numerics/sampling/sgld-quadratic-bias';
import {toBeAllclose} from '../../to-be-allclose';
import {quadratic} from './small-losses';

expect.extend({toBeAllclose});

it('sgldQuadraticBias is ½ (nβh/A)/(1 − εA/4), summed over the curvatures', () => {
  expect(sgldQuadraticBias({curvature: 1, nbeta: 100, localization: 1, lr: 0.01})).toBeAllclose(0.6623, {atol: 5e-5});
  expect(sgldQuadraticBias({curvature: 1, nbeta: 100, localization: 100, lr: 0.001})).toBeAllclose(0.2632, {
    atol: 5e-5
  });
  expect(sgldQuadraticBias({curvature: 1, nbeta: 1000, localization: 1, lr: 0.001})).toBeAllclose(0.6662, {atol: 5e-5});
  const one = (curvature: number) => sgldQuadraticBias({curvature, nbeta: 10, localization: 3, lr: 0.01});
  expect(sgldQuadraticBias({curvature: [1, 5, 0], nbeta: 10, localization: 3, lr: 0.01})).toBeAllclose(one(1) + one(5));
  // A small step and no localisation leave λ = d/2.
  expect(sgldQuadraticBias({curvature: [1, 2, 3, 0], nbeta: 100, lr: 1e-12})).toBeAllclose(1.5, {rtol: 1e-9});
});

it('sgldQuadraticBias is what estimateLearningCoefficient finds with sgld, within 1 %', () => {
  // Many equal coordinates are as many chains for the price of few steps.
  const ones = new Array<number>(50).fill(1);
  for (const {h, nbeta, localization, lr} of [
    {h: ones, nbeta: 100, localization: 1, lr: 0.01},
    {h: ones, nbeta: 100, localization: 100, lr: 0.005},
    {h: [...ones, ...ones.map(() => 0.5)], nbeta: 1000, localization: 10, lr: 0.001}
  ]) {
    const {llc, standardError, curvature} = drain(
      estimateLearningCoefficient(quadratic(...h), new Float64Array(h.length), {
        lr,
        nbeta,
        localization,
        numDraws: 4000,
        numChains: 4,
        numBurninSteps: 100,
        seed: 7
      })
    );
    const expected = sgldQuadraticBias({curvature: h, nbeta, localization, lr});
    expect(curvature).toBeAllclose(1, {rtol: 1e-2});
    // 16000 draws of relative deviation √(2/d), with a memory of about 1/(εA) steps: 1 % is 3 standard errors or more.
    expect(standardError).toBeLessThan(0.0033 * expected);
    expect(llc.mean).toBeAllclose(expected, {rtol: 0.01});
  }
});

it('sgldQuadraticBias throws for values out of range and for steps without a stationary law', () => {
  const good = {curvature: 1, nbeta: 100, lr: 0.01};
  expect(() => sgldQuadraticBias({...good, curvature: -1})).toThrow('curvature must be finite and at least 0, got -1');
  expect(() => sgldQuadraticBias({...good, nbeta: 0})).toThrow('nbeta must be positive and finite, got 0');
  expect(() => sgldQuadraticBias({...good, localization: NaN})).toThrow('localization must be finite and at least 0');
  expect(() => sgldQuadraticBias({...good, lr: 0.04})).toThrow('lr must be below 4/(nbeta · 1 + localization) = 0.04');
});
