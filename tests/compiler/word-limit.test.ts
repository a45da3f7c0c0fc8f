import {expect, it} from 'vitest';
import {mistakesIn} from './talk-of';

const words = (count: number) => Array.from({length: count}, (_, i) => `w${i}`).join(' ');
const reader = (text: string) => `::: reader\n${text}\n:::`;

it('lets the reader’s text have 80 words, and no more', () => {
  expect(mistakesIn(reader(words(80)))).toEqual([]);
  expect(mistakesIn(`x\n\n${reader(words(81))}`)).toEqual(['7:1: "::: reader" has 81 words (allowed: up to 80)']);
});

it('counts a formula and a number as one word, dashes and citations as none', () => {
  const bib = {'references.bib': '@misc{a1, author = {Doe, J.}, title = {T}, year = 2001}'};
  expect(mistakesIn(reader(`${words(78)} – $x + y$ and [@a1].`), bib)).toEqual([]);
  expect(mistakesIn(reader(`${words(78)} $x$ \`{ts} 1 + 1\` and`))).toHaveLength(1);
});

it('does not count what is outside', () => {
  expect(mistakesIn(`${words(90)}\n\n${reader('few')}\n\n${words(90)}`)).toEqual([]);
});
