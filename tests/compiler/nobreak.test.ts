import {describe, expect, it} from 'vitest';
import {newCache} from '../../src/compiler';
import {slideOf, talkOf} from './talk-of';

/** The paragraph, with each formula as its source between < and >. */
function shape(body: string) {
  const formulas = new Map<string, string>();
  formulas.get = key => `<${key.split('\0')[1]}>`;
  const {slides} = talkOf({'a.md': `---\nid: one\n---\n## T\n${body}`}, {...newCache(), formulas});
  return slides[0].body.reading.replace(/^<p>|<\/p>\n$/g, '').replace(/<span class="nobreak">(.*?)<\/span>/g, '{$1}');
}

describe('a formula stays on the line of', () => {
  it.each([
    ['so $x$, and', 'so {<x>,} and'],
    ['($x$)', '{(<x>)}'],
    ['is $x$.', 'is {<x>.}'],
    ['“$x$”; "$y$"', '{“<x>”;} {“<y>”}'],
    ['the $n$th, $k$-dimensional', 'the {<n>th,} {<k>-}dimensional'],
    ["$K$'s zero and the models' fit", '{<K>’s} zero and the models’ fit'],
    ['$x$, $y$ and $z$', '{<x>,} <y> and <z>'],
    ['a $x$ b\n$y$\nc', 'a <x> b\n<y>\nc'],
    ['*a $x$*, **($y$), b**', '<em>a <x></em>, <strong>{(<y>),} b</strong>']
  ])('what touches it: %j', (body, expected) => expect(shape(body)).toBe(expected));
});

it.each([
  ['a context-free grammar', 'a {context-free} grammar'],
  ['a one-to-one map; 10-dimensional', 'a {one-to-one} map; {10-dimensional}'],
  ['*log-log* axes, high-dimensional-overparameterised', '<em>{log-log}</em> axes, high-dimensional-overparameterised'],
  ['x - y, a- b, `a-b`', 'x - y, a- b, <code>a-b</code>'],
  ['on github.com/some-one/a', 'on github.com/some-one/a']
])('keeps a compound on one line, if it is not long: %j', (body, expected) => expect(shape(body)).toBe(expected));

it('lets a long formula break where KaTeX would', () => {
  const html = slideOf('$a+b=c$, $a+b$').body.reading;
  const [glued, free] = html.split('</math>').slice(1);
  expect(glued.match(/<\/span><wbr><span class="katex-base">/g)).toHaveLength(2);
  expect(free).not.toContain('<wbr>');
});
