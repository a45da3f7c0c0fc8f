import {describe, expect, it} from 'vitest';
import {kernels} from '../../src/compute/kernels/kernels';
import {describedLoss, type LossDescription} from '../../src/compute/losses';
import {
  deepLinear,
  gaussianPower,
  type Loss,
  normalCrossing,
  normalMixture,
  random,
  reducedRankRegression,
  sampledDeepLinear,
  sampledNormalMixture,
  sampledSuperposition,
  sampledTanhNetwork,
  superposition,
  superpositionSample,
  tanhNetwork
} from '../../src/numerics';

const u = random(3);
const numbers = (count: number) => Float64Array.from({length: count}, () => u.normal());
const truth = {a: 0.3, b: 0.5};
const sizes = {inputs: 3, hidden: 2, outputs: 2};
const target = [1, 2, 3, 2, 4, 6];
const covariance = [2, 1, 0, 1, 2, 0, 0, 0, 1];
const data = numbers(9);
const [inputs, outputs] = [numbers(6), numbers(6)];
const sample = superpositionSample(4, 3, random(1));

const cases: [LossDescription, Loss][] = [
  [{model: 'normalCrossing', exponents: [2, 4]}, normalCrossing([2, 4])],
  [{model: 'gaussianPower', k: 3}, gaussianPower(3)],
  [{model: 'normalMixture'}, normalMixture()],
  [{model: 'normalMixture', truth}, normalMixture(truth)],
  [{model: 'tanhNetwork', truth, inputs: {uniform: 2}}, tanhNetwork({truth, inputs: {uniform: 2}})],
  [{model: 'tanhNetwork', hidden: 2}, tanhNetwork({hidden: 2})],
  [{model: 'deepLinear', widths: [3, 2, 2, 2], target}, deepLinear([3, 2, 2, 2], target)],
  [{model: 'reducedRankRegression', ...sizes, target, covariance}, reducedRankRegression(sizes, target, covariance)],
  [{model: 'superposition', features: 3}, superposition(3)],
  [{model: 'sampledNormalMixture', data}, sampledNormalMixture(data)],
  [{model: 'sampledTanhNetwork', inputs, outputs, hidden: 2}, sampledTanhNetwork(inputs, outputs, 2)],
  [{model: 'sampledDeepLinear', widths: [2, 1, 2], inputs, outputs}, sampledDeepLinear([2, 1, 2], inputs, outputs)],
  [{model: 'sampledSuperposition', data: sample, features: 3}, sampledSuperposition(sample, {features: 3})]
];

describe('a loss described by data', () => {
  it.each(cases)('$model is that of numerics, after the description was cloned', (description, loss) => {
    const described = describedLoss(structuredClone(description));
    expect(described.dimension).toBe(loss.dimension);
    const w = numbers(loss.dimension).map(x => Math.abs(x) / 4);
    const [gradient, expected] = [new Float64Array(w.length), new Float64Array(w.length)];
    described.gradient(w, gradient);
    loss.gradient(w, expected);
    expect(described.value(w)).toBe(loss.value(w));
    expect(gradient).toEqual(expected);
  });

  it('computes superposition in f32 by the kernels, if that is asked for', () => {
    const description = {
      model: 'sampledSuperposition',
      data: superpositionSample(50, 6, random(1)),
      features: 6
    } as const;
    const w = numbers(18);
    const [f32, f64] = (['f32', 'f64'] as const).map(precision => describedLoss({...description, precision}).value(w));
    expect(f64).toBe(describedLoss(description).value(w));
    expect(f32).toBe(kernels()!.sampledSuperposition(description.data, {features: 6}).value(w));
    expect(f32).not.toBe(f64);
    expect(f32).toBeCloseTo(f64, 4);
    expect(() => describedLoss({...description, precision: 'f16' as 'f32'})).toThrow(
      new RangeError('precision must be f64 or f32, got f16')
    );
  });

  it('of a model that is not there says which are', () => {
    const unknown = {model: 'constructor'} as never;
    expect(() => describedLoss(unknown)).toThrow(/^model must be one of normalCrossing, .*, got constructor$/);
  });

  it('passes on what the model throws', () => {
    expect(() => describedLoss({model: 'superposition', features: 0})).toThrow(RangeError);
  });
});
