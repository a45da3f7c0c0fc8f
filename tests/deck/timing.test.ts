import {describe, expect, it} from 'vitest';
import {formatDuration, schedule} from '../../src/deck/timing';

describe('formatDuration(ms)', () => {
  it.each([
    [0, '0:00'],
    [-5, '0:00'],
    [59_999, '0:59'],
    [65_000, '1:05'],
    [3_599_000, '59:59'],
    [3_605_000, '1:00:05']
  ])('writes %i', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('schedule(outline, index, elapsed)', () => {
  const outline = [1, 2, 0.5].map(timing => ({id: '', title: '', part: '', steps: 0, timing}));
  const minute = 60_000;

  it('is on time between the planned begin and end of the slide', () => {
    expect(schedule(outline, 1, minute)).toBe('on time');
    expect(schedule(outline, 1, 3 * minute)).toBe('on time');
  });

  it('says how far behind or ahead', () => {
    expect(schedule(outline, 1, 3.5 * minute)).toBe('0:30 behind');
    expect(schedule(outline, 2, 1 * minute)).toBe('2:00 ahead');
  });

  it('says nothing where nothing is planned', () => {
    expect(schedule([{...outline[0], timing: 0}], 0, minute)).toBe('');
  });
});
