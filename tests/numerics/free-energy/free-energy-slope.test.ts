import {expect, it} from 'vitest';
import {freeEnergySlope} from '../../../src/numerics/free-energy/free-energy-slope';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const uniform = {logDensity: (logT: number) => logT, decay: 1, symmetric: true};

it('freeEnergySlope of a uniform prior is ½ for large n and n/9 · E[X²] · 4 n for small', () => {
  expect(freeEnergySlope(uniform, 1e9).value).toBeAllclose(0.5);
  // ⟨t⟩ ≈ 2 n x̄ E[t²] = 2 n x̄/3, E[x̄²] = 1/(2n): n E[⟨t⟩²] = 2 n²/9 to first order.
  expect(freeEnergySlope(uniform, 1e-6).value).toBeAllclose(2e-12 / 9, {rtol: 1e-5});
});

it('freeEnergySlope of a wide box is λ for a prior t^(2λ − 1), whatever the variance of the data', () => {
  for (const variance of [0.01, 0.3, 0.5, 2]) {
    for (const [decay, symmetric] of [
      [1, true],
      [1 / 2, false],
      [1 / 5, true]
    ] as const) {
      const prior = {logDensity: (logT: number) => decay * logT, decay, symmetric};
      const {value, error} = freeEnergySlope(prior, 1e5, variance);
      expect(value).toBeAllclose(decay / 2, {rtol: 1e-12});
      expect(error).toBeLessThan(1e-10 * value);
    }
  }
});

it('freeEnergySlope agrees with nested quadrature for smooth and singular priors on both or one side', () => {
  for (const [power, symmetric] of [
    [0, true],
    [1, false],
    [-0.5, true],
    [-2 / 3, false]
  ] as const) {
    for (const n of [0.7, 9]) {
      const mean = (x: number) => {
        // In v = t^(power + 1), t^power dt is uniform.
        const moment = (i: number) =>
          gaussKronrod(
            v => {
              const t = v ** (1 / (power + 1));
              const at = (side: number) => (side * t) ** i * Math.exp(-n * t * t + 2 * n * x * side * t);
              return at(1) + (symmetric ? at(-1) : 0);
            },
            [0, 0.01, 0.1, 0.5, 1],
            {relativeError: 1e-13}
          ).value;
        return moment(1) / moment(0);
      };
      const {value: expected} = gaussKronrod(
        x => n * mean(x) ** 2 * Math.sqrt(n / Math.PI) * Math.exp(-n * x * x),
        [-6.5, -3, -1, 0, 1, 3, 6.5].map(x => x / Math.sqrt(n)),
        {relativeError: 1e-12}
      );
      const prior = {logDensity: (logT: number) => (power + 1) * logT, decay: power + 1, symmetric};
      const {value, error} = freeEnergySlope(prior, n);
      expect(value).toBeAllclose(expected, {rtol: 1e-12});
      expect(error).toBeLessThan(1e-11 * value);
    }
  }
});
