import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute';
import {computations} from '../../src/compute/computations';
import {
  drain,
  estimateLearningCoefficient,
  freeEnergyByIntegration,
  normalCrossing,
  random,
  superposition,
  superpositionSample
} from '../../src/numerics';
import {atPentagon} from './at-pentagon';

describe('estimateLearningCoefficient', () => {
  it('is that of numerics, for the loss that the data describe', () => {
    const {loss: _, wStar, ...options} = atPentagon;
    expect(drain(computations.estimateLearningCoefficient(atPentagon))).toEqual(
      drain(estimateLearningCoefficient(superposition(6), Float64Array.from(wStar), options))
    );
  });
});

describe('freeEnergyByIntegration', () => {
  it('is that of numerics, for the loss that the data describe', () => {
    const options = {numDraws: 20, numChains: 2, numBurninSteps: 20, box: 2, seed: 5};
    expect(
      drain(
        computations.freeEnergyByIntegration({loss: {model: 'normalCrossing', exponents: [2, 4]}, n: 50, ...options})
      )
    ).toEqual(drain(freeEnergyByIntegration(normalCrossing([2, 4]), 50, options)));
  });
});

describe('compute', () => {
  it.each(['f64', 'f32'] as const)('gives the same for the same seed in %s', async precision => {
    const data = superpositionSample(500, 6, random(1));
    const options = {...atPentagon, loss: {model: 'sampledSuperposition', data, features: 6, precision}} as const;
    const {value} = await compute('estimateLearningCoefficient', options).result;
    expect(value).toEqual(drain(computations.estimateLearningCoefficient(options)));
    expect(value.llc.mean).not.toBeNaN();
  });

  it('in Node gives the result of drain, and says how', async () => {
    const heard: number[] = [];
    const run = compute('estimateLearningCoefficient', atPentagon, {onProgress: ({progress}) => heard.push(progress)});
    expect(run.engine).toBe('slices');
    expect(await run.result).toEqual({
      value: drain(computations.estimateLearningCoefficient(atPentagon)),
      engine: 'slices',
      seed: atPentagon.seed
    });
    expect(heard.length).toBeGreaterThan(0);
    for (let i = 1; i < heard.length; i++) expect(heard[i]).toBeGreaterThanOrEqual(heard[i - 1]);
  });

  it.each([
    ['an option', {lr: -1}, 'lr must be positive and finite, got -1'],
    ['a loss', {loss: {model: 'superposition', features: 0}}, 'features must be a positive integer, got 0'],
    ['a model', {loss: {model: 'toString'}}, 'model must be one of normalCrossing'],
    ['w*', {wStar: [1, 2]}, 'wStar must have 18 entries, got 2']
  ])('says what is wrong with %s', async (_, wrong, message) => {
    const {result} = compute('estimateLearningCoefficient', {...atPentagon, ...wrong} as typeof atPentagon);
    const error = await result.catch(error => error);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toContain(message);
  });
});
