import {expect, it} from 'vitest';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/modular-circuit/modular-circuit';
import {heightAt, type Plot, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, type Mark, markWith, type Point, panelsOf, subpathsOf} from '../marks';

type Changes = Readonly<Record<string, number | string>>;
const panelsAt = (changes: Changes) => panelsOf(drawn({definition}, stateAt(definition.parameters, changes)));

/** The dots of the logits, highest first: [candidate, logit]. */
function logits(panel: readonly Mark[]): Point[] {
  const [plot] = plotsOf(panel);
  const dots = panel.findLast(({term, tag}) => term === 'accuracy' && tag === 'path')!;
  return subpathsOf(dots)
    .map(([dot]) => plot.at(dot))
    .sort(([, one], [, other]) => other - one);
}

it.each([
  ['5', 2],
  ['12', 5],
  ['23', 5]
])('p = %s, %i waves: the highest dot is that of a + b mod p, for every a and b', (p, frequencies) => {
  for (let a = 0; a < Number(p); a++) {
    for (let b = 0; b < Number(p); b += p === '23' ? 4 : 1) {
      const [clocks, answers] = panelsAt({p, frequencies, a, b});
      const [[candidate, logit], [, next]] = logits(answers);
      const sum = (a + b) % Number(p);
      expect(candidate).toBeCloseTo(sum, 1);
      expect(logit).toBeCloseTo(1, 2);
      expect(next).toBeLessThan(0.75);
      const [x] = handlePlace(answers, 'answer');
      expect(plotsOf(answers)[0].x(x)).toBeCloseTo(sum, 1);
      expect(clocks[0].text).toContain(String(sum));
    }
  }
});

it('draws one wave of a prime p as right, but hardly above its neighbours', () => {
  for (const p of ['7', '23', '97']) {
    const [, answers] = panelsAt({p, a: 4, b: 5});
    const [[candidate, first], [, second]] = logits(answers);
    expect(candidate).toBeCloseTo(9 % Number(p), 0);
    expect(first - second).toBeCloseTo(1 - Math.cos((2 * Math.PI) / Number(p)), 2);
    // The dashed line stands at the best of the others.
    const dashed = markWith(answers, {term: 'exact', tag: 'path', classes: 'dashed'});
    expect(valuesOf(plotsOf(answers)[0], dashed)[0][1]).toBeCloseTo(second, 2);
  }
});

it('draws three dots level where three candidates tie, and words for it', () => {
  const [, answers] = panelsAt({p: '12'});
  const [first, second, third, fourth] = logits(answers);
  expect([first, second, third].map(([c]) => Math.round(c)).toSorted((a, b) => a - b)).toEqual([0, 4, 8]);
  expect([second[1], third[1]]).toEqual([first[1], first[1]]);
  expect(fourth[1]).toBeLessThan(first[1] - 0.5);
  expect(answers[0].text).toContain('3 candidates tie');
});

/** The share right, in percent, over the axis of a network's size. */
const accuracy = (panel: readonly Mark[], plot: Plot) =>
  valuesOf(plot, markWith(panel, {term: 'accuracy', tag: 'path', classes: 'curve'}));

it('draws Gromov’s network: few neurons get few pairs right, from 128 on all', () => {
  const [, widths] = panelsAt({view: 'network'});
  const [plot] = plotsOf(widths);
  const curve = accuracy(widths, plot);
  expect(curve[0][0]).toBeCloseTo(16, 0);
  expect(curve[0][1]).toBeLessThan(75);
  for (const [n, share] of curve) if (n > 127) expect(share).toBeCloseTo(100, 1);
  const [n, share] = plot.at(handlePlace(widths, 'width'));
  expect([Math.round(n), Math.round(share)]).toEqual([128, 100]);
});

it('draws the handle of N on the curve, at any width', () => {
  for (const width of [18, 20, 40, 100, 300]) {
    const [, widths] = panelsAt({view: 'network', width});
    const [plot] = plotsOf(widths);
    const [n, share] = plot.at(handlePlace(widths, 'width'));
    expect(n).toBeCloseTo(width, 0);
    expect(share).toBeCloseTo(heightAt(accuracy(widths, plot), n), 1);
  }
});

it.each([
  ['23', [5, 7, 8, 9, 10, 11]],
  ['97', [5, 7, 9, 10, 11]]
])('draws Pearce’s circle modulo %s: full bars at h = %j alone', (p, right) => {
  const [, neurons] = panelsAt({view: 'circle', p});
  const [plot] = plotsOf(neurons);
  const bars = subpathsOf(neurons.find(({classes}) => classes.includes('area'))!).map(bar => bar.map(plot.at));
  const shares = bars.map(([[left], , [end, top]]) => [Math.round((left + end) / 2), top] as const);
  expect(shares.map(([h]) => h)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(shares.filter(([, share]) => share > 99.9).map(([h]) => h)).toEqual(right);
  const of = (h: number) => shares[h - 3][1];
  expect(Math.max(of(3), of(4))).toBeLessThan(9);
  expect(of(6)).toBeLessThan(66);
});
