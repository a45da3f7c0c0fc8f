import {expect, it} from 'vitest';
import {adam} from '../../../src/numerics/training/adam';
import {toBeAllclose} from '../../to-be-allclose';
import {quadratic} from '../sampling/small-losses';
import reference from './training.json';
import {valley, valleyStart} from './valley';

expect.extend({toBeAllclose});

it('adam follows Algorithm 1 of its paper, in 40 digits, step for step', () => {
  for (const {options, path} of reference.filter(({optimizer}) => optimizer === 'adam')) {
    const training = adam(valley, valleyStart, options as object);
    for (const w of path) {
      training.step();
      expect(training.w).toBeAllclose(w, {rtol: 1e-11, atol: 1e-12});
    }
  }
});

it('adam steps by lr · g/(|g| + eps) at first, and by lr in a constant gradient', () => {
  const training = adam(quadratic(1e-8, 1e6), Float64Array.of(1, -1), {lr: 0.01});
  training.step();
  expect(training.w).toBeAllclose([1 - 0.01 * 0.5, -1 + 0.01], {rtol: 1e-10});
  const falling = adam(
    (_, out) => {
      out[0] = 5;
    },
    new Float64Array(1),
    {lr: 0.01}
  );
  for (let t = 0; t < 100; t++) falling.step();
  expect(falling.w[0]).toBeAllclose(-1, {rtol: 1e-8});
});

it('adam goes on from a state as if it had not stopped', () => {
  const [training, other] = [adam(valley, valleyStart), adam(valley, valleyStart)];
  for (let t = 0; t < 5; t++) training.step();
  other.restore(structuredClone(training.state()));
  for (let t = 0; t < 5; t++) {
    training.step();
    other.step();
  }
  expect(other.w).toEqual(training.w);
});

it('adam throws for options out of range', () => {
  const open = (options: object) => adam(valley, valleyStart, options);
  expect(() => open({lr: -1})).toThrow('lr must be positive and finite, got -1');
  expect(() => open({betas: [1, 0.9]})).toThrow('betas[0] must be in [0, 1), got 1');
  expect(() => open({betas: [0.9, NaN]})).toThrow('betas[1] must be in [0, 1), got NaN');
  expect(() => open({eps: 0})).toThrow('eps must be positive and finite, got 0');
  expect(() => open({weightDecay: NaN})).toThrow('weightDecay must be finite and at least 0, got NaN');
});
