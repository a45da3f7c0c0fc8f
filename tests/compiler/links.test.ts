import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {compileTalk} from '../../src/compiler';
import {figures, mistakes, mistakesIn, project, slideOf} from './talk-of';

const both = (body: string, others = {}) => slideOf(body, others).body;

it('links to other sites, mail and addresses of this site', () => {
  const {deck, reading} = both('[a](https://e.org/?x=1&y "T") <https://e.org> [b](mailto:a@e.org) [c](data/x.csv)');
  expect(reading).toContain('<a href="https://e.org/?x=1&amp;y" title="T" rel="noopener">a</a>');
  expect(reading).toContain('<a href="https://e.org" rel="noopener">https://e.org</a>');
  expect(reading).toContain('<a href="mailto:a@e.org" rel="noopener">b</a>');
  expect([deck, reading].map(html => /href="([^"]*csv)"/.exec(html)![1])).toEqual(['data/x.csv', '../data/x.csv']);
});

it('links to another slide by its id', () => {
  const {deck, reading} = both('[above](#one)');
  expect([deck, reading].map(html => /href="([^"]*)"/.exec(html)![1])).toEqual(['#/one', '#one']);
});

it('shows images of slides/, and knows which', () => {
  const root = project({'a.md': '---\nid: a\n---\n## T\n![A “dot”](img/a%20b.svg)', 'img/a b.svg': '<svg/>'});
  const talk = compileTalk({root, figures});
  expect(talk.assets).toEqual(['slides/img/a b.svg']);
  expect(talk.slides[0].body.reading).toBe('<p><img src="../slides/img/a%20b.svg" alt="A “dot”"></p>\n');
});

describe('is an error with its place:', () => {
  const schemes = '(allowed: http, https, mailto, or a relative address)';
  it.each([
    ['a [x](javascript:alert(1))', `5:3: the link "javascript:alert(1)" has the scheme javascript ${schemes}`],
    ['[x](java&#9;script:alert(1))', `5:1: the link "javascript:alert(1)" has the scheme javascript ${schemes}`],
    ['[x](JaVaScRiPt&colon;x)', `5:1: the link "JaVaScRiPt:x" has the scheme javascript ${schemes}`],
    ['[x](<java\tscript:x>)', `5:1: the link "javascript:x" has the scheme javascript ${schemes}`],
    ['[x](vbscript:x)', `5:1: the link "vbscript:x" has the scheme vbscript ${schemes}`],
    ['[x](data:text/html,x)', `5:1: the link "data:text/html,x" has the scheme data ${schemes}`],
    ['<javascript:alert(1)>', `5:1: the link "javascript:alert(1)" has the scheme javascript ${schemes}`],
    ['[x](//evil.org)', `5:1: the link "//evil.org" is absolute ${schemes}`],
    ['[x](\\\\\\\\evil.org)', `5:1: the link "\\\\evil.org" is absolute ${schemes}`],
    ['[x](/abs)', `5:1: the link "/abs" is absolute ${schemes}`],
    ['[x]()', '5:1: a link without an address'],
    ['[x](#nowhere)', '5:1: a link to the slide "nowhere", which does not exist (allowed: one)'],
    ['so ![x](nope.svg)', '5:4: image: no file "nope.svg" in slides/'],
    ['![](a.svg)', '5:1: an image without words (allowed: ![what it shows](file.svg))'],
    ['![x](../a.svg)', '5:1: image: "../a.svg" leads upwards (allowed: a path inside slides/)'],
    ['![x](%2e%2e/a.svg)', '5:1: image: "%2e%2e/a.svg" leads upwards (allowed: a path inside slides/)'],
    ['![x](/etc/passwd)', '5:1: image: "/etc/passwd" is absolute (allowed: a path inside slides/)'],
    [
      '![x](https://e.org/a.png)',
      '5:1: image: "https://e.org/a.png" names a drive or another site (allowed: a path inside slides/)'
    ],
    [
      '![x](data:image/png,x)',
      '5:1: image: "data:image/png,x" names a drive or another site (allowed: a path inside slides/)'
    ],
    ['![x](a%00.svg)', '5:1: image: "a%00.svg" has a NUL character (allowed: a path inside slides/)']
  ])('%j', (body, message) => expect(mistakesIn(body, {'a.svg': '<svg/>'})).toEqual([message]));

  it('an image by a symbolic link out of the project', () => {
    const root = project({'a.md': '---\nid: a\n---\n## T\n![x](img/link.svg)'});
    const outside = project({'x.svg': '<svg/>'});
    mkdirSync(join(root, 'slides/img'));
    symlinkSync(join(outside, 'slides/x.svg'), join(root, 'slides/img/link.svg'));
    expect(mistakes({}, root)).toEqual([
      'slides/a.md:5:1: image: "img/link.svg" leads out of the project (allowed: a file inside it)'
    ]);
    symlinkSync(join(outside, 'slides'), join(root, 'slides/dir'));
    writeFileSync(join(root, 'slides/a.md'), '---\nid: a\n---\n## T\n![x](dir/x.svg)');
    expect(mistakes({}, root)[0]).toContain('leads out of the project');
  });
});

it('does not print a broken image as it stands', () => {
  expect(mistakesIn('![](x" onerror="alert(1))')).toEqual([
    '5:3: "](" outside a link (allowed: [words](address) without a link inside, or \\] for a bracket)'
  ]);
});
