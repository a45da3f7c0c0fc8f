import {expect, it} from 'vitest';
import {slideOf} from './talk-of';

const html = (body: string) => slideOf(body).body.reading;

it.each([
  [`"One" and 'two', don't`, '“One” and ‘two’, don’t'],
  [`the '90s, f(x)'s end, the models' fit`, 'the ’90s, f(x)’s end, the models’ fit'],
  ['*"a"* **b\'s**', '<em>“a”</em> <strong>b’s</strong>'],
  ['(c) -- ... +- as typed', '(c) -- ... +- as typed'],
  [`\\"as\\' typed`, "&quot;as' typed"],
  [
    "`\"code's\"` [it's](https://x.org/'a)",
    `<code>&quot;code's&quot;</code> <a href="https://x.org/'a" rel="noopener">it’s</a>`
  ]
])('sets %j', (body, prose) => expect(html(body)).toBe(`<p>${prose}</p>\n`));

it('leaves formulas and attributes alone', () => {
  expect(html("$f'(x)$")).toContain('<annotation encoding="application/x-tex">f&#x27;(x)</annotation>');
  expect(html(`<slt-disc k='x^2' name="d">don't</slt-disc>`)).toContain(' name="d" k="x^2">');
});

it('reaches titles, captions and notes', () => {
  const slide = slideOf("<slt-disc>don't<slt-step radius=\"2\">it's</slt-step></slt-disc>\n\n<!-- that's -->");
  expect(slide.body.deck).toMatch(/don’t.*it’s/s);
  expect(slide.notes).toBe('<p>that’s</p>\n');
});
