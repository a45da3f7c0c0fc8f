import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {monomialLearningCoefficient} from '../../../src/numerics/coefficients/monomial-learning-coefficient';
import {rlct} from '../../../src/numerics/coefficients/rlct';

describe('monomialLearningCoefficient', () => {
  it.each([
    [[2], undefined, '1/2', 1],
    [[2, 4], undefined, '1/4', 1],
    [[2, 2, 0, 2], undefined, '1/2', 3],
    [[2, 2], [1, 0], '1/2', 1],
    [[2, 4], [0, 1], '1/2', 2],
    [[2], [-0.5], '1/4', 1]
  ])('%j with prior %j has λ = %s, m = %i', (exponents, prior, fraction, multiplicity) => {
    expect(monomialLearningCoefficient(exponents, prior)).toMatchObject({fraction, multiplicity, exact: true});
  });

  it('agrees with rlct', () => {
    const cases = fc.array(fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 0, max: 3})), {
      minLength: 1,
      maxLength: 4
    });
    fc.assert(
      fc.property(cases, pairs => {
        const exponents = pairs.map(([k]) => 2 * k);
        const prior = pairs.map(([, h]) => h);
        const text = exponents.map((e, i) => `w${i + 1}^${e}`).join('');
        const {fraction, multiplicity} = monomialLearningCoefficient(exponents, prior);
        expect(rlct(text, {prior})).toMatchObject({fraction, multiplicity, exact: true});
      })
    );
  });

  it.each([
    [[1], undefined, 'exponents[0] must be an even number from 0, got 1'],
    [[2, -2], undefined, 'exponents[1] must be an even number from 0, got -2'],
    [[Number.NaN], undefined, 'exponents[0] must be an even number from 0, got NaN'],
    [[0, 0], undefined, 'exponents must not be all 0, got [0,0]'],
    [[], undefined, 'exponents must not be all 0, got []'],
    [[2], [0, 0], 'prior must have 1 entries, got 2'],
    [[2], [-2], 'prior[0] must be above -1 and finite, got -2']
  ])('refuses %j with prior %j', (exponents, prior, message) => {
    expect(() => monomialLearningCoefficient(exponents, prior)).toThrow(new RangeError(message));
  });
});
