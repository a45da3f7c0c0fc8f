import {expect, it} from 'vitest';
import {waic} from '../../../src/numerics/free-energy/waic';
import {normalQuantile} from '../../../src/numerics/sampling/normal-quantile';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('waic is the training loss plus the mean functional variance, worked out for two draws of two points', () => {
  const draws = [
    [Math.log(0.5), Math.log(0.2)],
    [Math.log(0.1), Math.log(0.2)]
  ];
  const variance = (Math.log(0.5) - Math.log(0.1)) ** 2 / 2;
  const terms = [-Math.log(0.3) + variance, -Math.log(0.2)];
  const {value, standardError, trainingLoss, functionalVariance} = waic(draws);
  expect(trainingLoss).toBeAllclose(-(Math.log(0.3) + Math.log(0.2)) / 2, {rtol: 1e-14});
  expect(functionalVariance).toBeAllclose(variance, {rtol: 1e-14});
  expect(value).toBeAllclose((terms[0] + terms[1]) / 2, {rtol: 1e-14});
  expect(standardError).toBeAllclose(Math.abs(terms[0] - terms[1]) / 2, {rtol: 1e-14});
  // In proportion to β, the temperature of the posterior.
  expect(waic(draws, {beta: 0.5}).value).toBeAllclose(trainingLoss + variance / 4, {rtol: 1e-14});
  // The same as one array.
  expect(waic(Float64Array.from(draws.flat()), {points: 2})).toEqual(waic(draws));
});

it('waic of N(w, 1) agrees with the closed forms of its posterior N(x̄, 1/n)', () => {
  const [n, count] = [50, 4000];
  const {normal} = random(2);
  const data = Float64Array.from({length: n}, normal);
  const mean = data.reduce((sum, x) => sum + x, 0) / n;
  const log = (x: number, w: number) => -((x - w) ** 2) / 2 - Math.log(2 * Math.PI) / 2;
  // Quantiles instead of random draws: moments of the posterior to about 1/count.
  const draws = Array.from({length: count}, (_, s) => {
    const w = mean + normalQuantile((s + 0.5) / count) / Math.sqrt(n);
    return data.map(x => log(x, w));
  });
  const variance = 1 / n;
  let training = 0;
  let functional = 0;
  for (const x of data) {
    training += ((x - mean) ** 2 / (1 + variance) + Math.log(2 * Math.PI * (1 + variance))) / 2 / n;
    functional += variance * (x - mean) ** 2 + variance ** 2 / 2;
  }
  const found = waic(draws);
  expect(found.trainingLoss).toBeAllclose(training, {rtol: 1e-4});
  expect(found.functionalVariance).toBeAllclose(functional, {rtol: 2e-3});
});

it('waic is on average the generalisation loss, for N(w, 1) with truth 0, within 4.5 standard errors', () => {
  const [n, sets] = [20, 300];
  const u = random(3);
  let sum = 0;
  let square = 0;
  for (let set = 0; set < sets; set++) {
    const data = Float64Array.from({length: n}, u.normal);
    const mean = data.reduce((total, x) => total + x, 0) / n;
    const draws = Array.from({length: 400}, (_, s) => {
      const w = mean + normalQuantile((s + 0.5) / 400) / Math.sqrt(n);
      return data.map(x => -((x - w) ** 2) / 2 - Math.log(2 * Math.PI) / 2);
    });
    // The loss of N(x̄, 1 + 1/n) under the truth N(0, 1).
    const v = 1 + 1 / n;
    const generalization = (Math.log(2 * Math.PI * v) + (1 + mean * mean) / v) / 2;
    const difference = waic(draws).value - generalization;
    sum += difference / sets;
    square += difference ** 2 / sets;
  }
  // The bias is of order 1/n², 0.0025 here, against 1/n = 0.05 of the training loss.
  expect(sum).toBeAllclose(0, {atol: 4.5 * Math.sqrt(square / sets) + 1 / n ** 2});
});

it('waic does not mind log-likelihoods far from 0', () => {
  const draws = [
    [-1e4, 5],
    [-1e4 - 2, 6]
  ];
  const {trainingLoss} = waic(draws);
  const expected = (1e4 - Math.log((1 + Math.exp(-2)) / 2) - 6 - Math.log((1 + Math.exp(-1)) / 2)) / 2;
  expect(trainingLoss).toBeAllclose(expected, {rtol: 1e-14});
});

it('waic throws for matrices without a shape, and entries that are not finite', () => {
  expect(() => waic([[1, 2]])).toThrow('logLikelihoods must have at least 2 draws, got 1');
  expect(() => waic([[], []])).toThrow('logLikelihoods must have at least 1 point, got 0');
  expect(() => waic([[1, 2], [1]])).toThrow('draw 1 must have 2 points, got 1');
  expect(() => waic([[1], [-Infinity]])).toThrow('draw 1, point 0 must be finite, got -Infinity');
  expect(() => waic(new Float64Array(6))).toThrow('points must be a positive divisor of 6');
  expect(() => waic(new Float64Array(6), {points: 4})).toThrow('the number of entries, got 4');
  expect(() => waic([[1], [2]], {beta: 0})).toThrow('beta must be positive and finite, got 0');
});
