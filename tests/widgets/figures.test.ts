import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import fc from 'fast-check';
import {html} from 'lit';
import {beforeAll, describe, expect, it} from 'vitest';
import {loadComputations} from '../../src/compute';
import {drain} from '../../src/numerics';
import {type FigureClass, figures, type State, stateAt} from '../../src/widgets';
import {arbitraryState} from './arbitrary-state';

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

  it('draws, describes and tabulates any state without a NaN', () => {
    fc.assert(
      fc.property(
        arbitraryState(figure.definition.parameters),
        fc.constantFrom('wide' as const, 'narrow' as const),
        (record, size) => {
          const state = record as State;
          const {definition} = figure;
          const picture = drawn(figure, state, size);
          expect(picture).not.toMatch(/NaN|undefined|Infinity|\[object/);
          // Hydrated empty, a text binding would never show its words: a label is one text.
          expect(picture).not.toMatch(/<text(?:(?!<\/text>).)*<!--lit-part--><!--\/lit-part-->/s);
          const data = dataOf(figure, state);
          expect(definition.describe(state, data)).not.toMatch(/NaN|undefined|\[object/);
          const {columns, rows} = definition.table(state, data);
          for (const row of rows) expect(row).toHaveLength(columns.length);
          for (const readout of definition.readouts?.(state, data) ?? [])
            expect(readout.value).not.toMatch(/NaN|\[object/);
        }
      ),
      {numRuns: figure.definition.work ? 3 : 40}
    );
  });

  it('writes coordinates with one decimal', () => {
    const picture = drawn(figure, stateAt(figure.definition.parameters, {}), 'wide');
    expect(picture).not.toMatch(/ d="[^"]*\d\.\d\d/);
  });

  it('has only parameters whose names no element has already', () => {
    for (const name of Object.keys(figure.definition.parameters))
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
