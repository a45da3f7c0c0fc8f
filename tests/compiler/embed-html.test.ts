import {expect, it} from 'vitest';
import {embedBody, embedName, embedShell} from '../../src/compiler/embed-html';
import {loadFigures} from '../../src/compiler/figure-picture';
import {themeScript} from '../../src/compiler/theme-script';
import {figures} from './talk-of';

const disc = figures.get('slt-disc')!;

it('is a page with the figure’s title', () => {
  expect(embedName('slt-disc')).toBe('disc');
  expect(embedShell(disc)).toContain('<title>A disc &amp; its area</title>');
  expect(embedShell(disc)).toContain('<!-- figure -->');
  expect(embedShell(disc)).toContain(themeScript(false));
});

it('shows nothing in the figure’s tag but the picture, and says whose it is', () => {
  expect(embedBody(disc, 'Talk & more')).toMatch(
    /^<main>\n<slt-disc name="disc"><template shadowrootmode="open">.*<circle r="1">.*<\/template><\/slt-disc>\n<p class="credit">From the talk <a href="\.\.\/\.\.\/\.\.\/" target="_blank" rel="noopener">Talk &amp; more<\/a><\/p>\n<\/main>$/s
  );
});

it('a figure with long work brings its result for the defaults, and so its first picture', async () => {
  const all = await loadFigures();
  const body = embedBody(all.get('slt-double-descent')!, 'Talk');
  expect(body).toContain('<slt-double-descent name="double-descent" recorded="[[&quot;randomFeatureErrors {');
  expect(body).toMatch(/p = n = (<!--.*?-->)?30/);
});
