import {expect, it} from 'vitest';
import {twoPhases} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {definition} from '../../src/widgets/model-selection/model-selection';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

const {parameters} = definition;
const at = (changes: Readonly<Record<string, number | string>>) => stateAt(parameters, changes);
const dataAt = (changes: Readonly<Record<string, number | string>>) => definition.compute(at(changes));

it('shows the exact free energies and the shares of the posterior that follow from them', () => {
  for (const n of [1, 20, 410, 100_000]) {
    const {parts, combined, masses} = dataAt({n});
    const {accurate, simple} = twoPhases(0.01);
    expect(parts).toBeAllclose([accurate.freeEnergy(n), simple.freeEnergy(n)]);
    expect(masses).toBeAllclose([Math.exp(combined - parts[0]), Math.exp(combined - parts[1])], {rtol: 1e-9});
    expect(masses[0] + masses[1]).toBeAllclose(1);
  }
});

it.each(['population', 'sample'])('keeps F below both, by at most log 2, at every n: %s', data => {
  for (const seed of [1, 46]) {
    const {curves} = dataAt({data, seed});
    for (let i = 0; i < curves.ns.length; i++) {
      const gap = Math.min(curves.accurate[i], curves.simple[i]) - curves.combined[i];
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThanOrEqual(Math.LN2 + 1e-12);
    }
  }
});

it('prefers the flat well with little data, both alike at the crossing, the accurate one with much', () => {
  expect(dataAt({n: 20}).masses[1]).toBeGreaterThan(0.8);
  expect(dataAt({n: 410}).masses[0]).toBeAllclose(0.5, {atol: 0.005});
  expect(dataAt({n: 10_000}).masses[0]).toBeGreaterThan(0.999);
  expect(dataAt({}).crossing).toBeAllclose(410.27, {atol: 0.01});
  const {parts, combined} = dataAt({n: 410});
  expect(Math.min(...parts) - combined).toBeAllclose(Math.LN2, {atol: 0.005});
});

it.each(['population', 'sample'])('draws a posterior whose area over a well is its share: %s', data => {
  for (const n of [5, 410, 30_000]) {
    const {wells, masses} = dataAt({n, data});
    wells.forEach(({ws, posterior}, i) => {
      const area = posterior.reduce(
        (sum, p, j) => (j === 0 ? 0 : sum + ((p + posterior[j - 1]) / 2) * (ws[j] - ws[j - 1])),
        0
      );
      // Trapezia between the nodes drawn: good to a hundredth of the share.
      expect(area).toBeAllclose(masses[i], {rtol: 0.01, atol: 1e-9});
    });
  }
});

it('lifts the second well by n ΔL, where its handle can be taken', () => {
  expect(dataAt({n: 300, deltaLoss: 0.02}).floor).toBeAllclose(6);
  for (const data of ['population', 'sample']) {
    const state = at({n: 300, deltaLoss: 0.02, data});
    const before = definition.compute(state);
    const moved = definition.drag!('floor', [393, 90], state, before, 'wide');
    const after = definition.compute({...state, ...moved} as typeof state);
    // 90 is 86/150 of the way down from 12 nats to −3; ΔL is kept to three digits.
    expect(after.floor).toBeAllclose(12 - (15 * (90 - 26)) / 150, {atol: 0.1});
  }
});

it('samples so that the turn comes earlier or later, and the wells move by about √(2n ΔL)', () => {
  const lifts = Array.from({length: 60}, (_, seed) => dataAt({n: 400, data: 'sample', seed}).lift);
  const mean = lifts.reduce((sum, f) => sum + f, 0) / lifts.length;
  const variance = lifts.reduce((sum, f) => sum + (f - mean) ** 2, 0) / (lifts.length - 1);
  // Mean n ΔL = 4, variance 2n ΔL = 8; within four standard errors.
  expect(mean).toBeAllclose(4, {atol: 4 * Math.sqrt(8 / 60)});
  expect(variance).toBeAllclose(8, {atol: 4 * 8 * Math.sqrt(2 / 59)});
  const masses = Array.from({length: 20}, (_, seed) => dataAt({n: 410, data: 'sample', seed}).masses[0]);
  expect(Math.min(...masses)).toBeLessThan(0.1);
  expect(Math.max(...masses)).toBeGreaterThan(0.9);
});

it('draws the share of each well, F at its own gap, and no well that has left the picture', () => {
  const half = drawn({definition}, at({n: 410}));
  expect(half).toContain('49.9\u202f%');
  expect(half).toContain('F: 0.69 below both');
  expect(half).toContain('data-handle="floor"');
  const late = drawn({definition}, at({n: 10_000}));
  expect(late).toContain('&gt; 99.9\u202f%');
  expect(late).toContain('n ΔL = 100');
  expect(late).not.toContain('data-handle="floor"');
  expect(drawn({definition}, at({data: 'sample'}))).toContain('dashed: population');
});

it('says what it shows, with the seed where there is one', () => {
  const say = (changes: Readonly<Record<string, number | string>>) => definition.describe(at(changes), dataAt(changes));
  expect(say({n: 410})).toBe(
    'At n = 410 the accurate well W₁ holds 49.9\u202f% of the posterior and the flat well W₂ 50.1\u202f%. ' +
      'F = 6.26 is 0.69 below the smaller of F₁ = 6.95 and F₂ = 6.95.'
  );
  expect(say({data: 'sample', seed: 5})).toContain('For the sample with seed 5');
});
