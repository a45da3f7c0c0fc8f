import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {convergence} from '../../../src/numerics/sampling/convergence';
import {random} from '../../../src/numerics/sampling/random';

const draws = (stream: number, n: number, place = 0) => {
  const {normal} = random(1, stream);
  return Float64Array.from({length: n}, () => place + normal());
};

it('convergence is reached by chains that agree and are long enough, and says why', () => {
  const good = drain(convergence([draws(0, 2000), draws(1, 2000)]));
  expect(good.converged).toBe(true);
  expect(good.why).toMatch(/^R̂ 1\.00\d ≤ 1\.01, \d+ effective draws ≥ 200$/);
  const short = drain(convergence([draws(0, 60), draws(1, 60)]));
  expect(short.converged).toBe(false);
  expect(short.why).toMatch(/effective draws of at least 200$/);
  const apart = drain(convergence([draws(0, 2000), draws(1, 2000, 1)]));
  expect(apart.converged).toBe(false);
  expect(apart.why).toMatch(/^R̂ 1\.\d+ is above 1\.01/);
});

it('convergence is not judged of chains that are too short, constant or not finite', () => {
  const unknown = {ess: NaN, rHat: NaN, converged: false};
  expect(drain(convergence([draws(0, 3)]))).toEqual({...unknown, why: '3 draws a chain, of at least 4'});
  expect(drain(convergence([new Float64Array(9), new Float64Array(9)]))).toEqual({
    ...unknown,
    why: 'all draws are equal: the chains are stuck, or the loss is flat'
  });
  expect(drain(convergence([draws(0, 5), Float64Array.of(1, 2, Infinity, 1, 1)]))).toEqual({
    ...unknown,
    why: 'chain 1 is not finite from draw 2 on'
  });
});

it('convergence goes in small steps: some 60 passes over the draws, 4096 of them at a time', () => {
  const steps = [...convergence([draws(0, 20_000), draws(1, 20_000)])].length;
  expect(steps).toBeGreaterThan(30 * (40_000 / 4096));
});
