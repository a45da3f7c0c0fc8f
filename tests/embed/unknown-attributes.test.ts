import {afterEach, expect, it, vi} from 'vitest';
import {loadFigures} from '../../src/compiler';
import {drawFigure} from '../../src/compiler/figure-picture';
import type {AnyFigure} from '../../src/embed/adopt';
import {tellUnknownAttributes} from '../../src/embed/unknown-attributes';
import {defineFigures} from '../../src/widgets';
import {definition, VolumeScaling} from '../../src/widgets/volume-scaling/volume-scaling';

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

it('the figure is drawn all the same, with the words below', async () => {
  class Misspelt extends VolumeScaling {
    constructor() {
      super();
      this.misspelt = 'no attribute “epsilonn”';
    }
  }
  await loadFigures({'slt-misspelt': async () => Misspelt as never});
  const html = drawFigure(Misspelt as never, []);
  expect(html).toContain('V(ε), computed');
  expect(html).toContain('no attribute “epsilonn”');
});
