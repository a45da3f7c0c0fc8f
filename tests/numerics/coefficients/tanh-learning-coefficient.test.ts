import {describe, expect, it} from 'vitest';
import {tanhLearningCoefficient} from '../../../src/numerics/coefficients/tanh-learning-coefficient';
import {vandermondeLearningCoefficient} from '../../../src/numerics/coefficients/vandermonde-learning-coefficient';

describe('tanhLearningCoefficient', () => {
  it.each([
    [1, '1/2', 2],
    [2, '2/3', 1],
    [3, '5/6', 1],
    [4, '1', 2],
    [5, '11/10', 1],
    [6, '6/5', 1],
    [7, '13/10', 1],
    [8, '7/5', 1],
    [9, '3/2', 2]
  ])('of %i units is %s with m = %i', (hidden, fraction, multiplicity) => {
    expect(tanhLearningCoefficient(hidden)).toMatchObject({fraction, multiplicity, exact: true});
  });

  it('is the Vandermonde type of odd powers', () => {
    for (let hidden = 1; hidden < 200; hidden++) {
      const {fraction, multiplicity} = tanhLearningCoefficient(hidden);
      expect(vandermondeLearningCoefficient(hidden, {q: 2})).toMatchObject({fraction, multiplicity});
    }
  });

  it('is exact up to the largest safe integer', () => {
    const root = 94_906_265;
    const square = root ** 2;
    expect(tanhLearningCoefficient(square).fraction).toBe(`${root}/2`);
    expect(tanhLearningCoefficient(square).multiplicity).toBe(2);
    expect(tanhLearningCoefficient(square - 1).multiplicity).toBe(1);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d units', hidden => {
    expect(() => tanhLearningCoefficient(hidden)).toThrow(
      new RangeError(`hidden must be a whole number from 1, got ${hidden}`)
    );
  });
});
