import fc from 'fast-check';
import {expect, it} from 'vitest';
import {random} from '../../../src/numerics/sampling/random';
import {fitVolumeScaling} from '../../../src/numerics/volumes/fit-volume-scaling';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const epsilons = Array.from({length: 20}, (_, i) => 10 ** (-3 - i / 2));

it('fitVolumeScaling gives back λ, c and the offset of exact volumes', () => {
  const parameters = fc.record({
    lambda: fc.double({min: 0.1, max: 3, noNaN: true}),
    logC: fc.double({min: -3, max: 3, noNaN: true}),
    offset: fc.double({min: -3, max: 20, noNaN: true}),
    multiplicity: fc.integer({min: 1, max: 4})
  });
  fc.assert(
    fc.property(parameters, ({lambda, logC, offset, multiplicity}) => {
      const points = epsilons.map(epsilon => ({
        epsilon,
        volume: Math.exp(logC) * epsilon ** lambda * (Math.log(1 / epsilon) + offset) ** (multiplicity - 1)
      }));
      const fit = fitVolumeScaling(points, multiplicity);
      expect(fit.lambda).toBeAllclose(lambda, {atol: 1e-8});
      expect(fit.residuals).toBeAllclose(new Float64Array(20), {atol: 1e-7});
      if (multiplicity > 1) expect(fit.offset).toBeAllclose(offset, {atol: 1e-4});
      else expect(fit.offset).toBeUndefined();
    })
  );
});

it('fitVolumeScaling of x²y² finds λ = ½ and the offset 2; of x²y⁴ λ = ¼', () => {
  const square = fitVolumeScaling(
    epsilons.map(epsilon => ({epsilon, volume: normalCrossingVolume(epsilon, [2, 2])})),
    2
  );
  expect(square).toMatchObject({lambda: expect.closeTo(0.5, 10), offset: expect.closeTo(2, 6)});
  expect(square.intercept).toBeAllclose(-Math.LN2, {atol: 1e-7});
  const deep = epsilons.map(epsilon => ({epsilon: epsilon ** 2, volume: normalCrossingVolume(epsilon ** 2, [2, 4])}));
  expect(fitVolumeScaling(deep, 1).lambda).toBeAllclose(0.25, {atol: 1e-3});
});

it('fitVolumeScaling has a standard error that is the spread of λ over noisy samples', () => {
  const u = random(1);
  for (const multiplicity of [1, 2]) {
    const runs = 300;
    let spread = 0;
    let claimed = 0;
    for (let run = 0; run < runs; run++) {
      const points = epsilons.map(epsilon => ({
        epsilon,
        volume: epsilon ** 0.5 * (Math.log(1 / epsilon) + 2) ** (multiplicity - 1) * Math.exp(0.01 * u.normal())
      }));
      const {lambda, standardError} = fitVolumeScaling(points, multiplicity);
      spread += (lambda - 0.5) ** 2 / runs;
      claimed += standardError ** 2 / runs;
    }
    // A variance over 300 runs has a relative standard deviation of √(2/300); the offset makes the fit nonlinear.
    expect(claimed / spread).toBeAllclose(1, {atol: 4.5 * Math.sqrt(2 / runs)});
  }
});

it('fitVolumeScaling of x⁴ + x²y² + y⁶ needs m = 2: with m = 1 it finds .46 where λ is ½', () => {
  const points = sublevelVolume('x^4+x^2*y^2+y^6', epsilons);
  const [one, two] = [fitVolumeScaling(points, 1), fitVolumeScaling(points, 2)];
  expect(two.lambda).toBeAllclose(0.5, {atol: 3e-3});
  expect(one.lambda).toBeAllclose(0.46, {atol: 0.01});
  // The standard error is of the residuals, and blind to a wrong m; the residuals are not.
  expect(Math.abs(one.lambda - 0.5)).toBeGreaterThan(10 * one.standardError);
  expect(Math.hypot(...two.residuals)).toBeLessThan(0.2 * Math.hypot(...one.residuals));
});

it('fitVolumeScaling of (x² + y³ + z⁵)² finds .46 in any usual window, for the next pole is at 31/60', () => {
  const k = '(x^2+y^3+z^5)^2';
  const window = (from: number, step: number) => {
    const levels = Array.from({length: 8}, (_, i) => 10 ** -(from + i * step));
    return fitVolumeScaling(sublevelVolume(k, levels, {relativeError: 0.02, seed: 1}), 1);
  };
  const [usual, deep] = [window(3, 1.2), window(25, 3)];
  expect(usual.lambda).toBeAllclose(0.463, {atol: 0.012});
  expect(Math.abs(usual.lambda - 0.5)).toBeGreaterThan(5 * usual.standardError);
  expect(deep.lambda).toBeAllclose(0.495, {atol: 0.005});
});

it('fitVolumeScaling with few points keeps the offset at 0', () => {
  const points = [1e-2, 1e-4, 1e-6].map(epsilon => ({epsilon, volume: epsilon * Math.log(1 / epsilon)}));
  const fit = fitVolumeScaling(points, 2);
  expect(fit.lambda).toBeAllclose(1);
  expect(fit.offset).toBeUndefined();
});

it('fitVolumeScaling throws for values out of range', () => {
  const good = [1e-2, 1e-4, 1e-6].map(epsilon => ({epsilon, volume: epsilon}));
  expect(() => fitVolumeScaling(good.slice(1), 1)).toThrow('points must be at least 3, got 2');
  expect(() => fitVolumeScaling(good, 0)).toThrow('multiplicity must be a positive integer, got 0');
  expect(() => fitVolumeScaling([...good, {epsilon: 1, volume: 1}], 1)).toThrow('epsilon must be in (0, 1), got 1');
  expect(() => fitVolumeScaling([...good, {epsilon: 0.1, volume: 0}], 1)).toThrow('volume must be positive');
  expect(() => fitVolumeScaling([good[0], good[0], good[0]], 1)).toThrow('at least 3 different epsilon');
});
