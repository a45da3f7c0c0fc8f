import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {deepLinearLearningCoefficient} from '../../../src/numerics/coefficients/deep-linear-learning-coefficient';
import type {LearningCoefficient} from '../../../src/numerics/coefficients/learning-coefficient';
import {learningCoefficients} from '../../../src/numerics/coefficients/learning-coefficients';
import {reducedRankLearningCoefficient} from '../../../src/numerics/coefficients/reduced-rank-learning-coefficient';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {tanhLearningCoefficient} from '../../../src/numerics/coefficients/tanh-learning-coefficient';
import {vandermondeLearningCoefficient} from '../../../src/numerics/coefficients/vandermonde-learning-coefficient';

/** Rows where the rules of `rlct` end: their values come from the literature. */
const beyond = ['tanh-2', 'vandermonde-2'];

/** Closed forms by the start of a row's id; the numbers after it are their arguments. */
const closedForms: Readonly<Record<string, (...numbers: number[]) => LearningCoefficient>> = {
  'tanh-': hidden => tanhLearningCoefficient(hidden!),
  'vandermonde-': hidden => vandermondeLearningCoefficient(hidden!, {q: 1}),
  'reduced-rank-': (inputs, hidden, outputs, rank) =>
    reducedRankLearningCoefficient({inputs: inputs!, hidden: hidden!, outputs: outputs!, rank: rank!}),
  'deep-linear-': (...numbers) => deepLinearLearningCoefficient(numbers.slice(0, -1), numbers[numbers.length - 1]!)
};

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

  it.each([
    ['tanh-', 5],
    ['vandermonde-', 3],
    ['reduced-rank-', 11],
    ['deep-linear-', 4]
  ])('has the values of the closed form in all rows %s…', (start, count) => {
    const closed = learningCoefficients.filter(({id}) => id.startsWith(start));
    expect(closed).toHaveLength(count);
    for (const {id, lambda, multiplicity} of closed) {
      const numbers = id.slice(start.length).match(/\d+/g)!.map(Number);
      expect(closedForms[start]!(...numbers), id).toMatchObject({fraction: lambda, multiplicity, exact: true});
    }
  });

  it('has every critical point of the toy model of superposition', () => {
    const polygons = learningCoefficients.filter(({id}) => id.startsWith('superposition-'));
    expect(polygons.map(({id, lambda}) => [id.slice('superposition-'.length), lambda])).toEqual([
      ['4', '15/2'],
      ['4+', '8'],
      ['4++', '17/2'],
      ['5', '7'],
      ['5+', '17/2'],
      ['6', '17/2']
    ]);
  });

  it('cites the bibliography', () => {
    const keys = new Set(readFileSync('slides/references.bib', 'utf8').match(/(?<=^@\w+\{)[^,]+/gm));
    for (const {id, source} of learningCoefficients) expect(source === 'derived' || keys.has(source), id).toBe(true);
  });

  it('names each row once and has λ in lowest terms', () => {
    expect(new Set(learningCoefficients.map(({id}) => id)).size).toBe(learningCoefficients.length);
    for (const {lambda} of learningCoefficients) expect(lambda).toMatch(/^\d+(\/([2-9]|\d\d+))?$/);
  });
});
