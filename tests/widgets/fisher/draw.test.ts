import {expect, it} from 'vitest';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/fisher/fisher';
import {plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, type Mark, marksWith, markWith, type Point, panelsOf, pointsOf, subpathsOf} from '../marks';

type Changes = Readonly<Record<string, number | string>>;
const panelsAt = (changes: Changes) => panelsOf(drawn({definition}, stateAt(definition.parameters, changes)));

/** Both parameters of the models of a mean are in [−3/2, 3/2], on 340 units. */
const parameterAt = ([px, py]: Point): Point => [(px / 340) * 3 - 1.5, 1.5 - (py / 340) * 3];

/** The doubled lines: directions in which nothing is seen. */
const blindLines = (plane: readonly Mark[]) =>
  marksWith(plane, {tag: 'path', classes: 'curve thin'}).filter(
    mark =>
      ['complexity', 'data'].includes(mark.term!) &&
      subpathsOf(mark)
        .map(({length}) => length)
        .join() === '2,2'
  );

it('draws the ellipse at the w of its handle where vᵀIv = ½: a circle of radius ½ for a line', () => {
  const [plane] = panelsAt({model: 'line', a: 0.3, b: -0.6});
  const [a, b] = parameterAt(handlePlace(plane, 'w'));
  expect([a, b].map(v => Number(v.toFixed(2)))).toEqual([0.3, -0.6]);
  const ellipse = pointsOf(markWith(plane, {tag: 'path', term: 'data', classes: 'area'})).map(parameterAt);
  for (const [x, y] of ellipse) expect(Math.hypot(x - a, y - b)).toBeCloseTo(1 / 2, 2);
});

it('draws the ellipse of a neuron larger the nearer w is to the cross', () => {
  const area = (a: number) => {
    const [plane] = panelsAt({model: 'tanh', a, b: 0.6});
    const ellipse = pointsOf(markWith(plane, {tag: 'path', term: 'data', classes: 'area'})).map(parameterAt);
    return Math.abs(ellipse.reduce((sum, [x, y], i) => sum + x * ellipse.at(i - 1)![1] - y * ellipse.at(i - 1)![0], 0));
  };
  const [far, near, nearer] = [1.2, 0.8, 0.4].map(area);
  expect(near).toBeGreaterThan(1.2 * far);
  expect(nearer).toBeGreaterThan(1.2 * near);
});

it.each<[Changes, number]>([
  [{model: 'cubic', a: 0}, 1],
  [{model: 'cubic', a: 0.05}, 0],
  [{model: 'mixture', share: 0, b: 0.8}, 1],
  [{model: 'mixture', share: 0.05, b: 0.8}, 0],
  [{model: 'tanh', a: 0, b: 0.8}, 1],
  [{model: 'tanh', a: 0.8, b: 0}, 1],
  [{model: 'tanh', a: 0, b: 0}, 2],
  [{model: 'tanh', a: 0.05, b: 0.05}, 0]
])('%j: the handle is on the marked set, and so many lines are double: %i', (changes, blind) => {
  const [plane] = panelsAt(changes);
  const [x, y] = handlePlace(plane, 'w');
  // The marked set: wide bands, across the picture.
  const band = plane.find(({attributes: {style = ''}}) => style.startsWith('stroke-width:9'))!;
  const onSet = subpathsOf(band).some(([[left, top], [right, bottom]]) =>
    left === right ? x === left : top === bottom && y === top
  );
  expect(onSet).toBe(blind > 0);
  expect(blindLines(plane)).toHaveLength(blind);
});

it.each<[Changes, (w: Point) => Point]>([
  [{model: 'cubic', a: 0, b: 0.4}, () => [1, 0]],
  [{model: 'tanh', a: 0, b: 0.8}, () => [0, 1]],
  [{model: 'tanh', a: 0.8, b: 0}, () => [1, 0]],
  [{model: 'reduced-rank', a: 0.8, b: 0.6}, ([a, b]) => [a, -b]],
  [{model: 'reduced-rank', a: -0.3, b: 1.1}, ([a, b]) => [a, -b]]
])('%j: the double line runs along the null vector, and the derivative along it is drawn as 0', (changes, nullAt) => {
  const [plane, , least] = panelsAt(changes);
  const [start, end] = subpathsOf(blindLines(plane)[0])[0].map(parameterAt);
  const [da, db] = [end[0] - start[0], end[1] - start[1]];
  const [na, nb] = nullAt(parameterAt(handlePlace(plane, 'w')));
  const sine = (da * nb - db * na) / (Math.hypot(da, db) * Math.hypot(na, nb));
  expect(Math.abs(sine)).toBeLessThan(0.005);
  const [plot] = plotsOf(least);
  for (const [, height] of valuesOf(plot, markWith(least, {tag: 'path', term: 'complexity'})))
    expect(height).toBeCloseTo(0, 9);
  expect(least[0].text).toMatch(/∂vf = 0 for every x ?v·Iv = 0/);
});

it('writes the eigenvalue 18 a⁴ of the cubic, and draws its derivative 3a² away from 0', () => {
  const [, , least] = panelsAt({model: 'cubic', a: 0.5, b: 0.4});
  expect(least[0].text).toContain('v·Iv = 1.1');
  const [plot] = plotsOf(least);
  for (const [, height] of valuesOf(plot, markWith(least, {tag: 'path', term: 'complexity'})))
    expect(Math.abs(height)).toBeCloseTo(0.75, 1);
});
