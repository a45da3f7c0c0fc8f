import {describe, expect, it} from 'vitest';
import {nearestPlace, nextPlace, previousPlace} from '../../src/deck/place';

const outline = [0, 2, 0].map(steps => ({id: '', title: '', part: '', steps, timing: 0}));
const walk = [
  {index: 0, step: 0},
  {index: 1, step: 0},
  {index: 1, step: 1},
  {index: 1, step: 2},
  {index: 2, step: 0}
];

describe('nextPlace(outline, place)', () => {
  it('goes through every step of every slide and stays at the end', () => {
    walk.forEach((place, i) => {
      expect(nextPlace(outline, place)).toEqual(walk[i + 1] ?? place);
    });
  });
});

describe('previousPlace(outline, place)', () => {
  it('is the way back: to a slide’s last step first', () => {
    walk.forEach((place, i) => {
      expect(previousPlace(outline, place)).toEqual(walk[i - 1] ?? place);
    });
  });
});

describe('nearestPlace(outline, place)', () => {
  it.each([
    [{index: -1, step: 5}, 0, 0],
    [{index: 1, step: 5}, 1, 2],
    [{index: 1.7, step: 1.7}, 1, 1],
    [{index: Number.NaN, step: Number.NaN}, 0, 0],
    [{index: Number.POSITIVE_INFINITY, step: 1}, 2, 0]
  ])('clamps %o', (place, index, step) => {
    expect(nearestPlace(outline, place)).toEqual({index, step});
  });
});
