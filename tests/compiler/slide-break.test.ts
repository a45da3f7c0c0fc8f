import {describe, expect, it} from 'vitest';
import {mistakesIn, talkOf} from './talk-of';

const head = (id: string) => `---\nid: ${id}\n---\n## ${id}\n`;
const ids = (text: string) => talkOf({'a.md': text}).slides.map(slide => slide.id);

it('ends a slide at --- alone, after any kind of block', () => {
  for (const block of [
    'text',
    '- a\n- b',
    '> quoted',
    '| a |\n|---|\n| b |',
    '```\ncode\n```',
    '$$x$$',
    '| a |',
    '<slt-disc/>',
    '<!-- notes -->'
  ])
    expect(ids(`${head('one')}${block}\n${head('two')}x`), block).toEqual(['one', 'two']);
});

it('does not end one at --- in code and in tables', () => {
  const body = '```\n---\n```\n\n| a | b |\n|---|---|\n| c | d |';
  expect(ids(head('one') + body)).toEqual(['one']);
});

it('keeps text over --- a paragraph, no heading', () => {
  expect(talkOf({'a.md': `${head('one')}last words\n${head('two')}x`}).slides[0].body.deck).toBe('<p>last words</p>\n');
});

describe('is an error with its place:', () => {
  it.each([
    ['----', '5:1: "----" is no slide break (allowed: ---)'],
    ['a\n===', '6:1: "===" makes no heading (allowed: ## before its words)'],
    ['***', '5:1: "***" is no slide break (allowed: ---)'],
    ['- - -', '5:1: "- - -" is no slide break (allowed: ---)'],
    ['- a\n\n  ---', '7:3: a slide break inside a list or a quotation (allowed: at the start of a line)'],
    ['> a\n> ---', '6:3: a slide break inside a list or a quotation (allowed: at the start of a line)'],
    [
      '::: reader\nx\n---\nid: two\n---\n## T\n\nx',
      '7:1: a slide break inside "::: reader" of line 5, which is still open'
    ],
    ['<!--\n\n---\n\nx\n-->', "7:1: a slide break inside speaker's notes"]
  ])('%j', (body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('inside an included file', () => {
    expect(mistakesIn('::: include parts/b.md', {'parts/b.md': 'x\n\n---\n'})).toEqual([
      'slides/parts/b.md:3:1: a slide break inside an included file'
    ]);
  });
});
