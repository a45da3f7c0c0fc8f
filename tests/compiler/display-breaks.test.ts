import {expect, it} from 'vitest';
import {slideOf} from './talk-of';

const marks: Readonly<Record<string, readonly [string, string]>> = {
  'katex-base': ['[', ']'],
  clause: ['{', '}'],
  nobreak: ['<', '>']
};

/** A display as the reading has it: [what never breaks], {what breaks only if it must}, <brackets>, a gap by its width. */
function breaksOf(tex: string): string {
  const html = /aria-hidden="true">(.*)<\/span><\/span><\/span>/s.exec(slideOf(`$$${tex}$$`).body.reading)![1];
  const open: string[] = [];
  return html.replace(
    /<span(?: class="([^"]*)")?(?: style="word-spacing:([\d.]+)em")?[^>]*>|<\/span>/g,
    (tag, name, gap) => {
      if (tag === '</span>') return open.pop()!;
      const [before, after] = marks[name] ?? ['', ''];
      open.push(after);
      return gap ? `+${gap}` : before;
    }
  );
}

it('a display breaks before a relation or sign, and not inside brackets', () => {
  expect(breaksOf('a=b+c')).toBe('[a][=b][+c]');
  expect(breaksOf('f(x+1)=\\big(y-1\\big)^2')).toBe('<[f(x+][1)]><[=(y−][1)2]>');
});

it('breaks at wide gaps first, and keeps their width', () => {
  expect(breaksOf('a=b,\\quad c')).toBe('{[a][=b,]}+0.9167 {[c]}');
  expect(breaksOf('a\\qquad\\qquad b')).toBe('{[a]}+3.75 {[b]}');
  expect(breaksOf('\\small a=b,\\quad c')).toBe('{[a][=b,]}+0.9167 {[c]}');
});

it('a gap in a bracket, a table or a text is none to break at', () => {
  for (const tex of ['(a\\quad b)', '\\begin{aligned}a&=b\\quad c\\end{aligned}', '\\text{a\\quad b}'])
    expect(breaksOf(tex), tex).not.toMatch(/[{+]/);
});

it('a struck relation stays whole', () => {
  expect(breaksOf('a\\not\\equiv b')).toMatch(/^\[a.*≡\]\[b\]$/);
});

it('a slide keeps its formulas in one line', () => {
  expect(slideOf('$$a=b,\\quad c$$').body.deck).not.toMatch(/clause|word-spacing/);
});
