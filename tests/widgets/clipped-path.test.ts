import {expect, it} from 'vitest';
import {clippedPath} from '../../src/widgets/clipped-path';
import {linear} from '../../src/widgets/plot';

const x = linear([0, 10], [0, 100], []);
const y = linear([0, 10], [100, 0], []);

it('clippedPath leaves and enters at the edge exactly', () => {
  expect(clippedPath([0, 1, 2, 3, 4], [5, 15, 15, 5, -5], x, y, [0, 10])).toBe('M0,50L5,0M25,0L30,50L35,100');
});

it('clippedPath draws what is inside whole, and nothing of what is outside', () => {
  expect(clippedPath([0, 10], [0, 10], x, y, [0, 10])).toBe('M0,100L100,0');
  expect(clippedPath([0, 10], [11, 12], x, y, [0, 10])).toBe('');
  expect(clippedPath([], [], x, y, [0, 10])).toBe('');
});
