import {expect, it} from 'vitest';
import {axisOf, heightAt, plotsOf, valuesOf} from './axes';
import {dotsOf, handlePlace, marksOf, markWith, subpathsOf} from './marks';

const drawing = `<svg viewBox="0 0 9 9"><path class="grid" d="M10,0V90M30,0V90"></path><path class="axis" d="M0,90H50"></path>
  <g text-anchor="middle"><text class="soft" x="10" y="99">0</text><text class="soft" x="30" y="99">1</text></g>
  <path class="grid" d="M0,90H50M0,50H50"></path><path class="axis" d="M0,0V90"></path>
  <g text-anchor="end"><text class="soft" x="0" y="9">10⁻²</text><text class="soft" x="0" y="9">10⁰</text></g>
  <g class="loss" data-term="loss"><path class="curve thin" d="M10,90L30,70V50Z"></path><text>K &lt; 1/n</text></g>
  <g class="handle" data-handle="n" transform="translate(3,4.5)"><circle r="9"></circle></g>
  <path class="dot" d="M6,7a4,4 0 1,0 8,0a4,4 0 1,0 -8,0"></path></svg>`;

it('reads marks with the terms, handles and classes of their groups', () => {
  const marks = marksOf(drawing);
  expect(markWith(marks, {tag: 'text', term: 'loss'}).text).toBe('K < 1/n');
  expect(markWith(marks, {term: 'loss', classes: 'curve !area'}).classes).toEqual(['loss', 'curve', 'thin']);
  expect(handlePlace(marks, 'n')).toEqual([3, 4.5]);
  expect(dotsOf(markWith(marks, {classes: 'dot'}))).toEqual([[10, 7]]);
  expect(() => markWith(marks, {term: 'truth'})).toThrow('0 marks are {"term":"truth"}, expected one');
});

it('reads places back into values by the words at the ticks', () => {
  const marks = marksOf(drawing);
  const [plot, ...others] = plotsOf(marks);
  expect(others).toEqual([]);
  const curve = valuesOf(plot, markWith(marks, {classes: 'curve'}));
  for (const [i, [x, y]] of [
    [0, 0.01],
    [1, 0.1],
    [1, 1],
    [0, 0.01]
  ].entries()) {
    expect(curve[i][0]).toBeCloseTo(x, 12);
    expect(curve[i][1]).toBeCloseTo(y, 12);
  }
  expect(subpathsOf(markWith(marks, {classes: 'curve'}))).toHaveLength(1);
});

it('finds out whether ticks are linear or logarithmic, and refuses those that are neither', () => {
  expect(axisOf([0, 10, 20], ['−4', '−2', '0'])(5)).toBeCloseTo(-3, 12);
  expect(axisOf([0, 10, 20], ['0.1', '1', '10'])(5)).toBeCloseTo(10 ** -0.5, 12);
  expect(() => axisOf([0, 10, 30], ['0', '2', '3'])).toThrow('ticks 0 2 3 at 0 10 30 are on no axis');
});

it('reads heights between the points of a curve, and none beside it', () => {
  expect(
    heightAt(
      [
        [0, 1],
        [2, 5]
      ],
      0.5
    )
  ).toBe(2);
  expect(() =>
    heightAt(
      [
        [0, 1],
        [2, 5]
      ],
      3
    )
  ).toThrow('nothing over 3');
});
