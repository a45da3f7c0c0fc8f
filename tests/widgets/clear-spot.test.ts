import {expect, it} from 'vitest';
import {labelWidth} from '../../src/widgets/clear-of';
import {clearSpot, handleBox, labelBox, lineBoxes, type Spot} from '../../src/widgets/clear-spot';

const words = 'ten letters';
const width = labelWidth(words, 'wide');
const spots: Spot[] = [
  {x: 100, y: 100, anchor: 'start'},
  {x: 100, y: 140, anchor: 'end'},
  {x: 300, y: 100, anchor: 'middle'}
];
const placed = (...taken: Parameters<typeof clearSpot>[3]) => clearSpot(words, 'wide', spots, taken);

it('a label reaches from its anchor to the side that it says', () => {
  const sides = spots.map(spot => labelBox(words, spot, 'wide'));
  expect(sides.map(({left}) => left)).toEqual([100, 100 - width, 300 - width / 2]);
  for (const {left, right} of sides) expect(right - left).toBeCloseTo(width, 9);
});

it('it takes the first spot that is clear', () => {
  expect(placed()).toBe(spots[0]);
  expect(placed(handleBox([100, 100]))).toBe(spots[1]);
  expect(placed(handleBox([100, 100]), handleBox([60, 130]))).toBe(spots[2]);
});

it('where none is clear, that where it covers least', () => {
  const all = {left: -100, right: 500, top: 0, bottom: 200};
  expect(placed(all)).toBe(spots[0]);
  expect(placed(all, handleBox([100, 100]), handleBox([300, 100]))).toBe(spots[1]);
});

it('a slanting line covers what is at it, not all that is between its ends', () => {
  const line = lineBoxes([
    [0, 0],
    [200, 200]
  ]);
  const meets = (x: number, y: number) =>
    line.some(({left, right, top, bottom}) => left < x && x < right && top < y && y < bottom);
  for (const at of [1, 77, 199]) expect(meets(at, at)).toBe(true);
  expect([meets(150, 50), meets(50, 150)]).toEqual([false, false]);
});
