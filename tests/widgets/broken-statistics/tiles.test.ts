import {describe, expect, it} from 'vitest';
import {type Size, stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/broken-statistics/broken-statistics';
import {claims} from '../../../src/widgets/broken-statistics/claims';
import {heightAt, type Plot, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {crossedBy, labelsOf, touching} from '../label-boxes';
import {dotsOf, type Mark, marksOf, marksWith, markWith, type Point, pointsOf, subpathsOf} from '../marks';

/** One tile, large or first in its column, with its plots. */
function tile(claim: string, attributes: Readonly<Record<string, string>> = {}, size: Size = 'wide') {
  const all = marksOf(drawn({definition}, stateAt(definition.parameters, {claim, ...attributes}), size));
  const titles = Object.values(claims).map(({title}): string => title);
  const starts = all.flatMap(({tag, text}, i) => (tag === 'text' && titles.includes(text) ? [i] : []));
  const marks = size === 'wide' ? all : all.slice(starts[0], starts[1]);
  return {marks, plots: plotsOf(marks)};
}

/** The marks of the regular model, in grey, come first of these. */
const quiet = (marks: readonly Mark[]) =>
  marks.slice(marks.findIndex(({attributes: {style}}) => style === 'color:var(--soft)') + 1);
const valuesIn = ([plot]: readonly Plot[], mark: Mark) => valuesOf(plot, mark);

/** A density has no numbers on its vertical axis: heights in parts of the highest of the curve. */
function shapeOf(plot: Plot, mark: Mark, foot: number): Point[] {
  const points = subpathsOf(mark).flat();
  const top = Math.min(...points.map(([, y]) => y));
  return points.map(([x, y]) => [plot.x(x), (foot - y) / (foot - top)]);
}
const footOf = (marks: readonly Mark[]) => {
  const axis = marks[marks.findIndex(({classes}) => classes.includes('grid')) + 1];
  return subpathsOf(axis)[0][0][1];
};

it('the error: d/2 of d means, and below ½ and falling of one product of d parameters', () => {
  const {marks, plots} = tile('error', {n: '1000'});
  const means = dotsOf(marksWith(quiet(marks), {classes: 'dot'})[0]).map(plots[0].at);
  const products = dotsOf(markWith(marks, {classes: 'dot', term: 'loss'})).map(plots[0].at);
  const [, line] = valuesIn(plots, markWith(marks, {classes: 'dashed', term: 'lambda'}))[0];
  expect(line).toBeCloseTo(1 / 2, 2);
  for (const [i, [d, error]] of means.entries()) {
    expect(d).toBeCloseTo(i + 1, 2);
    expect(error).toBeCloseTo(d / 2, 1);
    expect(products[i][0]).toBeCloseTo(d, 6);
    if (i > 0) expect(products[i][1]).toBeLessThan(products[i - 1][1]);
  }
  expect(products).toHaveLength(6);
  expect(products[1][1]).toBeLessThan(line);
});

describe.each<Size>(['wide', 'narrow'])('Cramér–Rao, %s', size => {
  it('the mean of the estimate is level at 0 and steep beside it, and the bound leaves the picture there', () => {
    const {marks, plots} = tile('cramer-rao', {n: '100000'}, size);
    const mean = valuesIn(plots, marksWith(marks, {term: 'posterior', tag: 'path'})[0]);
    const slope = (from: number, to: number) => (heightAt(mean, to) - heightAt(mean, from)) / (to - from);
    expect(Math.abs(slope(-0.02, 0.02))).toBeLessThan(0.1);
    expect(slope(0.7, 0.95)).toBeCloseTo(1, 1);
    const [, deviation] = marksWith(marks, {term: 'posterior', tag: 'path'});
    const bound = markWith(marks, {term: 'complexity', tag: 'path'});
    // The bound has two arms, both out through the top beside 0; between them the deviation is finite.
    const [left, right] = subpathsOf(bound).map(arm => arm.map(point => plots[1].at(point)));
    const [[before, leftTop], [after, rightTop]] = [left.at(-1)!, right[0]];
    expect([before < 0, after > 0]).toEqual([true, true]);
    const top = {wide: 1.2, narrow: 0.8}[size];
    expect(leftTop).toBeCloseTo(top, 2);
    expect(rightTop).toBeCloseTo(top, 2);
    const spread = valuesOf(plots[1], deviation);
    for (const [w, height] of spread) if (w > before && w < after) expect(height).toBeLessThan(0.3);
    // Far from 0 it keeps to the bound, as far as tenths of a unit tell.
    expect(Math.abs(heightAt(spread, 0.9) - heightAt(right, 0.9))).toBeLessThan(0.002);
  });

  it('with its bias counted the bound is finite at 0, too, and to be told from the deviation above it', () => {
    const {marks, plots} = tile('cramer-rao', {n: '100'}, size);
    const [, deviation] = marksWith(marks, {term: 'posterior', tag: 'path'});
    const biased = markWith(marks, {term: 'bias', tag: 'path'});
    expect(heightAt(valuesOf(plots[1], deviation), 0)).toBeCloseTo(0.37, 2);
    expect(heightAt(valuesOf(plots[1], biased), 0)).toBeCloseTo(0.344, 2);
    const [above, below] = [deviation, biased].map(mark => Math.min(...pointsOf(mark).map(([, y]) => y)));
    expect(below - above).toBeGreaterThan(3);
    expect(marksWith(marks, {term: 'bias', tag: 'text'}).map(({text}) => text)).toEqual(['with its bias']);
  });

  it.each(['10', '30', '100', '3000', '100000'])('no words stand on one another or on a bound, at n = %s', n => {
    const {marks} = tile('cramer-rao', {n}, size);
    const labels = labelsOf(marks, size);
    expect(touching(labels)).toEqual([]);
    for (const curve of marksWith(marks, {tag: 'path', classes: 'curve'})) expect(crossedBy(curve, labels)).toEqual([]);
  });
});

it('BIC: level for the regular model, down by λ − ½ = −⅓ a unit of log n for the singular one', () => {
  for (const seed of ['20', '3', '7']) {
    const {marks, plots} = tile('bic', {seed, n: '10000'});
    const [regular] = marksWith(quiet(marks), {tag: 'path', classes: 'curve thin !dashed'});
    for (const [n, error] of valuesIn(plots, regular)) if (n > 100) expect(error).toBeCloseTo(0.12, 1);
    const [[from, high], [to, low]] = valuesIn(plots, markWith(marks, {term: 'lambda', classes: 'dashed'}));
    const slope = (low - high) / Math.log(to / from);
    expect(slope).toBeCloseTo(-1 / 3, 2);
    const singular = valuesIn(plots, markWith(marks, {term: 'lambda', classes: 'curve !dashed'}));
    // A sample's noise does not grow with n.
    for (const [n, error] of singular) expect(Math.abs(error - high - slope * Math.log(n / from))).toBeLessThan(3);
    expect(singular.at(-1)![1]).toBeLessThan(singular[0][1] - 1.5);
  }
});

it('the estimate: two peaks beside the truth and 0 on it, where the regular model peaks', () => {
  for (const n of ['30', '100', '3000']) {
    const {marks, plots} = tile('mle', {n});
    const foot = footOf(marks);
    const singular = shapeOf(plots[0], markWith(marks, {term: 'posterior', classes: 'curve'}), foot);
    const peaks = singular.filter(([, y], i) => y > (singular[i - 1]?.[1] ?? 0) && y >= (singular[i + 1]?.[1] ?? 0));
    const [left, right] = peaks.map(([w]) => w);
    expect(peaks).toHaveLength(2);
    expect(left).toBeCloseTo(-right, 2);
    expect(heightAt(singular, 0)).toBeCloseTo(0, 2);
    const regular = shapeOf(plots[0], marksWith(quiet(marks), {classes: 'curve thin'})[0], foot);
    expect(heightAt(regular, 0)).toBeCloseTo(1, 2);
    const [truth] = subpathsOf(markWith(marks, {term: 'truth', classes: 'curve'}))[0];
    expect(plots[0].x(truth[0])).toBeCloseTo(0, 2);
  }
});

it('the posterior: flat on top where Laplace’s Gaussian over it has a peak', () => {
  const {marks, plots} = tile('posterior', {n: '1000'});
  const foot = footOf(marks);
  const posterior = shapeOf(plots[0], markWith(marks, {term: 'posterior', classes: 'curve'}), foot);
  const middle = posterior.filter(([w]) => Math.abs(w) < 0.5 * (2 * 1000) ** (-1 / 6));
  expect(middle.length).toBeGreaterThan(10);
  for (const [, height] of middle) expect(height).toBeGreaterThan(0.75);
  const [laplace] = marksWith(marks, {term: 'complexity', classes: 'dashed'});
  const [shown, gaussian] = [markWith(marks, {term: 'posterior', classes: 'curve'}), laplace].map(mark =>
    subpathsOf(mark)
      .flat()
      .map(([x, y]): Point => [plots[0].x(x), foot - y])
  );
  // They part by a large share of the height somewhere in the middle.
  const apart = middle.map(([w]) => Math.abs(heightAt(shown, w) - heightAt(gaussian, w)));
  expect(Math.max(...apart) / Math.max(...shown.map(([, y]) => y))).toBeGreaterThan(0.2);
});

it('the metric: discs of one size, and needles along (a, −b), on which ab stands still', () => {
  const {marks} = tile('metric');
  const [square] = marksWith(marks, {classes: 'axis', term: 'complexity'});
  const [[left, top], , [right, bottom]] = subpathsOf(square)[0];
  const needles = subpathsOf(marksWith(marks, {classes: 'curve !thin', term: 'complexity'})[0]);
  expect(needles).toHaveLength(16);
  const parameter = ([x, y]: Point): Point => [
    (2 * (x - left)) / (right - left) - 1,
    1 - (2 * (y - top)) / (bottom - top)
  ];
  for (const needle of needles) {
    const [[a, b], [c, d]] = needle.map(parameter);
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    expect(Math.abs(((c - a) * y + (d - b) * x) / Math.hypot(x, y))).toBeLessThan(0.01);
    expect(Math.hypot(c - a, d - b)).toBeCloseTo(0.38, 2);
  }
  const discs = marksWith(quiet(marks), {classes: 'curve thin'})[0].attributes.d.match(/a([\d.]+),/g)!;
  expect([discs.length, new Set(discs).size]).toEqual([32, 1]);
});
