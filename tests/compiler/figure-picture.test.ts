import {expect, it} from 'vitest';
import {loadFigures} from '../../src/compiler';
import {drawFigure, onlyWide} from '../../src/compiler/figure-picture';
import {Disc, discFigures} from './disc-figure';
import {figures} from './talk-of';

const disc = figures.get('slt-disc')!;

it('draws the state of the attributes as a declarative shadow root that can hydrate', () => {
  const html = drawFigure(disc, [
    ['radius', '3'],
    ['steps', '[{"radius":"4"}]']
  ]);
  expect(html).toMatch(/^<template shadowrootmode="open"><style>.*<\/style><!--lit-part /s);
  expect(html).toMatch(/<circle r="3">/);
  expect(html).toContain('Area 28.27.');
  expect(html).toContain('Step 1 of 1');
  expect(html).toMatch(/<!--\/lit-part--><\/template>$/);
});

it('brings the narrow drawing behind the wide one, which a slide does without', () => {
  const both = drawFigure(disc, []);
  const standIn =
    /<svg class="stand-in" viewBox="0 0 50 50" role="img" aria-label="A disc"><circle r="1"><\/circle><\/svg>/;
  expect(both).toMatch(standIn);
  // Known from its start to be hidden on a narrow page: what follows may come a moment later.
  expect(both).toContain('<svg data-stood-in data-panel=');
  expect(onlyWide(both)).toBe(both.replace(standIn, '').replace(' data-stood-in', ''));
});

it('draws the same twice', () => {
  expect(drawFigure(disc, [['radius', '3']])).toBe(drawFigure(disc, [['radius', '3']]));
});

it('draws another class for a tag that is taken, as after a restart', async () => {
  class Other extends Disc {}
  const again = await loadFigures({'slt-disc': async () => Other as never});
  expect(drawFigure(again.get('slt-disc')!, [])).toBe(drawFigure(disc, []));
  expect((await loadFigures(discFigures)).get('slt-disc')).toBe(disc);
});
