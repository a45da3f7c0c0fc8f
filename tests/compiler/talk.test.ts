import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {AuthoringErrors, compileTalk, deckSections, newCache} from '../../src/compiler';
import {figures, mistakes, project, talkOf} from './talk-of';

const slide = (id: string, body = 'x') => `---\nid: ${id}\n---\n## ${id}\n${body}\n`;

it('reads slides/*.md in name order, and nothing else', () => {
  const files = {
    '02-b.md': slide('b'),
    '01-a.md': slide('a'),
    '10-c.md': slide('c'),
    'parts/z.md': 'no slide',
    'notes.txt': 'x',
    'glossary.md': '## t\n\nx'
  };
  expect(talkOf(files).slides.map(({id}) => id)).toEqual(['a', 'b', 'c']);
});

it('tells the mistakes of all files at once', () => {
  expect(
    mistakes({
      'a.md': slide('a', '$\\nope$\n\n<div>'),
      'b.md': slide('b', '[@x]'),
      'references.bib': '@misc{a, year = 2000}'
    })
  ).toEqual([
    'slides/a.md:5:2: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)',
    'slides/a.md:7:1: raw HTML "<div" (allowed: b, em, i, kbd, mark, s, small, strong, sub, sup, u, br, wbr)',
    'slides/b.md:5:2: unknown work "x" (allowed: none)',
    'slides/references.bib:1:1: "a" has no author'
  ]);
});

it('tells of a shared file that cannot be read, and not that its names are unknown', () => {
  const slides = {'a.md': slide('a', '[@x] and $\\eps$'), 'b.md': slide('b', '[@y; @z]')};
  const fine = {'references.bib': '@misc{x, author = {A, B}, title = {T}}', 'macros.yaml': "'\\eps': '\\varepsilon'"};
  expect(mistakes({...slides, ...fine, 'references.bib': '@misc{x, author = {A, B}'})).toEqual([
    expect.stringMatching(/^slides\/references\.bib:1:1: /)
  ]);
  expect(mistakes({...slides, ...fine, 'macros.yaml': "'\\eps' '\\varepsilon'"})).toEqual([
    expect.stringMatching(/^slides\/macros\.yaml:1:8: /)
  ]);
});

it('gives each slide an address of its own', () => {
  expect(mistakes({'a.md': slide('a'), 'b.md': slide('b') + slide('a')})).toEqual([
    'slides/b.md:7:5: the id "a" is given twice (first in slides/a.md:2)'
  ]);
});

it('needs slides', () => {
  expect(mistakes({'glossary.md': ''})).toEqual(['slides:1:1: no slides (allowed: slides/*.md)']);
  expect(mistakes({}, project({}))).toEqual(['slides:1:1: no slides (allowed: slides/*.md)']);
});

it('compiles to the same bytes, with a cache and without', () => {
  const files = {
    'a.md': slide('a', '$x$ <slt-disc>\n'.replace(' <', '\n<').replace('>', '/>')),
    'b.md': slide('b', "`{ts} rlct('w^4').fraction` [[t]]"),
    'glossary.md': '## t\n\nx'
  };
  const root = project(files);
  const cache = newCache();
  const html = (kept = newCache()) => JSON.stringify(compileTalk({root, figures, cache: kept}).slides);
  expect(html(cache)).toBe(html());
  expect(html(cache)).toBe(html());
});

it('recompiles the edited file alone', () => {
  const root = project({'a.md': slide('a'), 'b.md': slide('b', '::: include c/c.md'), 'c/c.md': 'one'});
  const cache = newCache();
  const compile = () => compileTalk({root, figures, cache}).slides;
  const edit = (name: string, text: string) => writeFileSync(join(root, 'slides', name), text);
  const [a, b] = compile();
  expect(compile()).toEqual([a, b]);
  expect(compile()[0]).toBe(a);
  edit('b.md', slide('b', 'new'));
  expect(compile()[0]).toBe(a);
  expect(compile()[1].body.deck).toBe('<p>new</p>\n');
  edit('b.md', slide('b', '::: include c/c.md'));
  edit('c/c.md', 'two');
  expect(compile()[1].body.deck).toBe('<p>two</p>\n');
  edit('glossary.md', '## t\n\nx');
  edit('a.md', slide('a', '[[t]]'));
  expect(compile()[0].body.deck).toContain('class="gloss"');
  expect(deckSections(compile())).toHaveLength(2);
});

it('looks again after a mistake', () => {
  const root = project({'a.md': slide('a', '::: include c.txt')});
  const cache = newCache();
  const compile = () => compileTalk({root, figures, cache});
  expect(compile).toThrow(AuthoringErrors);
  writeFileSync(join(root, 'slides/c.txt'), 'x');
  expect(compile().slides[0].body.deck).toBe('<p>x</p>\n');
});

it('compiles in a hurry where that is allowed, and the whole once it is not', () => {
  const root = project({'a.md': slide('a', '<slt-disc/>').replace('---\n##', 'claims: |\n  1 > 2\n---\n##')});
  const cache = newCache();
  cache.hurried.add('slides/a.md');
  expect(compileTalk({root, figures, cache}).slides[0].body.deck).toContain('<slt-disc');
  cache.hurried.delete('slides/a.md');
  expect(() => compileTalk({root, figures, cache})).toThrow('slides/a.md:4:3: false claim: 1 > 2');
});
