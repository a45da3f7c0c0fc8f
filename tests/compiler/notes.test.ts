import {expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const figure = '<slt-disc><slt-step radius="2">a</slt-step><slt-step radius="3">b</slt-step></slt-disc>\n\n';

it('marks where steps belong', () => {
  expect(slideOf(`${figure}<!-- One. [step] Two. [step] Three. -->`).notes).toBe(
    '<p>One. <span class="at-step" data-step="1">▸</span> Two. <span class="at-step" data-step="2">▸</span> Three.</p>\n'
  );
});

it('leaves [step] on the slide itself alone', () => {
  expect(slideOf('a [step] b').body.deck).toBe('<p>a [step] b</p>\n');
});

it('has no more marks than steps', () => {
  expect(mistakesIn(`${figure}<!--\nOne [step]\n[step] and [step] -->`)).toEqual([
    "9:12: [step] number 3 of 2 (allowed: one for each step of the slide's figures)"
  ]);
});

it('tells mistakes by the line of the file', () => {
  expect(mistakesIn('x\n\n<!--\nSay\n\nthat $\\nope$.\n-->')).toEqual([
    '10:7: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
  ]);
});
