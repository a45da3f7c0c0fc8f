import {expect, it} from 'vitest';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/parameter-map/parameter-map';
import {plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {dotsOf, handlePlace, marksWith, markWith, type Point, panelsOf, pointsOf, subpathsOf} from '../marks';

type Changes = Readonly<Record<string, number | string>>;
const panelsAt = (changes: Changes) => panelsOf(drawn({definition}, stateAt(definition.parameters, changes)));

/** The square panel shows [−5/4, 5/4]² on 340 units, in one variable the slopes from −2 to 2. */
const parameterAt = ([px, py]: Point): Point => [(px / 340) * 2.5 - 1.25, 1.25 - (py / 340) * 2.5];
const slopeAt = ([, py]: Point) => 2 - (py / 340) * 4;

const functions: [Changes, (w: Point) => number][] = [
  [{map: 'product', a: 0.8, b: 0.6}, ([a, b]) => a * b],
  [{map: 'tanh', a: 0.8, b: 0.6}, ([a, b]) => a * Math.tanh(b)],
  [{map: 'tanh', a: 0, b: 0.8}, ([a, b]) => a * Math.tanh(b)],
  [{map: 'product', a: 0, b: 0}, ([a, b]) => a * b]
];

it.each(functions)('%j: w′ is drawn on the drawn fibre, where the function is that of w', (changes, at1) => {
  const [still] = panelsAt({...changes, along: 0.12});
  const value = at1(parameterAt(handlePlace(still, 'w')));
  const fibre = markWith(still, {tag: 'path', term: 'region', handle: 'twin'});
  const curves = fibre.classes.includes('curve');
  for (const along of [0, 0.3, 0.62, 0.99]) {
    const [plane] = panelsAt({...changes, along});
    const twins = marksWith(plane, {tag: 'g', handle: 'twin', classes: 'handle'});
    const place = twins.length > 0 ? twins[0].shift : handlePlace(plane, 'w');
    // A tenth of a unit in each coordinate, on a function whose derivative is at most 2.5.
    expect(Math.abs(at1(parameterAt(place)) - value)).toBeLessThan(0.02);
    const points = curves ? pointsOf(fibre) : dotsOf(fibre);
    expect(Math.min(...points.map(([x, y]) => Math.hypot(x - place[0], y - place[1])))).toBeLessThan(curves ? 8 : 30);
  }
});

it('along the fibre the drawn function stands still, whatever the map', () => {
  for (const changes of [
    {map: 'line'},
    {map: 'square', w: 0.8},
    {map: 'cube', w: 0.8},
    ...functions.map(([state]) => state)
  ]) {
    const curves = [0, 0.3, 0.62, 1].map(along => {
      const [, panel] = panelsAt({...changes, along});
      return marksWith(panel, {tag: 'path', term: 'region', classes: 'curve'}).map(({attributes}) => attributes.d);
    });
    // The wide one is the function of w′.
    for (const [twin, own] of curves) expect(twin).toBe(own);
    expect(new Set(curves.flat()).size).toBe(1);
  }
});

it('across the fibre the drawn function moves, along a blind direction it does not', () => {
  const [, panel] = panelsAt({map: 'product', a: 0.8, b: 0.6});
  const [plot] = plotsOf(panel);
  const end = (term: string) =>
    valuesOf(plot, marksWith(panel, {tag: 'path', term, classes: 'curve'}).at(-1)!).at(-1)![1];
  const own = end('region');
  expect(Math.abs(end('data') - own)).toBeGreaterThan(0.2);
  // Second order: the step of 0.3 squared, over 2, at x = 1.6.
  expect(Math.abs(end('complexity') - own)).toBeLessThan(0.08);
});

it.each([
  ['square', 0.8, [-0.8, 0.8]],
  ['square', 0, [0]],
  ['cube', 0.8, [0.8]]
])('of %s at %d the level line meets the graph at %j', (map, w, expected) => {
  const [panel, other] = [0.01, 0.99].map(along => panelsAt({map, w, along})[0]);
  const [graph] = marksWith(panel, {tag: 'path', classes: 'curve !dashed', term: undefined});
  const dots = [panel, other].flatMap(marks => dotsOf(marksWith(marks, {tag: 'path', term: 'region'}).at(-1)!));
  const places = [...new Set(dots.map(place => Number(parameterAt(place)[0].toFixed(2))))].sort((a, b) => a - b);
  expect(places.map(place => place + 0)).toEqual(expected);
  const height = map === 'square' ? w ** 2 : w ** 3;
  for (const dot of dots) expect(slopeAt(dot)).toBeCloseTo(height, 2);
  // Every crossing of that level by the graph is one of them.
  const above = subpathsOf(graph)[0].map(point => slopeAt(point) > height + 0.002);
  const crossings = above.filter((up, i) => i > 0 && up !== above[i - 1]).length;
  if (height > 0) expect(crossings).toBe(expected.length);
});

it('one-to-one and immersed are told apart: w² has two names and a steep graph, w³ one name and is level at 0', () => {
  const blind = (changes: Changes) => {
    const [plane] = panelsAt(changes);
    const marks = marksWith(plane, {tag: 'path', term: 'complexity', classes: 'curve'});
    return marks.some(mark => subpathsOf(mark).length === 2);
  };
  const words = (changes: Changes) => panelsAt(changes)[1][0].text;
  expect(words({map: 'square', w: 0.8})).toMatch(/one-to-one\? ?no ?immersed at w\? ?yes ?rank 1 of 1/);
  expect(blind({map: 'square', w: 0.8})).toBe(false);
  expect(words({map: 'cube', w: 0})).toMatch(/one-to-one\? ?yes ?immersed at w\? ?no ?rank 0 of 1/);
  expect(blind({map: 'cube', w: 0})).toBe(true);
});
