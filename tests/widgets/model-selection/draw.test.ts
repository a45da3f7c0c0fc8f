import {expect, it} from 'vitest';
import {twoPhases} from '../../../src/numerics';
import {type Size, stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/model-selection/model-selection';
import {heightAt, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, marksWith, markWith, type Point, panelsOf, pointsOf} from '../marks';

type Changes = Readonly<Record<string, number | string>>;

function picture(changes: Changes, size: Size = 'wide') {
  const [landscape, curves] = panelsOf(drawn({definition}, stateAt(definition.parameters, changes), size));
  const [plot] = plotsOf(curves);
  const curve = (term: string, classes = 'curve !dashed') =>
    valuesOf(plot, markWith(curves, {tag: 'path', term, classes}));
  return {
    landscape,
    curves,
    plot,
    accurate: curve('complexity'),
    simple: curve('loss'),
    combined: curve('exact'),
    band: valuesOf(plot, markWith(curves, {tag: 'path', term: 'exact', classes: 'area'}))
  };
}

/** The signed area under a path, in the panel's units. */
const area = (points: readonly Point[]) =>
  Math.abs(points.reduce((sum, [x, y], i) => sum + x * points.at(i - 1)![1] - y * points.at(i - 1)![0], 0)) / 2;

it.each<[{deltaLoss: number}, number, Size]>([
  [{deltaLoss: 0.1}, 21.31, 'wide'],
  [{deltaLoss: 0.01}, 410.27, 'wide'],
  [{deltaLoss: 0.01}, 410.27, 'narrow'],
  [{deltaLoss: 0.001}, 5877.43, 'wide']
])('the drawn F₁ and F₂ cross where the exact ones do: %j at n = %d, %s', (changes, n, size) => {
  const {accurate, simple} = picture(changes, size);
  const gap = (at: number) => heightAt(simple, at) - heightAt(accurate, at);
  expect(gap(n / 1.1)).toBeLessThan(0);
  expect(gap(n * 1.1)).toBeGreaterThan(0);
  const {accurate: first, simple: second} = twoPhases(changes.deltaLoss);
  expect(heightAt(accurate, n)).toBeCloseTo(first.freeEnergy(n), 1);
  expect(heightAt(simple, n)).toBeCloseTo(second.freeEnergy(n), 1);
});

it.each<Changes>([{}, {data: 'sample', seed: 46}])(
  'F is drawn in the band from log 2 below the lower curve up to it: %j',
  changes => {
    const {accurate, simple, combined, band} = picture(changes);
    for (const [n, f] of combined.slice(1, -1)) {
      const [first, second] = [accurate, simple].map(curve => (n <= curve.at(-1)![0] ? heightAt(curve, n) : 99));
      const least = Math.min(first, second);
      // Two tenths of a unit on 18 nats over 278.
      expect(f).toBeLessThan(least + 0.013);
      expect(f).toBeGreaterThan(least - Math.LN2 - 0.013);
    }
    const nodes = (band.length - 1) / 2;
    for (let i = 0; i < nodes; i++) expect(band[i][1] - band[band.length - 2 - i][1]).toBeCloseTo(Math.LN2, 1);
  }
);

it.each([410, 3333])('a sample’s F is drawn through the handle, rough as it is: n = %d', n => {
  const {curves, combined} = picture({data: 'sample', seed: 46, n});
  expect(heightAt(combined, n)).toBeCloseTo(
    definition.compute(stateAt(definition.parameters, {data: 'sample', seed: 46, n})).combined,
    1
  );
  const [, y] = handlePlace(curves, 'n');
  const onCurve = pointsOf(markWith(curves, {tag: 'path', term: 'exact', classes: 'curve'})).map(([, py]) =>
    Math.abs(py - y)
  );
  expect(Math.min(...onCurve)).toBeLessThan(0.11);
});

it('at the crossing F is log 2 below both, and says so; far from it, on the lower one', () => {
  const {combined, accurate, simple, curves} = picture({n: 410});
  expect(heightAt(accurate, 410) - heightAt(combined, 410)).toBeCloseTo(Math.LN2, 1);
  expect(curves[0].text).toContain('F: 0.69 below both');
  expect(curves[0].text).toContain('at most log 2 = 0.69');
  expect(heightAt(combined, 10)).toBeCloseTo(heightAt(simple, 10), 0);
  expect(heightAt(accurate, 1e5) - heightAt(combined, 1e5)).toBeLessThan(0.02);
});

it.each<Changes>([{}, {data: 'sample', seed: 5}])(
  'the posterior’s area over each well is the share written on it: %j',
  changes => {
    for (const n of [20, 410, 2000]) {
      const {landscape} = picture({...changes, n});
      const areas = marksWith(landscape, {tag: 'path', term: 'posterior', classes: 'area'}).map(mark =>
        area(pointsOf(mark))
      );
      const shares = marksWith(landscape, {tag: 'text', term: 'posterior'}).map(({text}) => text);
      const whole = areas[0] + areas[1];
      for (const [i, words] of shares.entries()) {
        const [, sign, percent] = /^([<>]?) ?([\d.]+)\s%$/.exec(words)!;
        const share = (100 * areas[i]) / whole;
        if (sign) expect(sign === '<' ? share < 1 : share > 99).toBe(true);
        // A peak a few units wide is drawn in tenths of a unit.
        else expect(Math.abs(share - Number(percent))).toBeLessThan(2);
      }
    }
  }
);

it('the flat well is lifted by n ΔL above the narrow one', () => {
  const {landscape} = picture({n: 300, deltaLoss: 0.02});
  const [, bottom] = handlePlace(landscape, 'floor');
  const [deep] = marksWith(landscape, {tag: 'path', term: 'complexity', classes: 'curve'});
  const [flat] = marksWith(landscape, {tag: 'path', term: 'loss', classes: 'curve !dashed'});
  const floor = (mark: typeof deep) => Math.max(...pointsOf(mark).map(([, y]) => y));
  // 12 nats down to −3 on 150 units.
  expect((floor(deep) - floor(flat)) / 10).toBeCloseTo(6, 1);
  expect(floor(flat)).toBeCloseTo(bottom, 1);
  expect(landscape[0].text).toContain('n ΔL = 6');
});
