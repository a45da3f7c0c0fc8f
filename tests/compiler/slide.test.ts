import {describe, expect, it} from 'vitest';
import {mistakes, slideOf, talkOf} from './talk-of';

const wrong = (text: string) => mistakes({'a.md': text}).map(message => message.replace('slides/a.md:', ''));

it('keeps the title apart from the body, whatever its level', () => {
  for (const level of ['#', '##']) {
    const [slide] = talkOf({'a.md': `---\nid: a\n---\nbefore\n${level} A *title*\nafter`}).slides;
    expect(slide).toMatchObject({
      title: 'A title',
      heading: {deck: 'A <em>title</em>'},
      body: {deck: '<p>before</p>\n<p>after</p>\n'}
    });
  }
});

it('counts the steps that the deck shows', () => {
  const figure = '<slt-disc><slt-step radius="2">a</slt-step></slt-disc>';
  expect(slideOf(`${figure}\n${figure}\n::: reader\n${figure}\n:::`).steps).toBe(2);
});

describe('is an error with its place:', () => {
  it.each([
    ['---\nid: a\n---\ntext', ['1:1: a slide without a title (allowed: # or ## and words)']],
    [
      '---\nid: a\n---\n## A\n\n# B',
      ['6:1: a second title on the slide (allowed: ### for what is below it, or --- for a new slide)']
    ],
    ['---\nid: a\n---\n##\nx', ['4:1: an empty title']],
    ['---\nid: a\n---\n## A\n---\n', ['5:1: an empty slide (allowed: something between two ---)']],
    ['---\n\n---\nid: a\n---\n## A\nx', ['1:1: an empty slide (allowed: something between two ---)']],
    [
      '---\nid: references\n---\n## R\nx',
      ['2:5: the slide with "::: references", and no other, has the id references']
    ],
    [
      '---\nid: a\n---\n## R\n::: references\n:::',
      ['2:5: the slide with "::: references", and no other, has the id references']
    ]
  ])('%j', (text, messages) => expect(wrong(text)).toEqual(messages));
});
