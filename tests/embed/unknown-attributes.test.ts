import {LitElementRenderer} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {afterEach, expect, it, vi} from 'vitest';
import type {AnyFigure} from '../../src/embed/adopt';
import {tellUnknownAttributes} from '../../src/embed/unknown-attributes';
import {defineFigures} from '../../src/widgets';
import {definition} from '../../src/widgets/volume-scaling/volume-scaling';

await defineFigures(['slt-volume-scaling']);
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => warn.mockClear());

const figureWith = (...names: string[]) =>
  ({
    localName: 'slt-volume-scaling',
    parameters: definition.parameters,
    getAttributeNames: () => names
  }) as unknown as AnyFigure;

it('a misspelt attribute is told to the figure’s visitor, and once to the console', () => {
  const figures = [figureWith('k', 'epsilonn', 'class'), figureWith('epsilonn')];
  for (const figure of figures) tellUnknownAttributes(figure);
  const told = '<slt-volume-scaling> has no attribute "epsilonn" (did you mean "epsilon"?).';
  expect(figures.map(({misspelt}) => misspelt)).toEqual([told, told]);
  expect(warn.mock.calls).toEqual([[told]]);
});

it('one that is like none is told with all there are', () => {
  const figure = figureWith('zzz');
  tellUnknownAttributes(figure);
  expect(figure.misspelt).toMatch(/"zzz" \(allowed: k, epsilon, at, show-line, /);
});

it('a figure without a slip says nothing', () => {
  const figure = figureWith('k', 'show-line', 'style', 'steps', 'theme');
  tellUnknownAttributes(figure);
  expect(figure.misspelt).toBeUndefined();
});

it('the figure is drawn all the same, with the words below', () => {
  const renderer = new LitElementRenderer('slt-volume-scaling');
  Object.assign(renderer.element, {misspelt: 'no attribute “epsilonn”'});
  renderer.connectedCallback();
  const options = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false
  };
  const html = collectResultSync(renderer.renderShadow(options)!);
  expect(html).toContain('V(ε), computed');
  expect(html).toContain('no attribute “epsilonn”');
});
