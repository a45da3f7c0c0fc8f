import {expect, it} from 'vitest';
import {type Size, stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/generalization/generalization';
import {heightAt, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, marksWith, markWith, type Point, panelsOf} from '../marks';

/** Both panels, with the curves as they are drawn. */
function picture(attributes: Readonly<Record<string, string>>, size: Size = 'wide') {
  const [scaled, error] = panelsOf(drawn({definition}, stateAt(definition.parameters, attributes), size));
  const [[plot], [errorPlot]] = [plotsOf(scaled), plotsOf(error)];
  const levels = marksWith(scaled, {tag: 'path', term: 'lambda', classes: 'dashed'}).map(
    mark => valuesOf(plot, mark)[0][1]
  );
  return {
    scaled,
    error,
    plot,
    errorPlot,
    levels: levels.sort((one, other) => one - other),
    curves: marksWith(scaled, {tag: 'path', term: 'loss'}).map(mark => valuesOf(plot, mark)),
    errors: valuesOf(errorPlot, markWith(error, {tag: 'path', term: 'loss'}))
  };
}

const ends = (curves: readonly (readonly Point[])[]) =>
  curves.map(curve => curve.at(-1)![1]).sort((one, other) => one - other);

it.each<Size>(['wide', 'narrow'])('every curve ends on the dashed line of its λ: 1/10, 1/6, 1/4 and 1/2: %s', size => {
  const {levels, curves, scaled} = picture({model: 'w^3'}, size);
  expect(levels).toHaveLength(4);
  for (const [i, lambda] of [1 / 10, 1 / 6, 1 / 4, 1 / 2].entries()) {
    expect(levels[i]).toBeCloseTo(lambda, 3);
    expect(ends(curves)[i]).toBeCloseTo(lambda, 3);
  }
  for (const curve of curves) expect(curve.at(-1)![0] / 1e5).toBeCloseTo(1, 2);
  expect(scaled[0].text).toMatch(/w⁵: λ = 1\/10.*w³: λ = 1\/6.*w²: λ = 1\/4.*w: λ = 1\/2/);
});

it('ab creeps towards ½ from below on ½ − 1/(log n + c), with the c that is written', () => {
  const {levels, curves, scaled, plot} = picture({model: 'ab', n: '1000'});
  const chosen = curves.at(-1)!;
  const c = Number(/½ − 1\/\(log n \+ ([\d.]+)\)/.exec(scaled[0].text)![1]);
  expect(c).toBeCloseTo(1.22, 2);
  expect(levels[0]).toBeCloseTo(1 / 2, 2);
  const correction = valuesOf(plot, markWith(scaled, {tag: 'path', term: 'multiplicity'}));
  for (const n of [1e2, 1e3, 1e4, 9e4]) {
    expect(heightAt(chosen, n)).toBeLessThan(0.45);
    expect(heightAt(correction, n)).toBeCloseTo(1 / 2 - 1 / (Math.log(n) + c), 2);
    expect(Math.abs(heightAt(chosen, n) - heightAt(correction, n))).toBeLessThan(0.01);
    // Without c it would be far off.
    expect(heightAt(chosen, n) - (1 / 2 - 1 / Math.log(n))).toBeGreaterThan(0.007);
  }
  // Two free means, the other curve, are on their λ = 1 long before.
  expect(heightAt(curves[0], 1e3)).toBeCloseTo(1, 1);
  expect(levels[1]).toBeCloseTo(1, 2);
});

it.each(['mle', 'map'])(
  '%s leaves λ: the curves of w, w³ and w⁵ end at ½ alike, far above the line of 1/6',
  estimator => {
    const {curves, levels, scaled} = picture({model: 'w^3', estimator});
    const [quarter, ...halves] = ends(curves);
    expect(quarter).toBeCloseTo(1 / 4, 2);
    for (const half of halves) expect(half).toBeCloseTo(1 / 2, 2);
    expect(levels[1]).toBeCloseTo(1 / 6, 2);
    const words = marksWith(scaled, {tag: 'text', term: 'loss'}).map(({text}) => text);
    expect(words).toEqual(expect.arrayContaining(['w²', 'w, w³, w⁵']));
  }
);

it('in the right panel the error falls like λ/n; a truth outside the model leaves it on its floor', () => {
  const inside = picture({model: 'w^3'});
  const line = valuesOf(inside.errorPlot, markWith(inside.error, {tag: 'path', term: 'lambda'}));
  for (const n of [1e3, 1e4, 9e4]) expect(Math.log10(heightAt(inside.errors, n) / (1 / 6 / n))).toBeCloseTo(0, 1);
  expect(line[0][1]).toBeCloseTo(1 / 6, 2);
  expect(line[1][1] * 1e5).toBeCloseTo(1 / 6, 1);
  const outside = picture({model: 'w^3', truth: '1'});
  const [[, floor]] = valuesOf(outside.errorPlot, markWith(outside.error, {tag: 'path', term: 'truth'}));
  // ½ (σ² / ½ − 1 − log (σ² / ½)) at σ² = 1.
  expect(floor).toBeCloseTo((1 - Math.LN2) / 2, 2);
  expect(outside.errors.at(-1)![1] / floor).toBeCloseTo(1, 2);
  // And above it the same law.
  expect(ends(outside.curves)[1]).toBeCloseTo(1 / 6, 2);
});

it('both handles stand on their curves at the n that is asked for', () => {
  for (const n of ['3', '100', '31600']) {
    const {scaled, error, plot, errorPlot, curves, errors} = picture({model: 'w^3', n});
    const [at, height] = plot.at(handlePlace(scaled, 'n'));
    expect(at / Number(n)).toBeCloseTo(1, 1);
    expect(height).toBeCloseTo(heightAt(curves.at(-1)!, at), 1);
    const [also, value] = errorPlot.at(handlePlace(error, 'n-error'));
    expect(also / Number(n)).toBeCloseTo(1, 1);
    expect(Math.log10(value / heightAt(errors, also))).toBeCloseTo(0, 1);
  }
});
