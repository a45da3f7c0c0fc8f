import {expect, it} from 'vitest';
import {criticalSampleSize} from '../../../src/numerics';
import {type Size, stateAt, type Value} from '../../../src/widgets';
import {definition} from '../../../src/widgets/phase-transition/phase-transition';
import {heightAt, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {marksOf, marksWith, markWith, pointsOf} from '../marks';

function picture(changes: Readonly<Record<string, Value>>, size: Size = 'wide') {
  const marks = marksOf(drawn({definition}, stateAt(definition.parameters, changes), size));
  const [plot] = plotsOf(marks);
  const curve = (term: string) => valuesOf(plot, markWith(marks, {tag: 'path', term, classes: 'curve'}));
  const [line] = marksWith(marks, {tag: 'path', term: 'exact'});
  return {
    marks,
    plot,
    accurate: curve('lambda'),
    simple: curve('loss'),
    critical: line && plot.x(pointsOf(line)[0][0])
  };
}

it.each([
  {deltaLoss: 0.01, deltaLambda: 0.5, withConstant: false, constant: 0},
  {deltaLoss: 0.001, deltaLambda: 0.5, withConstant: false, constant: 0},
  {deltaLoss: 0.01, deltaLambda: 1.5, withConstant: false, constant: 0},
  {deltaLoss: 0.01, deltaLambda: 0.6667, withConstant: true, constant: 0.0915}
])('the lines cross on the dashed line at the n of criticalSampleSize: %j', changes => {
  const {critical, accurate, simple, marks} = picture(changes);
  const n = criticalSampleSize(changes)!;
  // A tenth of a unit, of 1022 for six decades.
  expect(Math.abs(Math.log10(critical! / n))).toBeLessThan(0.1 * (6 / 1022) + 1e-9);
  for (const side of [0.9, 1.1]) {
    const cheaper = heightAt(accurate, side * n) - heightAt(simple, side * n);
    expect(Math.sign(cheaper)).toBe(side < 1 ? 1 : -1);
  }
  expect(heightAt(accurate, n)).toBeCloseTo(n * changes.deltaLoss, 1);
  expect(marks[0].text).toContain(`= ${Math.round(n).toLocaleString('en')}`);
});

it('the posterior’s share passes one half on that line, and the more sharply the later it is', () => {
  const shares = [0.01, 0.001].map(deltaLoss => {
    const {marks, critical, plot} = picture({deltaLoss, deltaLambda: 0.5});
    const [area] = marksWith(marks, {tag: 'path', term: 'n', classes: 'area'});
    const points = pointsOf(area).slice(0, -2);
    // What is left above the curve is phase 1's, from 238 down to 304.
    const share = points.map(([x, y]) => [plot.x(x), (y - 238) / (304 - 238)] as const);
    expect(heightAt(share, critical!)).toBeCloseTo(1 / 2, 1);
    return heightAt(share, critical! * 2);
  });
  expect(shares[1]).toBeGreaterThan(shares[0]);
});

it('on a narrow picture the lines cross on the dashed line, too', () => {
  const {critical, accurate, simple} = picture({}, 'narrow');
  // A tenth of a unit, of 284 for six decades.
  expect(Math.abs(Math.log10(critical! / criticalSampleSize({deltaLoss: 0.01, deltaLambda: 0.5})!))).toBeLessThan(
    0.003
  );
  expect(heightAt(accurate, critical! / 1.2)).toBeGreaterThan(heightAt(simple, critical! / 1.2));
  expect(heightAt(accurate, critical! * 1.2)).toBeLessThan(heightAt(simple, critical! * 1.2));
});

it('without a transition the accurate line is the lower one everywhere, and no n is marked', () => {
  const {accurate, simple, critical, marks} = picture({deltaLoss: 0.25, deltaLambda: 0.5});
  expect(critical).toBeUndefined();
  for (const [n, f] of simple.slice(1)) expect(f).toBeGreaterThanOrEqual(heightAt(accurate, Math.max(1, n)) - 0.05);
  expect(marks[0].text).toContain('no transition: phase 1 wins at every n');
  // Just below the ratio 1/e they touch.
  expect(picture({deltaLoss: 0.18, deltaLambda: 0.5}).critical).toBeGreaterThan(2.5);
});
