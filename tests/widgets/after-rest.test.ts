import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {afterRest} from '../../src/widgets';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once, a while after the last call, however many there were', () => {
  const task = vi.fn();
  const call = afterRest(250, task);
  for (let i = 0; i < 60; i++) {
    call();
    vi.advanceTimersByTime(16);
  }
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(233);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(task).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5000);
  expect(task).toHaveBeenCalledOnce();
});

it('a drag of many calls keeps one timer', () => {
  const call = afterRest(250, () => {});
  const started = vi.spyOn(globalThis, 'setTimeout');
  for (let i = 0; i < 10; i++) call();
  expect(started).toHaveBeenCalledOnce();
  started.mockRestore();
});

it('flush runs what waits, cancel forgets it; neither does anything without', () => {
  const task = vi.fn();
  const call = afterRest(250, task);
  call.flush();
  expect(task).not.toHaveBeenCalled();
  call();
  call.flush();
  expect(task).toHaveBeenCalledOnce();
  call();
  call.cancel();
  vi.advanceTimersByTime(5000);
  expect(task).toHaveBeenCalledOnce();
});
