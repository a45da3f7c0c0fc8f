import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {watchdog} from '../../src/compute/watchdog';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the watchdog', () => {
  it('barks once, after the limit and a quarter more at most', () => {
    const bark = vi.fn();
    watchdog(2000, bark).watch();
    vi.advanceTimersByTime(2000);
    expect(bark).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(bark).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(bark).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is quiet while there is a sign of life in every limit', () => {
    const bark = vi.fn();
    const guard = watchdog(2000, bark);
    guard.watch();
    for (let i = 0; i < 30; i++) {
      vi.advanceTimersByTime(1999);
      guard.hear();
    }
    expect(bark).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2500);
    expect(bark).toHaveBeenCalledOnce();
  });

  it('rests, and watches anew', () => {
    const bark = vi.fn();
    const guard = watchdog(2000, bark);
    guard.watch();
    vi.advanceTimersByTime(1900);
    guard.rest();
    vi.advanceTimersByTime(60_000);
    guard.watch();
    guard.watch();
    vi.advanceTimersByTime(2000);
    expect(bark).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(bark).toHaveBeenCalledOnce();
  });
});
