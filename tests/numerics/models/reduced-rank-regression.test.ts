import {expect, it} from 'vitest';
import {deepLinear} from '../../../src/numerics/models/deep-linear';
import {reducedRankRegression} from '../../../src/numerics/models/reduced-rank-regression';
import {toBeAllclose} from '../../to-be-allclose';
import {centralDifference} from './central-difference';

expect.extend({toBeAllclose});

it('reducedRankRegression is E‖(B A − T) x‖², with A before B in the parameters', () => {
  // A = (1, 2), B = (3, 4)ᵀ: B A = ((3, 6), (4, 8)).
  const model = reducedRankRegression({inputs: 2, hidden: 1, outputs: 2}, [3, 6, 4, 8]);
  expect(model.value(Float64Array.of(1, 2, 3, 4))).toBe(0);
  expect(model.value(Float64Array.of(1, 2, 3, 5))).toBe(1 + 4);
  const w = Float64Array.of(0.3, -1, 2, 0.7);
  const gradient = new Float64Array(4);
  model.gradient(w, gradient);
  expect(gradient).toBeAllclose(centralDifference(model, w), {rtol: 1e-9});
});

it('reducedRankRegression has the λ and m of the exact formula, also where inputs do not vary', () => {
  const table: [number, number, number, number, string, number][] = [
    [1, 1, 1, 0, '1/2', 2],
    [2, 1, 2, 0, '1', 2],
    [2, 1, 2, 1, '3/2', 1],
    [2, 2, 2, 0, '3/2', 1],
    [2, 2, 2, 1, '2', 2],
    [3, 2, 3, 1, '7/2', 2],
    [5, 4, 5, 0, '8', 1],
    [4, 3, 8, 0, '6', 1]
  ];
  for (const [inputs, hidden, outputs, rank, fraction, multiplicity] of table) {
    const target = new Float64Array(outputs * inputs);
    for (let k = 0; k < rank; k++) target[k * inputs + k] = 1;
    const model = reducedRankRegression({inputs, hidden, outputs}, target);
    expect(model.learningCoefficient).toMatchObject({fraction, multiplicity, exact: true});
    expect(deepLinear([inputs, hidden, outputs], target).learningCoefficient).toMatchObject({fraction, multiplicity});
  }
  const sizes = {inputs: 2, hidden: 1, outputs: 2};
  const seen = reducedRankRegression(sizes, [0, 0, 0, 0], [1, 0, 0, 0]);
  expect(seen.learningCoefficient).toMatchObject(
    reducedRankRegression({...sizes, inputs: 1}, [0, 0]).learningCoefficient
  );
});

it('reducedRankRegression throws for sizes that are not positive', () => {
  expect(() => reducedRankRegression({inputs: 2, hidden: 0, outputs: 2}, [0, 0, 0, 0])).toThrow(RangeError);
});
