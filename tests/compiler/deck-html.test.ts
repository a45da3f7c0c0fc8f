import {expect, it} from 'vitest';
import {deckSections} from '../../src/compiler';
import {talkOf} from './talk-of';

const head = (id: string, more = '') => `---\nid: ${id}\n${more}---\n`;

it('writes slide 1 in the open and the others inert', () => {
  const sections = deckSections(talkOf({'a.md': `${head('a')}## A\nx\n${head('b')}## B\ny`}).slides);
  expect(sections.map(({id}) => id)).toEqual(['a', 'b']);
  expect(sections[0].html).toBe(
    '<section class="slide layout-default" data-id="a" data-title="A" data-steps="0">\n<header><h2>A</h2></header>\n<div class="body">\n<p>x</p>\n</div>\n</section>\n'
  );
  expect(sections[1].html).toMatch(/^<section [^>]*>\n<noscript>\n<header>.*<\/div>\n<\/noscript>\n<\/section>\n$/s);
});

it('shows the first picture on slide 1 only', () => {
  const figure = '<slt-disc>A disc.</slt-disc>';
  const [first, second] = deckSections(
    talkOf({'a.md': `${head('a')}## A\n${figure}\n${head('b')}## B\n${figure}`}).slides
  );
  expect(first.html).toContain('<template shadowrootmode="open">');
  expect(second.html).toContain('<slt-disc name="disc" size="wide">\n<div class="captions">');
  expect(second.html).not.toContain('shadowrootmode');
});

it('tells each slide its part, and what is planned', () => {
  const text = `${head('t', 'layout: title\n')}# T\nx\n${head('p', 'layout: section\n')}# P & *Q*\nx\n${head('b', 'timing: 2\nprint: all\n')}## B\n<!-- *Hi* -->`;
  const [title, part, inside] = deckSections(talkOf({'a.md': text}).slides).map(({html}) => html);
  expect(title).not.toContain('data-part');
  expect(title).toContain('<header><h1>T</h1></header>');
  expect(part).toContain('layout-section" data-id="p" data-title="P &amp; Q" data-part="P &amp; Q"');
  expect(inside).toContain('data-part="P &amp; Q" data-steps="0" data-timing="2" data-print="all"');
  expect(inside).toContain('<header><p class="part">P &amp; Q</p><h2>B</h2></header>');
  expect(inside).toContain('<aside class="notes" hidden>\n<p><em>Hi</em></p>\n</aside>');
});
