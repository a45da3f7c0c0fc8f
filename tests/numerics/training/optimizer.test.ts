import {expect, it} from 'vitest';
import {random} from '../../../src/numerics/sampling/random';
import {sgd} from '../../../src/numerics/training/sgd';
import {toBeAllclose} from '../../to-be-allclose';
import {quadratic} from '../sampling/small-losses';
import {valley, valleyStart} from './valley';

expect.extend({toBeAllclose});

it('an optimizer takes a function for the gradient, which may draw a mini-batch', () => {
  // The mean of data by mini-batches of 1 at the rate 1/t is the running mean.
  const u = random(1);
  const data = Float64Array.from({length: 50}, u.normal);
  let i = 0;
  const training = sgd(
    (w, out) => {
      out[0] = w[0] - data[i++];
    },
    new Float64Array(1),
    {lr: 1}
  );
  for (let t = 1; t <= 50; t++) {
    training.lr = 1 / t;
    training.step();
  }
  expect(training.w[0]).toBeAllclose(data.reduce((sum, x) => sum + x, 0) / 50, {rtol: 1e-12, atol: 1e-14});
});

it('an optimizer goes on from a state, also one that was cloned, as if it had not stopped', () => {
  const options = {lr: 0.01, momentum: 0.9};
  const [training, other] = [sgd(valley, valleyStart, options), sgd(valley, valleyStart, options)];
  for (let t = 0; t < 5; t++) training.step();
  training.lr = 0.02;
  other.restore(structuredClone(training.state()));
  for (let t = 0; t < 5; t++) {
    training.step();
    other.step();
  }
  expect(other.w).toEqual(training.w);
  expect(other.numSteps).toBe(10);
  const short = sgd(quadratic(1), Float64Array.of(1), {lr: 0.1});
  expect(() => other.restore(short.state())).toThrow('a state must have 3 parameters and 1 moments');
});

it('an optimizer says when it has diverged, and stands still', () => {
  const training = sgd(valley, Float64Array.of(10, 0, 0), {lr: 1});
  for (let t = 0; t < 100 && !training.diverged; t++) training.step();
  expect(training.diverged).toBe(true);
  const {numSteps} = training;
  training.step();
  expect(training.numSteps).toBe(numSteps);
  training.restore(sgd(valley, valleyStart, {lr: 0.1}).state());
  expect(training.diverged).toBe(false);
});
