import {expect, it} from 'vitest';
import {mixtureLogRatio, mixtureScoreOfShare} from '../../../src/numerics/models/mixture-ratio';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('mixtureLogRatio is log(1 − a + a eʸ), without overflow and without cancellation', () => {
  for (const a of [0.01, 0.5, 0.99]) {
    for (const y of [-20, -1, 0.5, 25, 35]) {
      expect(mixtureLogRatio(a, y)).toBeAllclose(Math.log(1 - a + a * Math.exp(y)), {rtol: 1e-13});
    }
  }
  expect(mixtureLogRatio(1e-30, 40)).toBeAllclose(1e-30 * Math.exp(40));
  expect(mixtureLogRatio(1e-10, 1e-10)).toBeAllclose(1e-20, {rtol: 1e-9});
  expect(mixtureLogRatio(0.5, 2000)).toBeAllclose(2000 + Math.log(0.5));
  expect(mixtureLogRatio(1, -2000)).toBe(-2000);
  expect(mixtureLogRatio(0, 2000)).toBe(0);
});

it('mixtureScoreOfShare is (eʸ − 1)/(1 − a + a eʸ)', () => {
  for (const a of [0, 0.01, 0.5, 1]) {
    for (const y of [-20, -1e-9, 0, 1e-9, 5, 300]) {
      const expected = Math.expm1(y) / (1 - a + a * Math.exp(y));
      expect(mixtureScoreOfShare(y, mixtureLogRatio(a, y))).toBeAllclose(expected, {rtol: 1e-12});
    }
  }
  expect(mixtureScoreOfShare(2000, mixtureLogRatio(0.5, 2000))).toBeAllclose(2);
});
