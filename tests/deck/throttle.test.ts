import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {throttle} from '../../src/deck/throttle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('throttle(interval, burst, task)', () => {
  it('runs at once, then once an interval, and once more after the last call', () => {
    const task = vi.fn();
    const throttled = throttle(100, 1, task);
    for (let i = 0; i < 10; i++) throttled();
    expect(task).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(task).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('lets a burst through after a rest, and keeps the pace over time', () => {
    const task = vi.fn();
    const throttled = throttle(100, 5, task);
    for (let i = 0; i < 10; i++) throttled();
    expect(task).toHaveBeenCalledTimes(5);
    for (let i = 0; i < 1000; i++) {
      throttled();
      vi.advanceTimersByTime(10);
    }
    expect(task.mock.calls.length).toBeLessThanOrEqual(5 + 10_000 / 100 + 1);
  });

  it('flush runs what waits, cancel forgets it; neither does anything without', () => {
    const task = vi.fn();
    const throttled = throttle(100, 1, task);
    throttled.flush();
    expect(task).not.toHaveBeenCalled();
    throttled();
    throttled();
    throttled.flush();
    expect(task).toHaveBeenCalledTimes(2);
    throttled();
    throttled.cancel();
    vi.advanceTimersByTime(1000);
    expect(task).toHaveBeenCalledTimes(2);
  });
});
