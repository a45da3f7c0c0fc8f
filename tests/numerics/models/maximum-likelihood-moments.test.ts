import {expect, it} from 'vitest';
import {gaussianPower} from '../../../src/numerics/models/gaussian-power';
import {maximumLikelihoodMoments} from '../../../src/numerics/models/maximum-likelihood-moments';
import {random} from '../../../src/numerics/sampling/random';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('maximumLikelihoodMoments of the regular model: unbiased, and the variance is the Cramér–Rao bound', () => {
  for (const truth of [-3, 0, 0.2]) {
    for (const n of [0.5, 10, 1e6]) {
      const {mean, variance} = maximumLikelihoodMoments({power: 1, truth, n});
      expect(mean).toBeAllclose(truth, {atol: 1e-10 / Math.sqrt(n)});
      expect(variance).toBeAllclose(1 / (n * gaussianPower(1).fisherInformation(truth)), {rtol: 1e-10});
    }
  }
});

it('maximumLikelihoodMoments of the cubic model at 0: E|x̄|^{2/3} in closed form, finite where the bound is not', () => {
  // E|Z|^p = 2^{p/2} Γ((p + 1)/2)/√π with p = 2/3, Γ(5/6) = 1.128787029908126.
  const absolute = (2 ** (1 / 3) * 1.128787029908126) / Math.sqrt(Math.PI);
  for (const n of [1, 100, 1e5]) {
    const {mean, variance} = maximumLikelihoodMoments({power: 3, truth: 0, n});
    expect(mean).toBe(0);
    expect(variance).toBeAllclose(absolute * (2 * n) ** (-1 / 3), {rtol: 1e-10});
  }
});

it('maximumLikelihoodMoments: the mean is flat at 0 in a singular model, so that the estimate is biased around it', () => {
  for (const power of [3, 5]) {
    const slope = (h: number) => maximumLikelihoodMoments({power, truth: h, n: 100}).mean / h;
    // E[ŵ] is smooth in w^power, so its slope falls like w^{power − 1}.
    expect(slope(0.01)).toBeLessThan(0.01);
    expect(slope(0.02) / slope(0.01)).toBeAllclose(2 ** (power - 1), {rtol: 1e-3});
  }
  expect(maximumLikelihoodMoments({power: 3, truth: 0.9, n: 1e6}).mean).toBeAllclose(0.9, {atol: 1e-5});
});

it('maximumLikelihoodMoments: no deviation is below the bound for its mean, which is |dE[ŵ]/dw| / √(n I(w))', () => {
  const n = 100;
  const h = 1e-4;
  for (const truth of [0.05, 0.2, 0.5, 0.9]) {
    const at = (w: number) => maximumLikelihoodMoments({power: 3, truth: w, n});
    const slope = (at(truth + h).mean - at(truth - h).mean) / (2 * h);
    const {variance, leastDeviation} = at(truth);
    expect(leastDeviation).toBeAllclose(slope / Math.sqrt(n * gaussianPower(3).fisherInformation(truth)), {rtol: 1e-5});
    expect(leastDeviation).toBeLessThan(Math.sqrt(variance));
  }
  // At 0, E|Z|^{4/3} (2n)^{−1/6} with Γ(7/6) = 0.927719333629.
  const atZero = (2 ** (2 / 3) * 0.927719333629) / Math.sqrt(Math.PI) / (2 * n) ** (1 / 6);
  expect(maximumLikelihoodMoments({power: 3, truth: 0, n}).leastDeviation).toBeAllclose(atZero, {rtol: 1e-9});
  // The regular model reaches it.
  const {variance, leastDeviation} = maximumLikelihoodMoments({power: 1, truth: 0.3, n});
  expect(leastDeviation).toBeAllclose(Math.sqrt(variance), {rtol: 1e-10});
});

it('maximumLikelihoodMoments agrees with simulated estimates', () => {
  const draws = 20000;
  for (const [power, truth, n] of [
    [3, 0.3, 20],
    [5, -0.6, 7]
  ]) {
    const u = random(3);
    let [first, second, fourth] = [0, 0, 0];
    const {mean, variance} = maximumLikelihoodMoments({power, truth, n});
    for (let i = 0; i < draws; i++) {
      const average = truth ** power + u.normal() / Math.sqrt(2 * n);
      const estimate = Math.sign(average) * Math.abs(average) ** (1 / power);
      first += estimate / draws;
      second += (estimate - mean) ** 2 / draws;
      fourth += (estimate - mean) ** 4 / draws;
    }
    expect(mean).toBeAllclose(first, {atol: 4.5 * Math.sqrt(variance / draws)});
    expect(variance).toBeAllclose(second, {atol: 4.5 * Math.sqrt((fourth - second ** 2) / draws)});
  }
});

it('maximumLikelihoodMoments throws for values out of range', () => {
  const call = (options: object) => () => maximumLikelihoodMoments({power: 3, truth: 0, n: 1, ...options});
  for (const power of [0, 2, 1.5, 33]) {
    expect(call({power})).toThrow(`power must be an odd integer in 1–31, got ${power}`);
  }
  expect(call({truth: Infinity})).toThrow('truth must be finite, got Infinity');
  for (const n of [0, -1, Number.NaN]) expect(call({n})).toThrow(`n must be positive and finite, got ${n}`);
});
