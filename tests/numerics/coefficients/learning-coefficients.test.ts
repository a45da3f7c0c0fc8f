import {describe, expect, it} from 'vitest';
import {learningCoefficients} from '../../../src/numerics/coefficients/learning-coefficients';
import {rlct} from '../../../src/numerics/coefficients/rlct';

/** Rows where the rules of `rlct` end: their values come from the literature. */
const beyond = ['tanh-2', 'vandermonde-2'];

describe('learningCoefficients', () => {
  const rows = learningCoefficients.filter(({polynomial}) => polynomial !== undefined);

  it.each(rows.filter(({id}) => !beyond.includes(id)))('rlct proves $model: $lambda', known => {
    const {polynomial, prior, at, domain, lambda, multiplicity} = known;
    expect(rlct(polynomial!, {prior, at, domain})).toMatchObject({fraction: lambda, multiplicity, exact: true});
  });

  it.each(rows.filter(({id}) => beyond.includes(id)))('rlct bounds $model by no less than $lambda', known => {
    const found = rlct(known.polynomial!);
    const [numerator, denominator = '1'] = known.lambda.split('/');
    expect(found.exact).toBe(false);
    expect(found.lambda).toBeGreaterThanOrEqual(Number(numerator) / Number(denominator));
  });

  it('names each row once and has λ in lowest terms', () => {
    expect(new Set(learningCoefficients.map(({id}) => id)).size).toBe(learningCoefficients.length);
    for (const {lambda} of learningCoefficients) expect(lambda).toMatch(/^\d+(\/([2-9]|\d\d+))?$/);
  });
});
