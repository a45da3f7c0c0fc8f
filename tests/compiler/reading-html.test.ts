import {expect, it} from 'vitest';
import {readingBody, readingShell} from '../../src/compiler/reading-html';
import {createMarkdownIt} from '../../src/compiler/slide-file';
import {themeScript} from '../../src/compiler/theme-script';
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

it('keeps every first picture', () => {
  const text = slide('one', '<slt-disc>A disc.</slt-disc>') + slide('two', '<slt-disc/>');
  expect(readingBody(createMarkdownIt(), talkOf({'a.md': text})).match(/shadowrootmode/g)).toHaveLength(2);
});

it('leaves the theme to the system, and the contents folded', () => {
  expect(readingShell('T')).not.toContain('data-theme=');
  expect(readingShell('T')).toContain(themeScript(true));
  expect(body).toContain('<details><summary>Contents</summary>');
});

it('writes names of the glossary with typographic apostrophes', () => {
  const glossary = "## Laplace's method\n\n*also:* Laplace's rule\n\nIt's \"one\" \\$.\n";
  const text = slide('one', "[[Laplace's method]], [[Laplace’s rule]]");
  const page = readingBody(createMarkdownIt(), talkOf({'a.md': text, 'glossary.md': glossary}));
  expect(page).toContain(
    '<dt id="term-laplace-s-method">Laplace’s method <span class="also">also Laplace’s rule</span>'
  );
  expect(page).toContain('<dd><p>It’s “one” $.</p>\n</dd>');
  expect(page).toContain('title="It’s “one” $.">Laplace’s method</a>, ');
  expect(page).toContain('>Laplace’s rule</a></p>');
});

it('escapes the title', () => {
  expect(readingShell('A <b> & "c"')).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;: the talk as a page</title>');
});
