import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf, talkOf} from './talk-of';

const both = (body: string) => slideOf(body).body;

it('writes an element of the container’s name', () => {
  expect(both('::: statement\nAll is **one**.\n:::').deck).toBe(
    '<div class="statement">\n<p>All is <strong>one</strong>.</p>\n</div>\n'
  );
});

it('leaves reader and exercise out of the deck, with all they hold', () => {
  const {deck, reading} = both('a\n\n::: reader\n::: statement\nb\n:::\n<slt-disc/>\n:::\n\nc');
  expect(deck).toBe('<p>a</p>\n<p>c</p>\n');
  expect(reading).toMatch(
    /<div class="reader">\n<div class="statement">\n<p>b<\/p>\n<\/div>\n<slt-disc .*<\/slt-disc>\n<\/div>\n<p>c<\/p>/s
  );
});

it('nests by colons, more outside', () => {
  const html =
    '<div class="columns">\n<div class="column">\n<p>a</p>\n</div>\n<div class="column">\n<p>b</p>\n</div>\n</div>\n';
  expect(both(':::: columns\n::: column\na\n:::\n::: column\nb\n:::\n::::').deck).toBe(html);
});

it('titles a definition', () => {
  expect(both('::: definition The $x$\nBody.\n:::').deck).toMatch(
    /^<div class="definition">\n<p class="definition-title">The <span class="katex">.*<\/p>\n<p>Body.<\/p>\n<\/div>\n$/s
  );
});

it('leaves ::: in code alone', () => {
  expect(both('```\n::: nothing\n```').deck).toContain('::: nothing');
});

it('lists all works in full in the reading', () => {
  const bib = {'references.bib': '@misc{a1, author = {Doe, J.}, title = {T}, year = 2001}'};
  const [slide] = talkOf({'a.md': '---\nid: references\n---\n## R\n::: references\n:::', ...bib}).slides;
  expect(slide.body.reading).toBe(
    '<ul class="references">\n<li id="ref-a1">J. Doe. <cite>T</cite>. 2001.</li>\n</ul>\n'
  );
});

describe('is an error with its place:', () => {
  it.each([
    [
      '::: readr\nx\n:::',
      '5:5: unknown container "readr" (allowed: reader, exercise, definition, statement, columns, column, references, include; did you mean "reader"?)'
    ],
    ['::: reader\nx', '5:1: unclosed "::: reader" (allowed: ::: after its content)'],
    [':::: columns\n::: column\nx\n::::', '6:1: unclosed "::: column" (allowed: ::: after its content)'],
    [':::', '5:1: ::: closes nothing (allowed: after a container; an include is one line and not closed)'],
    [
      '::: definition\nx\n::::\n:::',
      '7:1: :::: does not close "::: definition" of line 5 (allowed: as many colons, :::)'
    ],
    ['::: reader title\nx\n:::', '5:12: "::: reader" takes no title (allowed: nothing after its name)'],
    ['::: column\nx\n:::', '5:1: "::: column" outside "::: columns" (allowed: directly inside it)'],
    ['- a\n  ::: reader\n  x\n\n:::', '9:1: "::: reader" opens and closes in different lists or quotations'],
    ['<!--\n\n::: reader\nx\n:::\n-->', `7:1: "::: reader" inside speaker's notes`]
  ])('%j', (body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('content where it is generated', () => {
    expect(mistakesIn('::: references\nx\n:::')).toContain(
      '5:1: "::: references": its content is generated (allowed: nothing inside)'
    );
  });
});
