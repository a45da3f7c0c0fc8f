import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {describe, expect, it} from 'vitest';
import {compileTalk, loadFigures} from '../../src/compiler';
import {attributeName, type FigureClass, type Size, type State, stateAt, workText} from '../../src/widgets';
import {visibleMarks} from './visible-marks';

const figures = await loadFigures();
const {slides} = compileTalk({root: '.', figures});

const unescaped = (text: string) =>
  text.replace(
    /&(quot|#39|lt|gt|amp);/g,
    (_, name: string) => ({quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&'})[name]!
  );

interface Shown {
  readonly figure: FigureClass;
  readonly attributes: Readonly<Record<string, string>>;
  readonly steps: readonly Record<string, string>[];
  readonly recorded: ReadonlyMap<string, unknown>;
}

/** The figures of a compiled slide, as its page will read them. */
function figuresOn(body: string): Shown[] {
  return [...body.matchAll(/<(slt-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*"|='[^']*')?)*)>/g)].flatMap(([, tag, text]) => {
    const figure = figures.get(tag);
    if (!figure) return [];
    const pairs = new Map(
      [...text.matchAll(/([a-z-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
        name,
        unescaped(double ?? single)
      ])
    );
    const names = Object.keys(figure.definition.parameters).filter(name => pairs.has(attributeName(name)));
    return [
      {
        figure,
        attributes: Object.fromEntries(names.map(name => [name, pairs.get(attributeName(name))!])),
        steps: JSON.parse(pairs.get('steps') ?? '[]'),
        recorded: new Map(JSON.parse(pairs.get('recorded') ?? '[]'))
      }
    ];
  });
}

function drawn({figure: {definition}, recorded}: Shown, state: State, size: Size): string {
  const work = definition.work?.(state);
  const data = definition.compute(state, work && (recorded.get(workText(work)) as undefined));
  return definition
    .draw(state, data, size)
    .map((drawing, i) =>
      collectResultSync(render(html`<svg viewBox=${definition.panels[i][size].join(' ')}>${drawing}</svg>`))
    )
    .join('');
}

const withFigures = slides
  .map(({id, body}) => ({id, figures: figuresOn(body.deck), terms: termsIn(body.deck)}))
  .filter(({figures, terms}) => figures.length > 0 && terms.length > 0);

function termsIn(body: string): string[] {
  return [...new Set([...body.matchAll(/ data-term="([^"]+)"/g)].map(([, term]) => term))];
}

describe.each(withFigures)('$id', ({figures, terms}) => {
  it('its steps light terms of its formulas', () => {
    const lit = figures.flatMap(({steps}) => steps.flatMap(({term}) => term ?? []));
    expect(lit.filter(term => !terms.includes(term))).toEqual([]);
  });

  it.each(['wide', 'narrow'] as const)('each of its terms has a mark in every state of the %s figure', size => {
    const missing: string[] = [];
    for (const shown of figures)
      for (let step = 0; step <= shown.steps.length; step++) {
        const state = stateAt(shown.figure.definition.parameters, shown.attributes, shown.steps, step);
        const marks = visibleMarks(drawn(shown, state, size));
        for (const term of terms) if (!marks.has(term)) missing.push(`step ${step}: ${term}`);
      }
    expect(missing).toEqual([]);
  });
});
