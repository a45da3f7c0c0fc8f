import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const html = (body: string, others = {}) => slideOf(body, others).body.reading;

it('sets $…$ in a line and $$…$$ as a display', () => {
  expect(html('a $x$ b')).toMatch(/^<p>a <span class="katex">.*<\/span> b<\/p>\n$/s);
  expect(html('$$x$$')).toMatch(/^<span class="katex-display">/);
  expect(html('$$\nx\n+y\n$$')).toContain('<annotation encoding="application/x-tex">x\n+y</annotation>');
});

it('reads $$ in lists, in quotations and right after a paragraph', () => {
  for (const body of ['- a\n\n  $$\n  x\n  $$', '> $$\n> x\n> $$', 'text\n$$x$$\ntext'])
    expect(html(body), body).toContain('katex-display');
});

it('writes HTML for the eye and MathML for the ear', () => {
  expect(html('$x$')).toMatch(/<math .*<annotation.*aria-hidden="true"/s);
});

it('leaves \\$ and code alone', () => {
  expect(html('costs \\$5 to \\$6 and `$x$`')).toBe('<p>costs $5 to $6 and <code>$x$</code></p>\n');
});

it('marks terms for figures', () => {
  expect(html('$\\term{lambda}{\\lambda}$')).toContain('<span class="enclosing" data-term="lambda">');
});

it('knows the macros of macros.yaml', () => {
  expect(html('$\\R$', {'macros.yaml': "'\\R': '\\mathbb{R}'"})).toContain('<mi mathvariant="double-struck">R</mi>');
});

it('keeps \\gdef inside its formula', () => {
  expect(mistakesIn('$\\gdef\\q{x}\\q$ and $\\q$')).toEqual([
    '5:21: formula: unknown command \\q (allowed: those of KaTeX and of macros.yaml)'
  ]);
});

describe('is an error with its place:', () => {
  it.each([
    ['a lone $', 'lone $x', '5:6: a lone $ (allowed: $…$ in one paragraph, or \\$ for a dollar sign)'],
    [
      'money',
      'costs $5 to $6',
      '5:7: a space inside the $ of a formula (allowed: $…$ without, or \\$ for a dollar sign)'
    ],
    [
      'a space after $',
      'so $ x$',
      '5:4: a space inside the $ of a formula (allowed: $…$ without, or \\$ for a dollar sign)'
    ],
    ['$$ in a line', 'a $$x$$ b', '5:3: $$ in the middle of a line (allowed: $…$, or $$…$$ that starts a line)'],
    ['an unclosed $$', '$$ x\n\ny', '5:1: an unclosed $$ (allowed: $$…$$)'],
    [
      'what KaTeX refuses, in a line',
      'ab\ncd $x + \\frac{1$ x',
      '6:16: formula: it ends too early (allowed: a } for every {, and all that its last command takes)'
    ],
    [
      'what KaTeX refuses, in a display',
      '$$\nx\n+y^2^3\n$$',
      '7:5: formula: two superscripts on one letter (allowed: one, as x^{ab} or x_{ab})'
    ],
    ['a letter TeX has not', '$é$', '5:2: formula: the letter "é" (allowed: in \\text{…})']
  ])('%s', (_, body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('an unclosed $$ does not swallow the next slide', () => {
    expect(mistakesIn('$$\nx\n\n---\nid: two\n---\n## T\n')).toEqual(['5:1: an unclosed $$ (allowed: $$…$$)']);
  });

  it('a macro that fails says so at the formula', () => {
    expect(mistakesIn('so $\\bad$', {'macros.yaml': "'\\bad': 'a+\\nope'"})).toEqual([
      '5:5: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml) (in a macro of this formula)'
    ]);
  });
});
