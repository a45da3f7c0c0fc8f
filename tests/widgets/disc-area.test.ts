import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {loadFigures} from '../../src/compiler';
import {drawFigure} from '../../src/compiler/figure-picture';
import {Figure} from '../../src/widgets';
import {asFigure} from '../../src/widgets/figures';
import {DiscArea} from './disc-area';

it('the figure of the README is drawn, described and controlled by its table', async () => {
  const figures = await loadFigures({'slt-disc-area': async () => asFigure(DiscArea)});
  const html = drawFigure(figures.get('slt-disc-area')!, [['r', '0.25']]);
  expect(html).toContain('<circle class="area loss" cx="200" cy="100" r="25">');
  expect(html).toContain('<circle class="area loss" cx="100" cy="100" r="25">');
  expect(html).toContain('A disc of radius 0.25 has area 0.196.');
  expect(html).toMatch(/<input id="r" type="range"/);
});

it('and stands there as it is here', () => {
  const [, code] = /## Write a figure[\s\S]*?```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  expect(code).toBe(readFileSync('tests/widgets/disc-area.ts', 'utf8').replace('../../src', './src'));
});

it('a class whose definition is not about its own data is a type error', () => {
  const {definition} = DiscArea;
  class Square extends Figure<typeof definition.parameters, {side: number}> {
    static override definition = definition;
  }
  // @ts-expect-error
  expect(asFigure(Square)).toBe(Square);
});
