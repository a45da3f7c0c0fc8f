import {expect, it} from 'vitest';
import {localPoint} from '../../src/widgets/pointer';

const drawing = (left: number, top: number, width: number, height: number) =>
  ({
    getBoundingClientRect: () => ({left, top, width, height}),
    viewBox: {baseVal: {x: 0, y: 0, width: 400, height: 200}}
  }) as unknown as SVGSVGElement;

it('localPoint is in the units of the drawing, which stands in the middle of its box', () => {
  expect(localPoint({clientX: 60, clientY: 45}, drawing(10, 20, 200, 100))).toEqual([100, 50]);
  // Wider than the drawing by a half on either side, and higher.
  expect(localPoint({clientX: 110, clientY: 20}, drawing(10, 20, 400, 100))).toEqual([0, 0]);
  expect(localPoint({clientX: 210, clientY: 120}, drawing(10, 20, 200, 300))).toEqual([400, 0]);
});
