import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const html = (body: string) => slideOf(body).body.reading;
const names = 'b, em, i, kbd, mark, s, small, strong, sub, sup, u, br, wbr';

it('lets a few inline tags through', () => {
  expect(html('H<sub>2</sub>O<br>x <KBD>Esc</KBD> <br/> <b>a *b*</b>')).toBe(
    '<p>H<sub>2</sub>O<br>x <kbd>Esc</kbd> <br> <b>a <em>b</em></b></p>\n'
  );
});

it('leaves < alone where no tag starts', () => {
  expect(html('a < b, 1<2 and `<script>`')).toBe('<p>a &lt; b, 1&lt;2 and <code>&lt;script&gt;</code></p>\n');
});

it('drops comments inside a line', () => {
  expect(html('a <!-- b --> c')).toBe('<p>a  c</p>\n');
});

describe('is an error with its place:', () => {
  it.each([
    ['a <svg onload=x>', `5:3: raw HTML "<svg" (allowed: ${names})`],
    ['<iframe srcdoc="x">', `5:1: raw HTML "<iframe" (allowed: ${names})`],
    ['<div>', `5:1: raw HTML "<div" (allowed: ${names})`],
    [
      '<sltdisc>\n</sltdisc>',
      '5:1: unknown widget <sltdisc> (allowed: slt-disc, slt-step, slt-predict; did you mean "slt-disc"?)'
    ],
    ['<div>x</div>', `5:1: raw HTML "<div" (allowed: ${names})`],
    ['<?php', `5:1: raw HTML "<?php" (allowed: ${names})`],
    ['<!DOCTYPE html>', `5:1: raw HTML "<!DOCTYPE" (allowed: ${names})`],
    ['</toString>', `5:1: raw HTML "</toString" (allowed: ${names})`],
    ['<b onclick="x">', '5:1: attributes on <b> (allowed: none)'],
    ['<b>x', '5:1: unclosed <b> (allowed: </b> in the same paragraph)'],
    ['x</b>', '5:2: </b> closes nothing'],
    ['<b>*a</b> b*', '5:6: </b> crosses a mark of Markdown (allowed: one inside the other)'],
    ['a <!-- b', '5:3: an unclosed comment (allowed: <!-- … -->)']
  ])('%j', (body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('each tag of a stack', () => {
    expect(mistakesIn('<math><mtext><style><img src=x onerror=alert(1)>')).toHaveLength(4);
  });
});
