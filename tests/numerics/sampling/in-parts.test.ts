import {expect, it} from 'vitest';
import {drain} from '../../../src/numerics/drain';
import {inParts, yielding} from '../../../src/numerics/sampling/in-parts';

it('inParts calls its function once for each number, in order, 4096 a step', () => {
  const seen: number[] = [];
  const steps = [...inParts(10_000, i => seen.push(i))].length;
  expect(seen).toEqual(Array.from({length: 10_000}, (_, i) => i));
  expect(steps).toBe(3);
  expect([...inParts(0, () => seen.push(-1))]).toEqual([]);
});

it('yielding yields what it is told at each part, and returns what the parts return', () => {
  const parts = function* () {
    yield 1;
    yield 2;
    return 'done';
  };
  expect([...yielding('now', parts())]).toEqual(['now', 'now']);
  expect(drain(yielding('now', parts()))).toBe('done');
});
