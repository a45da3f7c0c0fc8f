import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const glossary = {
  'glossary.md':
    '## learning coefficient\n\n*also:* RLCT\n\nThe \\"size\\" $\\lambda$ of [[loss]].\n\nMore.\n\n## loss\n\nx'
};
const link = (words: string, at = '') =>
  `<p><a class="gloss" href="${at}#term-learning-coefficient" title="The &quot;size&quot; λ of loss.">${words}</a></p>\n`;

it('links a term by any of its names, with the definition at hand', () => {
  expect(slideOf('[[learning coefficient]]', glossary).body.reading).toBe(link('learning coefficient'));
  expect(slideOf('[[Rlct]]', glossary).body.deck).toBe(link('Rlct', 'read/'));
  expect(slideOf('[[learning coefficient|its coefficients]]', glossary).body.reading).toBe(link('its coefficients'));
});

describe('is an error with its place:', () => {
  it.each([
    [
      'a [[lerning coefficient]]',
      '5:5: unknown term "lerning coefficient" (allowed: learning coefficient, loss; did you mean "learning coefficient"?)'
    ],
    [
      '[a [[loss]]](https://e.org)',
      '5:12: "](" outside a link (allowed: [words](address) without a link inside, or \\] for a bracket)'
    ]
  ])('%j', (body, message) => expect(mistakesIn(body, glossary)).toEqual([message]));
});
