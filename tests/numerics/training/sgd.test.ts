import {expect, it} from 'vitest';
import {sgd} from '../../../src/numerics/training/sgd';
import {toBeAllclose} from '../../to-be-allclose';
import {quadratic} from '../sampling/small-losses';
import reference from './training.json';
import {valley, valleyStart} from './valley';

expect.extend({toBeAllclose});

it('sgd follows the published algorithm, in 40 digits, step for step', () => {
  for (const {options, path} of reference.filter(({optimizer}) => optimizer === 'sgd')) {
    const training = sgd(valley, valleyStart, options as {lr: number});
    for (const w of path) {
      training.step();
      expect(training.w).toBeAllclose(w, {rtol: 1e-11, atol: 1e-12});
    }
    expect(training.numSteps).toBe(path.length);
  }
  expect(valleyStart).toEqual(Float64Array.of(1.5, -0.5, 0.3));
});

it('sgd shrinks a quadratic by 1 − lr h a step', () => {
  const training = sgd(quadratic(1, 3), Float64Array.of(2, 2), {lr: 0.1});
  for (let t = 0; t < 20; t++) training.step();
  expect(training.w).toBeAllclose([2 * 0.9 ** 20, 2 * 0.7 ** 20], {rtol: 1e-13});
});

it('sgd throws for options out of range', () => {
  const open = (options: object, start = valleyStart) => sgd(valley, start, {lr: 0.1, ...options});
  expect(() => open({lr: 0})).toThrow('lr must be positive and finite, got 0');
  expect(() => open({momentum: 1})).toThrow('momentum must be in [0, 1), got 1');
  expect(() => open({weightDecay: -1})).toThrow('weightDecay must be finite and at least 0, got -1');
  expect(() => open({}, new Float64Array(2))).toThrow('start must have 3 entries, got 2');
  expect(() => open({}, Float64Array.of(1, NaN, 1))).toThrow('start[1] must be finite, got NaN');
});
