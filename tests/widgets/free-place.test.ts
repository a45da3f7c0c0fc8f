import {expect, it} from 'vitest';
import {type Box, freePlace} from '../../src/widgets/free-place';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height
});
const page = box(0, 0, 1000, 500);
const formula = box(100, 100, 300, 40);
const mark = box(200, 105, 20, 30);
const size = [40, 20] as const;
const placed = (...taken: Box[]) => freePlace(mark, formula, size, taken, page);

it('stands under the mark, on its middle', () => {
  expect(placed()).toEqual({left: 190, top: 138});
});

it('goes up, down or aside to cover nothing, the nearest way', () => {
  const under = box(180, 136, 60, 30);
  expect(placed(under)).toEqual({left: 190, top: 82});
  const over = box(180, 70, 60, 32);
  expect(placed(under, over)).toEqual({left: 150 - 20, top: 138});
});

it('stands behind a formula that has no room above and below', () => {
  expect(placed(box(0, 0, 1000, 105), box(0, 135, 1000, 300))).toEqual({left: 406, top: 110});
});

it('stays on the page', () => {
  expect(freePlace(box(0, 105, 20, 30), formula, size, [], page).left).toBeGreaterThanOrEqual(0);
});
