import {describe, expect, it} from 'vitest';
import {evaluatePolynomial, parsePolynomial} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {definition} from '../../src/widgets/blow-up/blow-up';
import {blownDown, toPlane} from '../../src/widgets/blow-up/compute';
import {curves} from '../../src/widgets/blow-up/curves';
import {drawn} from './drawn';

const {parameters, compute} = definition;
const stateOf = (attributes: Readonly<Record<string, string>>) => stateAt(parameters, attributes);
const rowsOf = (attributes: Readonly<Record<string, string>>) =>
  definition.table(stateOf(attributes), compute(stateOf(attributes))).rows.map(row => row.join(' '));

describe('what each divisor says', () => {
  it('three lines: E1 has (3, 1) and λ = 1/3 with m = 1', () => {
    const state = stateOf({curve: 'lines'});
    expect(rowsOf({curve: 'lines'})).toContain('E1 3 1 1/3');
    expect(definition.termValues!(state, compute(state))).toMatchObject({lambda: '1/3', multiplicity: '1'});
    expect(drawn({definition}, state)).toMatch(/E₁ \(3, 1\)[\s\S]*λ = 1\/3, m = 1/);
  });

  it('cusp: (2, 1), (3, 2), (6, 4) and λ = 5/12 with m = 1', () => {
    const state = stateOf({curve: 'cusp', blowUp: '3'});
    expect(rowsOf({curve: 'cusp', blowUp: '3'}).slice(1)).toEqual(['E1 2 1 1/2', 'E2 3 2 1/2', 'E3 6 4 5/12']);
    expect(drawn({definition}, state)).toMatch(/λ = 5\/12, m = 1[\s\S]*the least is E₃ alone/);
  });

  it('two lines: E1 ties with the curve it crosses, so m = 2', () => {
    const state = stateOf({curve: 'crossing'});
    expect(drawn({definition}, state)).toMatch(/λ = 1\/2, m = 2[\s\S]*E₁ tie, and they cross|tie, and they cross/);
  });

  it('only the least divisor wears the hue of λ, and none before all crossings are normal', () => {
    const lit = (attributes: Readonly<Record<string, string>>) =>
      [...drawn({definition}, stateOf(attributes)).matchAll(/data-term="lambda"[^>]*>\s*<path[^>]*class="curve"/g)]
        .length;
    expect(lit({curve: 'cusp', blowUp: '3', chart: 'u'})).toBe(1);
    expect(lit({curve: 'cusp', blowUp: '2', chart: 'v'})).toBe(0);
    expect(drawn({definition}, stateOf({curve: 'cusp', blowUp: '2', chart: 'v'}))).toContain(
      'Three curves meet at the ring'
    );
    expect(drawn({definition}, stateOf({curve: 'cusp', blowUp: '1'}))).toContain('Two curves touch at the ring');
  });
});

describe('the two pictures', () => {
  it('show branches of the curve itself', () => {
    for (const {f, branches} of Object.values(curves)) {
      const polynomial = parsePolynomial(f);
      for (const branch of branches)
        for (const t of [-1.3, -0.2, 0.5, 1]) expect(evaluatePolynomial(polynomial, branch(t))).toBeCloseTo(0, 12);
    }
  });

  it('put the strict transform over the curve: every point of it maps down to a zero of f', () => {
    for (const [curve, {f}] of Object.entries(curves))
      for (const blowUp of ['1', '2', '3'])
        for (const chart of ['u', 'v']) {
          const {after} = compute(stateOf({curve, blowUp, chart}));
          for (const point of after.strict.flat().filter(p => p.every(x => Math.abs(x) < 1.5)))
            expect(evaluatePolynomial(parsePolynomial(f), toPlane(after.chart, point))).toBeCloseTo(0, 9);
        }
  });

  it('show the same point: the chart’s lies over the one before', () => {
    const {before, after, inPlane} = compute(stateOf({curve: 'cusp', blowUp: '3', chart: 'u', u: '0.5', v: '-0.4'}));
    expect(before.point).toEqual(blownDown('u', after.point));
    const [x, y] = toPlane(before.chart, before.point);
    expect(inPlane[0]).toBeCloseTo(x, 12);
    expect(inPlane[1]).toBeCloseTo(y, 12);
  });

  it('turn a line through 0 into a point of E: u alone moves the point along its line', () => {
    const slopes = ['0.3', '0.9', '-1'].map(u => compute(stateOf({u, v: '0.6'})).before.point).map(([x, y]) => y / x);
    for (const slope of slopes) expect(slope).toBeCloseTo(0.6, 12);
  });
});

describe('dragging', () => {
  const state = stateOf({curve: 'lines'});
  const drag = (handle: string, at: [number, number], from = state) =>
    definition.drag!(handle, at, from, compute(from), 'wide');

  it('of the chart’s point sets u and v', () => {
    expect(drag('after', [340, 28])).toEqual({u: 1.5, v: 1.5});
  });

  it('of the plane’s point lifts it: v is its slope', () => {
    const {u, v} = drag('before', [170 + 340 / 3, 198 - 340 / 6]);
    expect([u, v]).toEqual([1, 0.5]);
  });

  it('through the origin keeps the line', () => {
    expect(drag('before', [170, 120])).toEqual({u: 0, v: state.v});
  });
});
