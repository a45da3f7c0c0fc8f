import {expect, it} from 'vitest';
import {clearOf, labelWidth} from '../../src/widgets/clear-of';

const room = {left: 0, right: 600};
const label = (at: number, anchor: 'start' | 'middle' | 'end') =>
  ({words: 'ten letters', at, anchor, size: 'wide'}) as const;
const width = labelWidth('ten letters', 'wide');

it('a label that no line crosses stays where it is', () => {
  expect(clearOf(100, label(200, 'start'), room)).toBe(200);
  expect(clearOf(500, label(400, 'end'), room)).toBe(400);
});

it('a crossed label moves to the nearer side of the line, whatever its anchor', () => {
  for (const [anchor, reach] of [
    ['start', 0],
    ['middle', 1 / 2],
    ['end', 1]
  ] as const) {
    const rightOf = clearOf(300, label(290 + reach * width, anchor), room) - reach * width;
    expect(rightOf).toBeGreaterThan(300);
    expect(rightOf).toBeLessThan(320);
    const leftOf = clearOf(300, label(310 - width + reach * width, anchor), room) - reach * width + width;
    expect(leftOf).toBeLessThan(300);
    expect(leftOf).toBeGreaterThan(280);
  }
});

it('it stays within its room: on the other side, or, where neither holds it, in place', () => {
  expect(clearOf(30, label(0, 'start'), room)).toBeGreaterThan(30);
  expect(clearOf(580, label(600, 'end'), room)).toBeLessThan(580);
  expect(clearOf(50, label(0, 'start'), {left: 0, right: 110})).toBe(0);
});
