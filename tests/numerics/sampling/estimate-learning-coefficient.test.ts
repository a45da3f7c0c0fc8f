import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {gaussKronrod} from '../../../src/numerics/gauss-kronrod';
import {superposition} from '../../../src/numerics/models/superposition';
import {superpositionPolygon} from '../../../src/numerics/models/superposition-polygon';
import {estimateLearningCoefficient} from '../../../src/numerics/sampling/estimate-learning-coefficient';
import {sgldQuadraticBias} from '../../../src/numerics/sampling/sgld-quadratic-bias';
import {toBeAllclose} from '../../to-be-allclose';
import {monomial, normalCrossing, quadratic} from './small-losses';

expect.extend({toBeAllclose});

const origin = (dimension: number) => new Float64Array(dimension);

it('estimateLearningCoefficient is nβ (mean of the trace − L(w*)), by chain and over the chains', () => {
  const options = {lr: 1e-3, nbeta: 100, localization: 1, numDraws: 50, numChains: 3, seed: 5};
  const result = drain(estimateLearningCoefficient(normalCrossing, origin(2), options));
  const means = result.trace.map(chain => chain.reduce((sum, value) => sum + value, 0) / 50);
  expect(result.trace.map(chain => chain.length)).toEqual([50, 50, 50]);
  expect(result.llc.chains).toBeAllclose(means.map(mean => 100 * mean));
  const mean = (result.llc.chains[0] + result.llc.chains[1] + result.llc.chains[2]) / 3;
  expect(result.llc.mean).toBeAllclose(mean);
  expect(result.llc.std ** 2).toBeAllclose(result.llc.chains.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2);
  expect(result).toMatchObject({seed: 5, sampler: 'sgld', initLoss: 0, acceptance: 1, below: 0});
  // Other numbers of chains do not change those that there are.
  const more = drain(estimateLearningCoefficient(normalCrossing, origin(2), {...options, numChains: 4}));
  expect(more.trace.slice(0, 3)).toEqual(result.trace);
});

it('estimateLearningCoefficient in groups has the chains of one call, bit by bit', () => {
  const options = {lr: 1e-3, nbeta: 100, localization: 1, numDraws: 50, seed: 3};
  const run = (firstChain: number, numChains: number) =>
    drain(estimateLearningCoefficient(normalCrossing, Float64Array.of(0, 0), {...options, firstChain, numChains}));
  const [all, first, second] = [run(0, 5), run(0, 2), run(2, 3)];
  expect([...first.trace, ...second.trace]).toEqual(all.trace);
  expect([...first.llc.chains, ...second.llc.chains]).toEqual(all.llc.chains);
});

it('estimateLearningCoefficient by hmc finds d/2 for a quadratic, nβh/(2A) for each curvature, within 4.5 standard errors', () => {
  const curvature = [1, 2, 3, 4, 5];
  const result = drain(
    estimateLearningCoefficient(quadratic(...curvature), origin(5), {
      sampler: 'hmc',
      lr: 2e-4,
      nbeta: 1000,
      localization: 1,
      numLeapfrogSteps: 20,
      numDraws: 4000,
      numChains: 4,
      numBurninSteps: 50,
      seed: 1
    })
  );
  const exact = sgldQuadraticBias({curvature, nbeta: 1000, localization: 1, lr: 1e-12});
  expect(exact).toBeAllclose(2.5, {rtol: 1e-3});
  expect(result.llc.mean).toBeAllclose(exact, {atol: 4.5 * result.standardError});
  expect(result.standardError).toBeLessThan(0.03);
  expect(result.converged).toBe(true);
  // What a chain's λ̂ differs by is what the standard error says: std ≈ standardError √4, χ with 3 degrees of freedom.
  expect(result.llc.std / (2 * result.standardError)).toBeGreaterThan(0.1);
  expect(result.llc.std / (2 * result.standardError)).toBeLessThan(2.4);
});

it('estimateLearningCoefficient by mala and hmc finds the exact tempered value of w⁶, close to 1/6', () => {
  const localization = 1;
  for (const {nbeta, sampler, lr, near} of [
    {nbeta: 1e3, sampler: 'hmc', lr: 0.02, near: 0.1614},
    {nbeta: 1e4, sampler: 'mala', lr: 0.01, near: 0.1643}
  ] as const) {
    const weight = (w: number) => Math.exp(-nbeta * w ** 6 - (localization / 2) * w * w);
    const integral = (f: (w: number) => number) => gaussKronrod(w => f(w) * weight(w), [0, 0.2, 0.4, 0.8, 1.6]).value;
    const exact = (nbeta * integral(w => w ** 6)) / integral(() => 1);
    const result = drain(
      estimateLearningCoefficient(monomial(6), origin(1), {
        sampler,
        lr,
        nbeta,
        localization,
        numDraws: 20000,
        numChains: 4,
        numBurninSteps: 100,
        seed: 2
      })
    );
    expect(result.llc.mean).toBeAllclose(exact, {atol: 4.5 * result.standardError});
    expect(result.standardError).toBeLessThan(0.008);
    // Partial integration: 6 nβ E[w⁶] + γ E[w²] = 1, so that localisation pulls λ̂ below 1/6.
    expect(exact).toBeAllclose((1 - integral(w => w * w) / integral(() => 1)) / 6, {rtol: 1e-8});
    expect(exact).toBeAllclose(near, {atol: 1e-3});
    expect(result.converged).toBe(true);
    expect(result.acceptance).toBeGreaterThan(0.4);
  }
});

