import {describe, expect, it} from 'vitest';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {vandermondeLearningCoefficient} from '../../../src/numerics/coefficients/vandermonde-learning-coefficient';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';

describe('vandermondeLearningCoefficient', () => {
  it.each([
    [1, 1, 1, '1/2', 2],
    [2, 1, 1, '3/4', 1],
    [3, 1, 1, '1', 2],
    [2, 2, 1, '2/3', 1],
    [1, 1, 3, '1/2', 1],
    [2, 1, 2, '1', 2]
  ])('of %i units with q = %i and %i outputs is %s with m = %i', (hidden, q, outputs, fraction, multiplicity) => {
    expect(vandermondeLearningCoefficient(hidden, {q, outputs})).toMatchObject({fraction, multiplicity, exact: true});
  });

  it.each([
    [1, 'x^2y^2'],
    [2, '(x^2+y^2)z^2'],
    [3, '(x^2+y^2+z^2)w^2']
  ])('of one unit with %i outputs is what rlct proves of %s', (outputs, text) => {
    const {fraction, multiplicity} = rlct(text);
    expect(vandermondeLearningCoefficient(1, {q: 3, outputs})).toMatchObject({fraction, multiplicity});
  });

  it('is at most λ where all a_h or all b_h but some are 0', () => {
    for (const q of [1, 2, 3]) {
      for (let hidden = 1; hidden < 60; hidden++) {
        for (let outputs = 1; outputs < 6; outputs++) {
          const {lambda} = vandermondeLearningCoefficient(hidden, {q, outputs});
          expect(lambda).toBeLessThanOrEqual(hidden / 2);
          expect(lambda).toBeLessThanOrEqual((hidden * outputs) / 2);
          // More units never raise λ by more than one unit alone.
          const next = vandermondeLearningCoefficient(hidden + 1, {q, outputs}).lambda;
          expect(next).toBeGreaterThan(lambda);
          expect(next).toBeLessThanOrEqual(lambda + 1 / 2);
        }
      }
    }
  });

  it('is the slope of the volume of {K < ε} for two units and q = 1', () => {
    const [near, far] = sublevelVolume('(xz + yw)^2 + (xz^2 + yw^2)^2', [1e-10, 1e-18], {relativeError: 0.1});
    const decades = Math.log(1e8);
    const slope = Math.log(near!.volume / far!.volume) / decades;
    // The errors reported hold 19 times out of 20, so are about 2σ: 4σ of the two together, near 0.015.
    const tolerance = (2 * Math.hypot(near!.relativeError, far!.relativeError)) / decades;
    expect(tolerance).toBeLessThan(0.02);
    expect(Math.abs(slope - vandermondeLearningCoefficient(2, {q: 1}).lambda)).toBeLessThan(tolerance);
  });

  it('is exact for a large number of units', () => {
    // k(k − 1)/2 + k ≤ h with equality at triangular numbers, where λ = (k(k + 1) + 2h)/(4(k + 1)) = k/2.
    const k = 1_000_001;
    const hidden = (k * (k + 1)) / 2;
    expect(vandermondeLearningCoefficient(hidden, {q: 1})).toMatchObject({fraction: `${k}/2`, multiplicity: 2});
    expect(vandermondeLearningCoefficient(hidden + 1, {q: 1}).multiplicity).toBe(1);
    expect(vandermondeLearningCoefficient(hidden - 1, {q: 1}).multiplicity).toBe(1);
  });

  it.each<[number, {q: number; outputs?: number}, string]>([
    [0, {q: 1}, 'hidden must be a whole number from 1, got 0'],
    [1, {q: 0}, 'q must be a whole number from 1, got 0'],
    [1, {q: Number.NaN}, 'q must be a whole number from 1, got NaN'],
    [1, {q: 1, outputs: 1.5}, 'outputs must be a whole number from 1, got 1.5']
  ])('refuses %d units with %j', (hidden, options, message) => {
    expect(() => vandermondeLearningCoefficient(hidden, options)).toThrow(new RangeError(message));
  });
});
