import {expect, it} from 'vitest';
import {logGamma} from '../../src/numerics/log-gamma';
import {toBeAllclose} from '../to-be-allclose';

expect.extend({toBeAllclose});

it('logGamma of whole numbers is the log of a factorial', () => {
  let logFactorial = 0;
  for (let n = 1; n < 60; n++) {
    expect(logGamma(n)).toBeAllclose(logFactorial, {rtol: 1e-14, atol: 1e-14});
    logFactorial += Math.log(n);
  }
});

it('logGamma(1/2) is log √π, and halves obey the duplication formula', () => {
  expect(logGamma(0.5)).toBeAllclose(Math.log(Math.PI) / 2, {atol: 1e-14});
  for (const x of [1e-9, 0.3, 1.7, 4, 9.99, 10, 25])
    expect(logGamma(x) + logGamma(x + 0.5)).toBeAllclose(
      (1 - 2 * x) * Math.LN2 + Math.log(Math.PI) / 2 + logGamma(2 * x),
      {rtol: 2e-14, atol: 2e-14}
    );
});

it('logGamma holds at the ends', () => {
  expect(logGamma(1e-300)).toBeAllclose(300 * Math.LN10, {rtol: 1e-14});
  expect(logGamma(1e100)).toBeAllclose(1e100 * (100 * Math.LN10 - 1), {rtol: 1e-14});
  for (const x of [0, -1, Number.NaN, Infinity]) expect(() => logGamma(x)).toThrow(`got ${x}`);
});