it('estimateLearningCoefficient by hmc finds the exact tempered value of x²y², .390 at nβ = 1000', () => {
  const [nbeta, localization] = [1000, 1];
  // Over y the integrals are of Gaussians with precision a = γ + 2 nβ x²: of x²y² e^{…} it is x² a^{−3/2}.
  const integral = (f: (x: number, a: number) => number) =>
    gaussKronrod(
      x => f(x, localization + 2 * nbeta * x * x) * Math.exp((-localization / 2) * x * x),
      [0, 0.01, 0.1, 1, 3, 9],
      {relativeError: 1e-9}
    ).value;
  const exact = (nbeta * integral((x, a) => x * x * a ** -1.5)) / integral((_, a) => a ** -0.5);
  expect(exact).toBeAllclose(0.39, {atol: 0.001});
  const result = drain(
    estimateLearningCoefficient(normalCrossing, origin(2), {
      sampler: 'hmc',
      lr: 1e-3,
      nbeta,
      localization,
      numLeapfrogSteps: 20,
      numDraws: 5000,
      numChains: 4,
      numBurninSteps: 200,
      seed: 3
    })
  );
  expect(result.llc.mean).toBeAllclose(exact, {atol: 4.5 * result.standardError});
  expect(result.standardError).toBeLessThan(0.01);
});

it('estimateLearningCoefficient by hmc finds 7 and 17/2 at the polygons of superposition, at n = 5e5', () => {
  const nbeta = 5e5 / Math.log(5e5);
  // Published estimates with n = 5e5 and γ = 0.1 by sgld: 6.90 ± .28, 8.41 ± .39, 8.46 ± .58.
  for (const [kind, lambda] of [
    ['5', 7],
    ['5+', 8.5],
    ['6', 8.5]
  ] as const) {
    const {weights, biases} = superpositionPolygon(kind, -0.5);
    const wStar = Float64Array.from([...weights, ...biases]);
    const options = {sampler: 'hmc', lr: 4e-5, nbeta, localization: 0.1, numLeapfrogSteps: 20} as const;
    const counts = {numDraws: 2000, numChains: 4, numBurninSteps: 300, seed: 1};
    const result = drain(estimateLearningCoefficient(superposition(6), wStar, {...options, ...counts}));
    // λ̂ at this n and γ is not λ but near: 0.15 for that.
    expect(result.llc.mean).toBeAllclose(lambda, {atol: 0.15 + 3 * result.standardError});
    expect(result.standardError).toBeLessThan(0.12);
    expect(result.converged).toBe(true);
  }
});

it('estimateLearningCoefficient by rmspropSgld is close to d/2 for a quadratic and small steps', () => {
  const {llc, standardError} = drain(
    estimateLearningCoefficient(quadratic(1, 1), origin(2), {
      sampler: 'rmspropSgld',
      lr: 1e-4,
      nbeta: 100,
      numDraws: 20000,
      numChains: 4,
      numBurninSteps: 1000,
      seed: 4
    })
  );
  expect(llc.mean).toBeAllclose(1, {atol: 4.5 * standardError + 0.03});
});

it('estimateLearningCoefficient yields after each step what it has so far, and goes on as if it had not', () => {
  const options = {lr: 1e-3, nbeta: 100, numDraws: 6, numChains: 2, numBurninSteps: 5, numStepsBwDraws: 3, seed: 6};
  const whole = drain(estimateLearningCoefficient(normalCrossing, origin(2), options));
  const estimating = estimateLearningCoefficient(normalCrossing, origin(2), options);
  const progress: number[] = [];
  const seen: number[] = [];
  let last = estimating.next();
  for (; !last.done; last = estimating.next()) {
    progress.push(last.value.progress);
    if (last.value.numDraws > (seen.length ? seen[seen.length - 1] : 0)) {
      seen.push(last.value.numDraws);
      const {trace, llc, numDraws} = structuredClone(last.value);
      const mean = trace[1].slice(0, numDraws).reduce((sum, value) => sum + value, 0) / numDraws;
      expect(llc.chains[1]).toBeAllclose(100 * mean);
      expect(trace[1].slice(numDraws).every(Number.isNaN)).toBe(true);
    }
  }
  expect(last.value).toEqual(whole);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  // 2 · (5 + 6 · 3) steps, each with a yield of its own.
  expect(new Set(progress.filter(value => value > 0)).size).toBe(46);
  const ended = estimateLearningCoefficient(normalCrossing, origin(2), options);
  ended.next();
  ended.return(undefined as never);
  expect(ended.next().done).toBe(true);
});

