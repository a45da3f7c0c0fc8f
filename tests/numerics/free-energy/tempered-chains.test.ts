import {expect, it} from 'vitest';
import {temperedChains} from '../../../src/numerics/free-energy/tempered-chains';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {effectiveSampleSize} from '../../../src/numerics/sampling/effective-sample-size';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial} from '../sampling/small-losses';

expect.extend({toBeAllclose});

it('temperedChains have the law of their temperature, exchanges and all: E[n w⁴] on [−1, 1], within 4.5 standard errors', () => {
  const n = 50;
  const betas = [0, 0.1, 0.3, 1];
  const chains = temperedChains(monomial(4), n, betas, {box: 1, seed: 1, group: 0});
  for (let k = 0; k < 100; k++) for (const _ of chains.sweep(0.5));
  const traces = betas.map(() => new Float64Array(10000));
  for (let t = 0; t < traces[0].length; t++) {
    for (const _ of chains.sweep(0));
    for (const [j, trace] of traces.entries()) trace[t] = chains.energies[j];
  }
  betas.forEach((beta, j) => {
    const moment = (power: number) =>
      gaussKronrod(w => (n * w ** 4) ** power * Math.exp(-n * beta * w ** 4), [0, 0.3, 0.6, 1]).value;
    const exact = moment(1) / moment(0);
    const deviation = Math.sqrt(moment(2) / moment(0) - exact ** 2);
    const mean = traces[j].reduce((sum, x) => sum + x, 0) / traces[j].length;
    expect(mean).toBeAllclose(exact, {atol: (4.5 * deviation) / Math.sqrt(effectiveSampleSize([traces[j]]))});
  });
});

it('temperedChains cross between wells that one chain does not leave', () => {
  // Wells at w = ±½ with a barrier of n/16.
  const double = {
    dimension: 1,
    value: (w: Float64Array) => (w[0] ** 2 - 0.25) ** 2,
    gradient(w: Float64Array, out: Float64Array) {
      out[0] = 4 * w[0] * (w[0] ** 2 - 0.25);
    }
  };
  const place: number[] = [];
  const watched = {
    ...double,
    value(w: Float64Array) {
      place[0] = w[0];
      return double.value(w);
    }
  };
  const crossings = (betas: number[]) => {
    const chains = temperedChains(watched, 600, betas, {box: 1, seed: 2, group: 0});
    let count = 0;
    let last = 0;
    for (let t = 0; t < 3000; t++) {
      // The last chain of a sweep is the coldest, and its value is the last to be asked for.
      for (const _ of chains.sweep(t < 300 ? 0.3 : 0));
      if (t > 300 && place[0] * last < 0) count++;
      last = place[0];
    }
    return count;
  };
  expect(crossings([1])).toBe(0);
  expect(crossings([0, 0.01, 0.03, 0.1, 0.3, 1])).toBeGreaterThan(50);
});
