import {expect, it} from 'vitest';
import {deepLinear} from '../../../src/numerics/models/deep-linear';
import {deepLinearTeacher} from '../../../src/numerics/models/deep-linear-teacher';
import {fisherInformation} from '../../../src/numerics/models/fisher-information';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const cases: [number[], number][] = [
  [[2, 2, 2], 0],
  [[2, 2, 2], 1],
  [[2, 2, 2], 2],
  [[3, 2], 1],
  [[3, 1, 2], 1],
  [[3, 4, 2, 4], 1],
  [[2, 3, 3, 3, 2], 0],
  [[4, 3, 3, 4], 2]
];

/** Second derivatives of the loss at a zero, row by row, by differences of the gradient. */
function curvatures(widths: number[], target: Float64Array, w: Float64Array): Float64Array[] {
  const model = deepLinear(widths, target);
  const [more, less] = [new Float64Array(w.length), new Float64Array(w.length)];
  return Array.from(w, (_, i) => {
    const along = (step: number) => w.map((value, j) => (j === i ? value + step : value));
    model.gradient(along(1e-3), more);
    model.gradient(along(-1e-3), less);
    return more.map((value, j) => (value - less[j]) / 2e-3);
  });
}

it('deepLinearTeacher gives two parameters of its target', () => {
  const u = random(41);
  for (const [widths, rank] of cases) {
    const {target, singular, generic} = deepLinearTeacher(widths, rank, u);
    const model = deepLinear(widths, target);
    expect(model.rank).toBe(rank);
    expect([singular.length, generic.length]).toEqual([model.dimension, model.dimension]);
    expect(model.value(singular)).toBeLessThan(1e-27);
    expect(model.value(generic)).toBeLessThan(1e-27);
    // Every layer of the singular point has rank r and singular values 1, so its square is r a layer.
    const square = singular.reduce((sum, value) => sum + value * value, 0);
    expect(square).toBeAllclose(rank * (widths.length - 1), {atol: 1e-13});
  }
});

it('deepLinearTeacher: at the generic point 2λ is the rank of the curvature, and λ is not below the model’s', () => {
  const u = random(42);
  for (const [widths, rank] of cases) {
    const {target, generic, genericLearningCoefficient} = deepLinearTeacher(widths, rank, u);
    // By differences a zero of the curvature is known to h² only, so 1e-5 of the largest.
    const spectrum = fisherInformation(curvatures(widths, target, generic), {tolerance: 1e-5});
    expect(spectrum.rank).toBe(2 * genericLearningCoefficient.lambda);
    const {lambda} = deepLinear(widths, target).learningCoefficient;
    expect(genericLearningCoefficient.lambda).toBeGreaterThanOrEqual(lambda);
    expect(genericLearningCoefficient).toMatchObject({multiplicity: 1, exact: true});
  }
});

it('deepLinearTeacher: of widths 2, 2, 2 and rank 0, λ is 3/2 at the origin and 2 at an invertible A', () => {
  const {target, singular, genericLearningCoefficient} = deepLinearTeacher([2, 2, 2], 0, random(1));
  expect([...singular]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(deepLinear([2, 2, 2], target).learningCoefficient.fraction).toBe('3/2');
  expect(genericLearningCoefficient.fraction).toBe('2');
});

it('deepLinearTeacher draws the same from the same stream, and throws for a rank out of range', () => {
  expect(deepLinearTeacher([3, 2, 3], 1, random(5))).toEqual(deepLinearTeacher([3, 2, 3], 1, random(5)));
  expect(() => deepLinearTeacher([3, 2, 3], 3, random(1))).toThrow('rank must be an integer in 0–2, got 3');
  expect(() => deepLinearTeacher([3, 2, 3], Number.NaN, random(1))).toThrow(RangeError);
  expect(() => deepLinearTeacher([3], 1, random(1))).toThrow('widths must be at least 2, got 1');
});
