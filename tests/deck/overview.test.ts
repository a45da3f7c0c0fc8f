import {describe, expect, it} from 'vitest';
import {linkToward, partsOf} from '../../src/deck/overview';

describe('partsOf(outline)', () => {
  it('gathers runs of slides of the same part, in the talk’s order', () => {
    const outline = ['', 'A', 'A', 'B', 'A'].map(part => ({id: '', title: '', part, steps: 0, timing: 0}));
    expect(partsOf(outline)).toEqual([
      {title: '', slides: [0]},
      {title: 'A', slides: [1, 2]},
      {title: 'B', slides: [3]},
      {title: 'A', slides: [4]}
    ]);
  });
});

describe('linkToward(key, from, boxes)', () => {
  const boxes = [
    {x: 0, y: 0},
    {x: 100, y: 0},
    {x: 200, y: 0},
    {x: 0, y: 50},
    {x: 0, y: 90},
    {x: 100, y: 90}
  ];
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 3],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 3, 0],
    ['ArrowUp', 1, 1],
    ['Home', 4, 0],
    ['End', 0, 5],
    ['Enter', 2, 2]
  ])('%s from %i leads to %i', (key, from, to) => {
    expect(linkToward(key, from, boxes)).toBe(to);
  });
});
