import {describe, expect, it} from 'vitest';
import {swipeOf} from '../../src/deck/swipe';

describe('swipeOf(dx, dy, ms)', () => {
  it.each([
    [-120, 10, 200, 'next'],
    [120, -10, 200, 'previous'],
    [-30, 0, 200, undefined],
    [-120, 90, 200, undefined],
    [-120, 0, 2000, undefined]
  ])('%i, %i in %i ms', (dx, dy, ms, way) => {
    expect(swipeOf(dx, dy, ms)).toBe(way);
  });
});
