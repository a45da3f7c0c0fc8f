import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {Words} from '../../src/widgets/words';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the eye is told at most five times a second', () => {
  const words = new Words();
  const said = new Set<string>();
  for (let ms = 0; ms < 1000; ms += 10) {
    vi.advanceTimersByTime(10);
    said.add(words.tell(() => `at ${ms}`));
  }
  expect(said.size).toBeLessThanOrEqual(5);
});

it('the ear is told once, when nothing has moved for a while', () => {
  const words = new Words();
  const news = vi.fn();
  words.tell(() => 'on the way');
  for (let i = 0; i < 5; i++) {
    words.drawn(() => `state ${i}`, news);
    vi.advanceTimersByTime(300);
  }
  expect(news).not.toHaveBeenCalled();
  vi.advanceTimersByTime(700);
  expect(news).toHaveBeenCalledOnce();
  expect(words.spoken).toBe('state 4');
});

it('rests: words that are already said are no news', () => {
  const words = new Words();
  const news = vi.fn();
  for (let i = 0; i < 3; i++) {
    words.drawn(() => 'the same', news);
    vi.advanceTimersByTime(1000);
  }
  expect(news).toHaveBeenCalledOnce();
});

it('says nothing once it is stopped', () => {
  const words = new Words();
  const news = vi.fn();
  words.drawn(() => 'never heard', news);
  words.stop();
  vi.advanceTimersByTime(5000);
  expect(news).not.toHaveBeenCalled();
});

it('the eye hears the last of it a moment later, though nothing more is drawn', () => {
  const words = new Words();
  let shown = words.tell(() => 'the first');
  words.drawn(
    () => 'the last',
    () => {
      shown = words.tell(() => 'the last');
    }
  );
  shown = words.tell(() => 'the last');
  expect(shown).toBe('the first');
  vi.advanceTimersByTime(210);
  expect(shown).toBe('the last');
});
