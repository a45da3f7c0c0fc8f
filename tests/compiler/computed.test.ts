import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const html = (body: string) => slideOf(body).body.reading;

it('prints the value of an expression', () => {
  expect(html("so `{ts} rlct('w^4').fraction` is it")).toBe('<p>so <span class="computed">1/4</span> is it</p>\n');
  expect(html('`{ts} 1 / 3 | .3f`')).toContain('>0.333<');
  expect(html('`{ts} -12345.6 | ,.0f`')).toContain('>−12,346<');
  expect(html('`{ts} (4 | 2)`')).toContain('>6<');
});

it('prints in tables and captions', () => {
  expect(html('| a |\n|---|\n| `{ts} 2 \\| .1f` |')).toContain('<td><span class="computed">2.0</span></td>');
  expect(html('<slt-disc>\n`{ts} 1+1`\n</slt-disc>')).toContain(
    '<p class="caption"><span class="computed">2</span></p>'
  );
});

it('leaves other code alone and escapes what it prints', () => {
  expect(html('`a | b`')).toContain('<code>a | b</code>');
  expect(html('`{ts} "<b>"`')).toContain('&lt;b&gt;');
});

describe('is an error with its place:', () => {
  it.each([
    ['so `{ts} foo(1)`', /^5:4: "foo\(1\)" has no value: unknown name "foo" \(allowed: /],
    ['`{ts} 1/0`', '5:1: "1/0" is Infinity (allowed: a finite number, or a text)'],
    ['`{ts} rlct`', '5:1: "rlct" is a function (allowed: a finite number, or a text)'],
    ['`{ts} "a" | .3f`', '5:1: ""a"" is "a" (allowed: a finite number)'],
    ['`{ts} 1 | .3q`', '5:1: unknown format ".3q" (allowed: as .3f, .2e, ,.0f, .3g, .1%, ,d)'],
    ['`{ts} `', '5:1: a computed number without an expression'],
    ['| a | b |\n|---|---|\n| c | `{ts} nope` |', /^7:7: "nope" has no value/]
  ])('%j', (body, message) => {
    const found = mistakesIn(body);
    expect(found).toHaveLength(1);
    if (typeof message === 'string') expect(found[0]).toBe(message);
    else expect(found[0]).toMatch(message);
  });
});
