import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import fc from 'fast-check';
import {html} from 'lit';
import {beforeAll, describe, expect, it} from 'vitest';
import {loadComputations} from '../../src/compute';
import {drain} from '../../src/numerics';
import {type FigureClass, figures, type State, stateAt} from '../../src/widgets';
import {Figure} from '../../src/widgets/figure';
import {arbitraryState, extremeState, extremes} from './arbitrary-state';

const tags = Object.keys(figures);
const computations = await loadComputations();
const results = new Map<string, unknown>();

/** What a state's picture is drawn from, its long work run out where it has some. */
function dataOf({definition}: FigureClass, state: State) {
  const work = definition.work?.(state);
  if (!work) return definition.compute(state);
  const text = JSON.stringify(work);
  if (!results.has(text)) {
    const computation = computations[work.computation](work.options as never) as Generator<unknown, unknown>;
    results.set(text, drain(computation));
  }
  return definition.compute(state, results.get(text) as undefined);
}

/** The drawing as text, as the compiler makes it. */
function drawn(figure: FigureClass, state: State, size: 'wide' | 'narrow') {
  const {definition} = figure;
  const data = dataOf(figure, state);
  return definition
    .draw(state, data, size)
    .map((drawing, i) =>
      collectResultSync(render(html`<svg viewBox=${definition.panels[i][size].join(' ')}>${drawing}</svg>`))
    )
    .join('');
}

/** No number that is none, in the picture, the words, the table or the values beside the controls. */
function expectSound(figure: FigureClass, state: State, size: 'wide' | 'narrow') {
  const {definition} = figure;
  const none = /NaN|undefined|Infinity|\[object/;
  const picture = drawn(figure, state, size);
  expect(picture).not.toMatch(none);
  // Hydrated empty, a text binding would never show its words: a label is one text.
  expect(picture).not.toMatch(/<text(?:(?!<\/text>).)*<!--lit-part--><!--\/lit-part-->/s);
  const data = dataOf(figure, state);
  expect(definition.describe(state, data)).not.toMatch(none);
  const {columns, rows} = definition.table(state, data);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows.flat().filter(cell => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
  expect([...columns, ...rows.flat()].join()).not.toMatch(none);
  // λ is undefined, in this word, where K is not 0.
  const readouts = JSON.stringify(definition.readouts?.(state, data) ?? []).replace('undefined here', '');
  expect(readouts).not.toMatch(none);
  expect(Object.values(definition.termValues?.(state, data) ?? {}).join()).not.toMatch(none);
}

describe.each(tags)('%s', tag => {
  let figure: FigureClass;
  beforeAll(async () => {
    figure = await figures[tag]();
  });

  it('is the figure its tag says', () => {
    expect(figure.definition.tag).toBe(tag);
  });

  it('draws its defaults, the same twice, one drawing a panel', () => {
    const state = stateAt(figure.definition.parameters, {});
    expect(figure.definition.draw(state, dataOf(figure, state), 'wide')).toHaveLength(figure.definition.panels.length);
    expect(drawn(figure, state, 'wide')).toBe(drawn(figure, state, 'wide'));
  });

  const sizes = fc.constantFrom('wide' as const, 'narrow' as const);
  // Where a state has long work, its few choices are drawn in tests of their own.
  const runs = (many: number) => ({numRuns: figure.definition.work ? 3 : many});

  it('draws, describes and tabulates any state without a NaN', () => {
    const {parameters} = figure.definition;
    fc.assert(
      fc.property(arbitraryState(parameters), sizes, (state, size) => expectSound(figure, state as State, size)),
      runs(40)
    );
  });

  it('and each parameter at its ends, alone and all together', () => {
    const {parameters, work} = figure.definition;
    const defaults = stateAt(parameters, {});
    const workOf = (state: State) => JSON.stringify(work?.(state));
    for (const [name, parameter] of Object.entries(parameters))
      for (const value of extremes(parameter)) {
        const state = {...defaults, [name]: value} as State;
        if (workOf(state) === workOf(defaults)) expectSound(figure, state, 'wide');
      }
    fc.assert(
      fc.property(extremeState(parameters), sizes, (state, size) => expectSound(figure, state as State, size)),
      runs(50)
    );
  });

  it('writes coordinates with one decimal', () => {
    const picture = drawn(figure, stateAt(figure.definition.parameters, {}), 'wide');
    expect(picture).not.toMatch(/ d="[^"]*\d\.\d\d/);
  });

  it('has only parameters whose names no element has already', () => {
    for (const name of Object.keys(figure.definition.parameters)) {
      expect(name in Figure.prototype, name).toBe(false);
      expect([
        'title',
        'id',
        'step',
        'steps',
        'size',
        'name',
        'changes',
        'state',
        'hidden',
        'style',
        'lang',
        'dir'
      ]).not.toContain(name);
    }
  });

  it('offers presets that its own table accepts', () => {
    const {parameters, presets = []} = figure.definition;
    for (const {state, label} of presets)
      expect(
        () =>
          stateAt(
            parameters,
            Object.fromEntries(
              Object.entries(state).map(([attribute, text]) => [
                attribute.replace(/-[a-z]/g, s => s[1].toUpperCase()),
                text
              ])
            )
          ),
        label
      ).not.toThrow();
  });
});
