import {describe, expect, it} from 'vitest';
import {deepLinearLearningCoefficient} from '../../../src/numerics/coefficients/deep-linear-learning-coefficient';
import {reducedRankLearningCoefficient} from '../../../src/numerics/coefficients/reduced-rank-learning-coefficient';

describe('reducedRankLearningCoefficient', () => {
  it.each([
    [1, 1, 1, 0, '1/2', 2],
    [2, 1, 2, 0, '1', 2],
    [2, 1, 2, 1, '3/2', 1],
    [2, 2, 2, 0, '3/2', 1],
    [2, 2, 2, 1, '2', 2],
    [2, 2, 2, 2, '2', 1],
    [3, 2, 2, 0, '2', 2],
    [3, 1, 1, 0, '1/2', 1],
    [3, 2, 3, 1, '7/2', 2],
    [5, 4, 5, 0, '8', 1],
    [4, 3, 8, 0, '6', 1]
  ])('%i–%i–%i of rank %i has λ = %s, m = %i', (inputs, hidden, outputs, rank, fraction, multiplicity) => {
    const found = reducedRankLearningCoefficient({inputs, hidden, outputs, rank});
    expect(found).toMatchObject({fraction, multiplicity, exact: true});
    const [numerator, denominator = '1'] = fraction.split('/');
    expect(found.lambda).toBe(Number(numerator) / Number(denominator));
  });

  it('is the deep linear network of two layers, in all 1127 cases up to width 7', () => {
    let cases = 0;
    for (let inputs = 1; inputs <= 7; inputs++) {
      for (let hidden = 1; hidden <= 7; hidden++) {
        for (let outputs = 1; outputs <= 7; outputs++) {
          for (let rank = 0; rank <= Math.min(inputs, hidden, outputs); rank++) {
            const {fraction, multiplicity} = reducedRankLearningCoefficient({inputs, hidden, outputs, rank});
            const deep = deepLinearLearningCoefficient([inputs, hidden, outputs], rank);
            expect([fraction, multiplicity]).toEqual([deep.fraction, deep.multiplicity]);
            cases++;
          }
        }
      }
    }
    expect(cases).toBe(1127);
  });

  it('is half the number of entries of B A where hidden units abound', () => {
    expect(reducedRankLearningCoefficient({inputs: 3, hidden: 9, outputs: 4, rank: 2}).fraction).toBe('6');
  });

  it.each([
    [{inputs: 0, hidden: 1, outputs: 1, rank: 0}, 'inputs must be a whole number from 1, got 0'],
    [{inputs: 1, hidden: 1.5, outputs: 1, rank: 0}, 'hidden must be a whole number from 1, got 1.5'],
    [{inputs: 1, hidden: 1, outputs: Number.NaN, rank: 0}, 'outputs must be a whole number from 1, got NaN'],
    [{inputs: 3, hidden: 2, outputs: 3, rank: 3}, 'rank must be a whole number from 0 to 2, got 3'],
    [{inputs: 3, hidden: 2, outputs: 3, rank: -1}, 'rank must be a whole number from 0 to 2, got -1']
  ])('refuses %j', (options, message) => {
    expect(() => reducedRankLearningCoefficient(options)).toThrow(new RangeError(message));
  });
});
