import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {mistakes, mistakesIn, project, slideOf, talkOf} from './talk-of';

it('puts a file in its place, with the same rules', () => {
  const {deck, reading} = slideOf('a\n\n::: include parts/b.md\n\nc', {
    'parts/b.md': 'b $x$\n\n::: reader\nd\n:::\n'
  }).body;
  expect(deck).toMatch(/^<p>a<\/p>\n<p>b <span class="katex">.*<\/p>\n<p>c<\/p>\n$/s);
  expect(reading).toContain('<div class="reader">\n<p>d</p>');
});

it('takes a part that lies beside the slides for no slide of its own', () => {
  const slide = (id: string, body: string) => `---\nid: ${id}\n---\n## ${id}\n\n${body}\n`;
  const talk = talkOf({'a-part.md': 'b', 'b.md': slide('one', '::: include a-part.md'), 'c.md': slide('two', 'x')});
  expect(talk.slides.map(({id, body}) => [id, body.reading])).toEqual([
    ['one', '<p>b</p>\n'],
    ['two', '<p>x</p>\n']
  ]);
  expect(mistakesIn('::: include part.md', {'part.md': 'a $\\nope$'})).toEqual([
    'slides/part.md:1:4: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
  ]);
});

it('tells mistakes by the file they are in', () => {
  expect(mistakesIn('::: include parts/b.md', {'parts/b.md': 'x\n\na $\\nope$\n\n::: reader\ny'})).toEqual([
    'slides/parts/b.md:3:4: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)',
    'slides/parts/b.md:5:1: unclosed "::: reader" (allowed: ::: after its content)'
  ]);
});

describe('is an error with its place:', () => {
  it.each([
    ['nope.md', '5:13: no file "nope.md" in slides/'],
    ['../../etc/passwd', '5:13: "../../etc/passwd" leads upwards (allowed: a path inside slides/)'],
    ['%2e%2e/secret.md', '5:13: "%2e%2e/secret.md" leads upwards (allowed: a path inside slides/)'],
    ['parts/../../x.md', '5:13: "parts/../../x.md" leads upwards (allowed: a path inside slides/)'],
    ['/etc/passwd', '5:13: "/etc/passwd" is absolute (allowed: a path inside slides/)'],
    ['C:\\x', '5:13: "C:\\x" has a backslash (allowed: a path inside slides/)'],
    ['C:/x', '5:13: "C:/x" names a drive or another site (allowed: a path inside slides/)'],
    ['a%00.md', '5:13: "a%00.md" has a NUL character (allowed: a path inside slides/)'],
    ['%zz', '5:13: "%zz" has a broken % code (allowed: a path inside slides/)'],
    ['parts', '5:13: "parts" is no file'],
    ['prts/b.md', '5:13: no file "prts/b.md" in slides/'],
    ['parts/bb.md', '5:13: no file "parts/bb.md" in slides/ (did you mean "b.md"?)'],
    ['a.md', '5:13: "a.md" includes itself'],
    ['', '5:1: "" is empty (allowed: a path inside slides/)']
  ])('%j', (path, message) => expect(mistakesIn(`::: include ${path}`, {'parts/b.md': 'x'})).toEqual([message]));

  it('files that include each other', () => {
    expect(mistakesIn('::: include x/b.md', {'x/b.md': '::: include x/c.md', 'x/c.md': '::: include x/b.md'})).toEqual([
      'slides/x/c.md:1:13: "x/b.md" includes itself'
    ]);
  });

  it('files beside each other that include each other', () => {
    expect(mistakesIn('::: include b.md', {'b.md': '::: include a.md'})).toEqual([
      'slides/b.md:1:13: "a.md" includes itself'
    ]);
  });

  it('a file of slides', () => {
    expect(mistakesIn('::: include b.md', {'b.md': '---\nid: b\n---\n### B\n\nx'})).toEqual([
      'slides/b.md:1:1: front matter inside an included file (allowed: what belongs on one slide)'
    ]);
  });

  it('a symbolic link out of the project', () => {
    const [outside, root] = [
      project({'secret.md': 'x'}),
      project({'a.md': '---\nid: a\n---\n## T\n::: include link.md'})
    ];
    symlinkSync(join(outside, 'slides/secret.md'), join(root, 'slides/link.md'));
    // As an include it is refused; as a slide of its own it must be too, so it lies in the same folder.
    writeFileSync(join(root, 'slides/references.bib'), '');
    expect(mistakes({}, root)[0]).toBe(
      'slides/a.md:5:13: "link.md" leads out of the project (allowed: a file inside it)'
    );
  });
});
