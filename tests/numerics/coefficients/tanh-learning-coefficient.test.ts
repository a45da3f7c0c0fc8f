import {describe, expect, it} from 'vitest';
import {tanhLearningCoefficient} from '../../../src/numerics/coefficients/tanh-learning-coefficient';
import {vandermondeLearningCoefficient} from '../../../src/numerics/coefficients/vandermonde-learning-coefficient';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';

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

  it('is the slope of the volume of {K < ε} for two units', () => {
    const [near, far] = sublevelVolume('(xz + yw)^2 + (xz^3 + yw^3)^2', [1e-10, 1e-18], {relativeError: 0.1});
    const decades = Math.log(1e8);
    const slope = Math.log(near!.volume / far!.volume) / decades;
    // The errors reported hold 19 times out of 20, so are about 2σ: 4σ of the two together, near 0.01.
    const tolerance = (2 * Math.hypot(near!.relativeError, far!.relativeError)) / decades;
    expect(tolerance).toBeLessThan(0.02);
    expect(Math.abs(slope - tanhLearningCoefficient(2).lambda)).toBeLessThan(tolerance);
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
