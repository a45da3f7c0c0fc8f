import {expect, it} from 'vitest';
import {rlct} from '../../../src/numerics';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/blow-up/blow-up';
import {drawn} from '../drawn';
import {handlePlace, type Mark, marksWith, markWith, type Point, panelsOf, pointsOf, subpathsOf} from '../marks';

const panelsAt = (attributes: Readonly<Record<string, string>>) =>
  panelsOf(drawn({definition}, stateAt(definition.parameters, attributes)));

/** The rows of the ledger: a divisor's name, k, h, its ratio as it is written, and the length of its bar. */
function rowsOf(ledger: readonly Mark[]) {
  const bars = marksWith(ledger, {tag: 'rect'});
  return bars.map(bar => {
    const i = ledger.indexOf(bar);
    const [name, k, h, ratio] = ledger.slice(i - 4, i).map(({text}) => text);
    return {name, k: Number(k), h: Number(h), ratio, bar: Number(bar.attributes.width), lit: bar.term === 'lambda'};
  });
}

const quotient = (fraction: string) => {
  const [above, below = 1] = fraction.split('/').map(Number);
  return above / below;
};

it.each([
  ['lines', '1', 'x*y*(x+y)', '1/3', 1, ['E₁']],
  ['cusp', '3', 'y^2-x^3', '5/12', 1, ['E₃']],
  ['crossing', '1', 'x*y', '1/2', 2, ['C: f = 0', 'E₁']]
])('%s: λ is the least (h + 1)/2k of the ledger, m what ties', (curve, blowUp, f, lambda, m, least) => {
  const [, , ledger] = panelsAt({curve, blowUp});
  const rows = rowsOf(ledger);
  for (const {k, h, ratio} of rows) expect(quotient(ratio)).toBeCloseTo((h + 1) / (2 * k), 12);
  const smallest = Math.min(...rows.map(({ratio}) => quotient(ratio)));
  expect(smallest).toBeCloseTo(rlct(`(${f})^2`).lambda, 12);
  expect(rows.filter(({lit}) => lit).map(({name}) => name)).toEqual(least);
  expect(rows.filter(({ratio}) => quotient(ratio) === smallest).map(({name}) => name)).toEqual(least);
  expect(ledger[0].text).toContain(`λ = ${lambda}, m = ${m}`);
  // The bars are as long as the ratios.
  const [{bar, ratio}] = rows;
  for (const row of rows) expect(row.bar / bar).toBeCloseTo(quotient(row.ratio) / quotient(ratio), 1);
});

it('writes on the chart the exponents of the divisor that is drawn there', () => {
  const [, chart, ledger] = panelsAt({curve: 'cusp', blowUp: '3'});
  const e3 = rowsOf(ledger).find(({name}) => name === 'E₃')!;
  expect([e3.k, e3.h]).toEqual([6, 4]);
  expect(chart[0].text).toContain('E₃ (6, 4)');
});

it('the dragged point lies on the same line in both pictures', () => {
  const [plane, chart] = panelsAt({curve: 'lines', u: '0.8', v: '0.6'});
  // [−3/2, 3/2]² on 340 units from 28 down.
  const at = ([x, y]: Point): Point => [(x / 340) * 3 - 1.5, 1.5 - ((y - 28) / 340) * 3];
  const [u, v] = at(handlePlace(chart, 'after'));
  const [x, y] = at(handlePlace(plane, 'before'));
  expect(x).toBeCloseTo(u, 2);
  expect(y).toBeCloseTo(u * v, 2);
  const [start, end] = pointsOf(markWith(plane, {classes: 'dashed'})).map(at);
  expect((end[1] - start[1]) / (end[0] - start[0])).toBeCloseTo(v, 2);
  const level = subpathsOf(markWith(chart, {classes: 'dashed'}))[0].map(at);
  for (const [, height] of level) expect(height).toBeCloseTo(v, 2);
});
