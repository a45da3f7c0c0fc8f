import {describe, expect, it} from 'vitest';
import {mistakesIn, talkOf} from './talk-of';

const slide = {'a.md': '---\nid: a\n---\n## T\nx'};

it('reads terms, their other names and definitions', () => {
  const {glossary} = talkOf({
    ...slide,
    'glossary.md': '## Cramér–Rao bound\n\n*also:* CRB, information  bound\n\nA [[bound]].\n\nMore.\n\n## bound\n\nx'
  }).vocabulary;
  expect([...glossary.keys()]).toEqual(['cramér–rao bound', 'crb', 'information bound', 'bound']);
  expect(glossary.get('crb')).toMatchObject({
    name: 'Cramér–Rao bound',
    id: 'cramer-rao-bound',
    also: ['CRB', 'information  bound']
  });
});

describe('is an error with its place:', () => {
  it.each([
    ['Text.\n\n## a\n\nb', '1:1: text before the first term (allowed: ## term)'],
    ['# a\n\nb', '1:1: a term is a heading of level 2 (allowed: ## term)'],
    ['## a\n\n## b\n\nc', '1:1: "a" has no definition'],
    ['## a\n\nb\n\n## B\n\n*also:* A\n\nc', '5:1: the term "a" is given twice'],
    [
      '## a\n\nb\n\n::: reader\nx\n:::',
      '5:1: the glossary holds terms and prose (allowed: ## term, *also:* names, text)'
    ],
    ['## a\n\nb\n\n<slt-disc/>', '5:1: the glossary holds terms and prose (allowed: ## term, *also:* names, text)'],
    ['## a\n\nb $\\nope$', '3:4: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'],
    ['## a\n\nsee [[aa]]', '3:7: unknown term "aa" (allowed: a; did you mean "a"?)']
  ])('%j', (text, message) =>
    expect(mistakesIn('x', {'glossary.md': text}).map(found => found.replace('slides/glossary.md:', ''))).toEqual([
      message
    ])
  );
});