it('estimateLearningCoefficient refuses lr · A > 4, names the largest step, and warns above 0.2', () => {
  const run = (lr: number, localization: number, sampler?: 'hmc') =>
    drain(
      estimateLearningCoefficient(quadratic(2, 1), origin(2), {
        lr,
        nbeta: 50,
        localization,
        numDraws: 4,
        seed: 0,
        sampler
      })
    );
  expect(() => run(0.05, 0)).toThrow(RangeError);
  expect(() => run(0.05, 0)).toThrow(
    /^lr must be at most 4\/A = 0\.0400\d*, got 0\.05; A = nbeta · h \+ localization = 50 · [12]\.\d+ \+ 0 = /
  );
  expect(() => run(0.01, 400)).toThrow('lr must be at most 4/A');
  expect(run(0.01, 0).warnings).toEqual([
    expect.stringMatching(
      /^the step times the curvature is 1\.00, above 0\.2, which biases sgld up; lr ≤ 0\.00200 does not/
    )
  ]);
  expect(run(0.001, 0).warnings).toEqual([]);
  expect(run(0.01, 0, 'hmc').warnings).toEqual([]);
});

it('estimateLearningCoefficient reports a negative λ̂ and draws below L(w*), and clips nothing', () => {
  const saddle = quadratic(1, -1);
  const result = drain(
    estimateLearningCoefficient(saddle, origin(2), {
      lr: 1e-3,
      nbeta: 100,
      localization: 101,
      numDraws: 2000,
      numChains: 4,
      numBurninSteps: 500,
      seed: 8
    })
  );
  expect(result.llc.mean).toBeLessThan(0);
  expect(result.below).toBeGreaterThan(0.5);
  expect(result.converged).toBe(false);
  expect(result.why).toMatch(/λ̂ is negative, -\d/);
  expect(result.why).toMatch(/\d+ % of the draws have a loss below L\(w\*\)/);
  // A loss of reference above the minimum does the same.
  const high = {lr: 1e-3, nbeta: 100, numDraws: 100, seed: 8, initLoss: 1};
  expect(drain(estimateLearningCoefficient(quadratic(1), origin(1), high)).llc.mean).toBeLessThan(-90);
});

it('estimateLearningCoefficient reports chains that diverge', () => {
  // A curvature of 0 at w*, and gradients that outgrow any step further out.
  const result = drain(
    estimateLearningCoefficient(monomial(6), origin(1), {lr: 1, nbeta: 100, numDraws: 50, numChains: 2, seed: 1})
  );
  expect(result.converged).toBe(false);
  expect(result.why).toMatch(/^chain \d is not finite from draw \d+ on/);
  expect(result.llc.mean).toBeNaN();
  expect(result.ess).toBeNaN();
});

it('estimateLearningCoefficient says of a flat loss that nothing moved, with λ̂ = 0', () => {
  const result = drain(estimateLearningCoefficient(quadratic(0), origin(1), {lr: 0.1, nbeta: 10, seed: 1}));
  expect(result.llc).toMatchObject({mean: 0, std: 0});
  expect(result.converged).toBe(false);
  expect(result.why).toMatch(/^all draws are equal/);
});

it('estimateLearningCoefficient throws at once for options out of range', () => {
  const good = {lr: 0.01, nbeta: 10, seed: 0};
  const open = (options: object) => estimateLearningCoefficient(normalCrossing, origin(2), {...good, ...options});
  for (const name of ['lr', 'nbeta']) {
    for (const value of [0, -1, NaN, Infinity]) {
      expect(() => open({[name]: value})).toThrow(`${name} must be positive and finite, got ${value}`);
    }
  }
  for (const name of ['numDraws', 'numChains', 'numStepsBwDraws']) {
    for (const value of [0, 1.5, NaN]) {
      expect(() => open({[name]: value})).toThrow(`${name} must be an integer of at least 1, got ${value}`);
    }
  }
  expect(() => open({numBurninSteps: -1})).toThrow('numBurninSteps must be an integer of at least 0, got -1');
  expect(() => open({sampler: 'gibbs'})).toThrow('sampler must be one of sgld, rmspropSgld, mala, hmc, got gibbs');
  expect(() => open({initLoss: NaN})).toThrow('the loss must be finite at wStar, got NaN');
  expect(() => estimateLearningCoefficient(normalCrossing, origin(3), good)).toThrow(
    'wStar must have 2 entries, got 3'
  );
});
