import {expect, it} from 'vitest';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {effectiveSampleSize} from '../../../src/numerics/sampling/effective-sample-size';
import {hmc} from '../../../src/numerics/sampling/hmc';
import {mala} from '../../../src/numerics/sampling/mala';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing} from './small-losses';

expect.extend({toBeAllclose});

it('mala samples e^{−U} exactly, whatever its step: E[L] and Var[L] of w⁴, within 4.5 standard errors', () => {
  const [nbeta, localization] = [10, 1];
  const weight = (w: number) => Math.exp(-nbeta * w ** 4 - (localization / 2) * (w - 0.3) ** 2);
  const integral = (f: (w: number) => number) => gaussKronrod(w => f(w) * weight(w), [-3, -1, 0, 1, 3]).value;
  const z = integral(() => 1);
  const exact = integral(w => w ** 4) / z;
  const variance = integral(w => (w ** 4 - exact) ** 2) / z;
  for (const lr of [0.02, 0.3]) {
    const chain = mala(monomial(4), Float64Array.of(0.3), {lr, nbeta, localization, seed: 3});
    const trace = Float64Array.from({length: 4e4}, () => {
      chain.step();
      return chain.loss();
    });
    const mean = trace.reduce((sum, value) => sum + value, 0) / trace.length;
    expect(mean).toBeAllclose(exact, {atol: 4.5 * Math.sqrt(variance / effectiveSampleSize([trace]))});
  }
});

it('mala is hmc with one leapfrog step', () => {
  const options = {lr: 0.02, nbeta: 40, localization: 1, seed: 8};
  const [a, b] = [mala, hmc].map(open =>
    open(normalCrossing, Float64Array.of(1, 0.2), {...options, numLeapfrogSteps: 1})
  );
  let refused = 0;
  for (let i = 0; i < 200; i++) {
    a.step();
    b.step();
    if (a.acceptance < 1) refused++;
    expect(b.acceptance).toBeAllclose(a.acceptance, {rtol: 1e-9});
    expect(b.w).toBeAllclose(a.w, {rtol: 1e-9});
    expect(b.loss()).toBeAllclose(a.loss(), {rtol: 1e-9});
  }
  expect(refused).toBeGreaterThan(20);
});

it('mala refuses proposals where the loss is not finite, and starts there never', () => {
  const walled = {
    dimension: 1,
    value: (w: Float64Array) => (w[0] > 0 ? w[0] - Math.log(w[0]) : NaN),
    gradient(w: Float64Array, out: Float64Array) {
      out[0] = 1 - 1 / w[0];
    }
  };
  const chain = mala(walled, Float64Array.of(1), {lr: 2, nbeta: 1, seed: 1});
  for (let i = 0; i < 1000; i++) {
    chain.step();
    expect(chain.w[0]).toBeGreaterThan(0);
  }
  expect(() => mala(walled, Float64Array.of(-1), {lr: 2, nbeta: 1, seed: 1})).toThrow(
    'the loss must be finite where a chain starts, got NaN'
  );
});
