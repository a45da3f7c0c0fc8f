import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute';
import {computations} from '../../src/compute/computations';
import {drain, freeEnergy, sublevelVolume} from '../../src/numerics';

describe('freeEnergies', () => {
  const options = {k: 'x^2*y^4', ns: [10, 1e3, 1e6], box: 2, beta: 0.5, prior: [0, 1]};

  it('are those of freeEnergy, one after the other', () => {
    const expected = options.ns.map(n => freeEnergy(options.k, n, {box: 2, beta: 0.5, prior: [0, 1]}));
    expect([...computations.freeEnergies(options)].at(-1)).toEqual(expected);
    expect(drain(computations.freeEnergies(options))).toEqual(expected);
  });
});

describe('sublevelVolumes', () => {
  it('are those of sublevelVolume, one after the other', () => {
    const options = {k: 'x^2*y^2 + y^2*z^2', epsilons: [0.1, 1e-3], relativeError: 0.05, seed: 3};
    const {k, epsilons, ...rest} = options;
    expect(drain(computations.sublevelVolumes(options))).toEqual(sublevelVolume(k, epsilons, rest));
  });
});

describe('compute', () => {
  it('in Node gives the result of drain, and says how', async () => {
    const options = {k: 'x^2*y^2', epsilons: [1e-2, 1e-4, 1e-8], seed: 5};
    const heard: number[] = [];
    const run = compute('sublevelVolumes', options, {onProgress: volumes => heard.push(volumes.length)});
    expect(run.engine).toBe('slices');
    expect(await run.result).toEqual({
      value: drain(computations.sublevelVolumes(options)),
      engine: 'slices',
      seed: 5
    });
    expect(heard[0]).toBe(1);
  });

  it('says what is wrong with the options', async () => {
    await expect(compute('freeEnergies', {k: 'x^2', ns: [-1]}).result).rejects.toThrow(
      new RangeError('n must be positive and finite, got -1')
    );
  });
});
