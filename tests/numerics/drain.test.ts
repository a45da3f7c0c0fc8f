import {expect, it} from 'vitest';
import {drain} from '../../src/numerics/drain';

function* countdown(from: number): Generator<number, string, undefined> {
  for (let left = from; left > 0; left--) yield left;
  return 'done';
}

it('drain returns what a computation returns, whatever it yields on the way', () => {
  expect(drain(countdown(3))).toBe('done');
  expect(drain(countdown(0))).toBe('done');
});

it('drain goes on from where a computation stands', () => {
  const computation = countdown(2);
  computation.next();
  expect(drain(computation)).toBe('done');
});
