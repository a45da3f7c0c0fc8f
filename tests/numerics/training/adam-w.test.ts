import {expect, it} from 'vitest';
import {adam} from '../../../src/numerics/training/adam';
import {adamW} from '../../../src/numerics/training/adam-w';
import {toBeAllclose} from '../../to-be-allclose';
import {quadratic} from '../sampling/small-losses';
import reference from './training.json';
import {valley, valleyStart} from './valley';

expect.extend({toBeAllclose});

it('adamW follows its published algorithm, in 40 digits, step for step', () => {
  for (const {options, path} of reference.filter(({optimizer}) => optimizer === 'adamW')) {
    const training = adamW(valley, valleyStart, options as object);
    for (const w of path) {
      training.step();
      expect(training.w).toBeAllclose(w, {rtol: 1e-11, atol: 1e-12});
    }
  }
});

it('adamW shrinks by 1 − lr · weightDecay where there is no gradient, and is adam without decay', () => {
  const flat = adamW(quadratic(0), Float64Array.of(3), {lr: 0.1, weightDecay: 0.5});
  for (let t = 0; t < 10; t++) flat.step();
  expect(flat.w[0]).toBeAllclose(3 * 0.95 ** 10, {rtol: 1e-13});
  const [plain, decayed] = [adam(valley, valleyStart), adamW(valley, valleyStart, {weightDecay: 0})];
  for (let t = 0; t < 10; t++) {
    plain.step();
    decayed.step();
  }
  expect(decayed.w).toEqual(plain.w);
});

it('adamW throws for a negative decay', () => {
  expect(() => adamW(valley, valleyStart, {weightDecay: -1})).toThrow(
    'weightDecay must be finite and at least 0, got -1'
  );
});
