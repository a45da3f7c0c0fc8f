import {expect, it} from 'vitest';
import {criticalSampleSize, twoPhases} from '../../src/numerics';
import {stateAt, type Value} from '../../src/widgets';
import {criticalN} from '../../src/widgets/phase-transition/compute';
import {definition} from '../../src/widgets/phase-transition/phase-transition';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

const {parameters} = definition;
const at = (changes: Readonly<Record<string, Value>>) => stateAt(parameters, changes);
const dataAt = (changes: Readonly<Record<string, Value>>) => definition.compute(at(changes));
const picture = (changes: Readonly<Record<string, Value>>) => drawn({definition}, at(changes));

it('marks the n of criticalSampleSize: the simple phase is cheaper before it, the accurate one after', () => {
  for (const deltaLambda of [0.5, 1, 1.5]) {
    const {ns, accurate, simple, mass, critical} = dataAt({deltaLambda});
    expect(critical).toBe(criticalSampleSize({deltaLoss: 0.01, deltaLambda}));
    ns.forEach((n, i) => {
      // Near n = 1 the formula has a second root without meaning.
      if (n < 2) return;
      expect(accurate[i] < simple[i]).toBe(n > critical!);
      expect(mass[i] > 0.5).toBe(n > critical!);
    });
  }
});

it.each([
  [0.1, 21.31],
  [0.01, 410.27],
  [0.001, 5877.43]
])('with constants finds the exact crossing of the two wells at ΔL = %s', (deltaLoss, exact) => {
  const {accurate, simple, crossing} = twoPhases(deltaLoss);
  const constant = accurate.constant - simple.constant;
  const n = criticalN(at({deltaLoss, deltaLambda: 2 / 3, withConstant: true, constant}));
  expect(n).toBeAllclose(crossing()!, {rtol: 1e-6});
  expect(n).toBeAllclose(exact, {atol: 0.01});
  // What the slide writes, with four digits, is as good as its caption.
  expect(criticalN(at({deltaLoss, deltaLambda: 0.6667, withConstant: true}))).toBeAllclose(exact, {rtol: 1e-3});
});

it('has no transition exactly where ΔL/Δλ · e^(−c/Δλ) is above 1/e, and says so', () => {
  expect(dataAt({deltaLoss: 0.19, deltaLambda: 0.5}).critical).toBeUndefined();
  expect(dataAt({deltaLoss: 0.18, deltaLambda: 0.5}).critical).toBeGreaterThan(Math.E * 0.99);
  const none = {deltaLoss: 0.25, deltaLambda: 0.5};
  expect(definition.describe(at(none), dataAt(none))).toContain('No transition: ΔL/Δλ = 0.5 is above 1/e = 0.368');
  expect(picture(none)).toContain('no transition: phase 1 wins at every n');
  // A constant moves the border to e^(c/Δλ − 1): 0.61 for c = Δλ/2.
  const moved = {...none, withConstant: true, constant: 0.25};
  expect(dataAt(moved).critical).toBeGreaterThan(1);
  expect(definition.describe(at({...moved, deltaLoss: 0.32}), dataAt({...moved, deltaLoss: 0.32}))).toContain(
    'e^(c/Δλ − 1) = 0.607'
  );
});

it('calls a crossing before the first datum no transition', () => {
  const early = {deltaLoss: 1, deltaLambda: 0.05, withConstant: true, constant: 0.5};
  expect(criticalSampleSize({deltaLoss: 1, deltaLambda: 0.05, constant: 0.5})).toBeLessThan(1);
  expect(dataAt(early).critical).toBeUndefined();
  expect(definition.describe(at(early), dataAt(early))).toContain('from the first datum on');
});

it('draws n_c, and nothing that tells it while it asks', () => {
  expect(picture({})).toMatch(/n<tspan[^>]*>c<\/tspan><tspan[^>]*> = 282</);
  const asked = picture({ask: true});
  expect(asked).not.toContain('282');
  expect(asked).toContain('where do they cross?');
  expect(asked).not.toMatch(/data-handle="(loss|lambda)"/);
  // The lines end at n = 10, a sixth of the axis.
  const right = 86 + (1108 - 86) / 6;
  for (const [, d] of asked.matchAll(/class="curve" d="([^"]*)"/g))
    if (!d.includes('V'))
      for (const [, px] of d.matchAll(/[ML]([\d.]+),/g)) expect(Number(px)).toBeLessThan(right + 0.1);
  expect(definition.controls!(at({ask: true}))).toEqual(['guess']);
  expect(definition.describe(at({ask: true}), dataAt({ask: true}))).not.toContain('282');
  expect(definition.termValues!(at({ask: true}), dataAt({ask: true}))).not.toHaveProperty('exact');
});

it('keeps a guess beside the truth', () => {
  expect(picture({guess: [2000]})).toContain('your guess: 2,000');
  expect(definition.drag!('guess', [597, 200], at({ask: true}), dataAt({ask: true}), 'wide')).toEqual({guess: [1000]});
});

it('draws a line through the hand that drags it', () => {
  const state = at({withConstant: true, constant: 0.5});
  const data = definition.compute(state);
  // (597, 123) is n = 1000 at 6 nats.
  expect(definition.drag!('loss', [597, 123], state, data, 'wide')).toEqual({deltaLoss: 0.006});
  const {deltaLambda} = definition.drag!('lambda', [597, 123], state, data, 'wide');
  expect(deltaLambda).toBeAllclose(5.5 / Math.log(1000), {rtol: 5e-3});
  expect(definition.drag!('loss', [0, 0], state, data, 'wide')).toEqual({deltaLoss: 1});
});
