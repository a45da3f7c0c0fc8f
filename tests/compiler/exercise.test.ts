import {expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const reading = (body: string) => slideOf(body).body.reading;

it('hides the answer behind the question', () => {
  expect(reading('::: exercise\nWhat is *it*?\n\nanswer: This.\n\nAnd more.\n:::')).toBe(
    '<details class="exercise">\n<summary><p>What is <em>it</em>?</p>\n</summary>\n<p>This.</p>\n<p>And more.</p>\n</details>\n'
  );
});

it('gives a computed answer to check against', () => {
  expect(reading("::: exercise\nλ?\n\nanswer: `{ts} rlct('w^8').fraction`, because.\n:::")).toMatch(
    /^<details class="exercise" data-answer="1\/8">/
  );
});

it('needs a question and an answer', () => {
  const message =
    '5:1: "::: exercise": an exercise is a question and its answer (allowed: a paragraph that starts with "answer:")';
  for (const body of ['Why?', 'answer: Because.', 'Why?\nanswer: Because.'])
    expect(mistakesIn(`::: exercise\n${body}\n:::`), body).toEqual([message]);
});
