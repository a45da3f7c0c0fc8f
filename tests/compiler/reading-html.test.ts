import {expect, it} from 'vitest';
import {readingBody, readingShell} from '../../src/compiler/reading-html';
import {createMarkdownIt} from '../../src/compiler/slide-file';
import {talkOf} from './talk-of';

const slide = (id: string, body: string) => `---\nid: ${id}\n---\n## ${id}\n${body}\n`;
const files = {
  'a.md': slide('one', 'See [[disc]] [@doe2001] and [two](#two).') + slide('two', 'x'),
  'glossary.md': '## disc\n\n*also:* plate\n\nA [[rim]] and more.\n\n## rim\n\nx',
  'references.bib': '@misc{doe2001, author = {Doe, J.}, title = {T}, year = 2001}'
};
const body = readingBody(createMarkdownIt(), talkOf(files));

it('has an anchor for every link within the page', () => {
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  expect(ids).toEqual(
    expect.arrayContaining(['contents', 'one', 'two', 'references', 'glossary', 'ref-doe2001', 'term-disc'])
  );
});

it('lists what stands after the passages in the contents too', () => {
  expect(body).toContain('<li><a href="#references">References</a></li>\n<li><a href="#glossary">Glossary</a></li>');
});

it('leaves out what there is not', () => {
  const bare = readingBody(createMarkdownIt(), talkOf({'a.md': slide('one', 'x')}));
  expect(bare).not.toMatch(/references|glossary/i);
});

it('escapes the title', () => {
  expect(readingShell('A <b> & "c"')).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;: the talk as a page</title>');
});
