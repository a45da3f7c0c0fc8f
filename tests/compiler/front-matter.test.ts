import {describe, expect, it} from 'vitest';
import {mistakes, talkOf} from './talk-of';

const one = (yaml: string, body = '## T\n\nx') => ({'a.md': `---\n${yaml}\n---\n${body}`});
const wrong = (yaml: string, body?: string) =>
  mistakes(one(yaml, body)).map(message => message.replace('slides/a.md:', ''));

it('reads the keys of a slide', () => {
  const [slide] = talkOf(one('id: volume-scaling\nlayout: section\ntiming: 2.5\nprint: all')).slides;
  expect(slide).toMatchObject({
    id: 'volume-scaling',
    layout: 'section',
    timing: 2.5,
    print: 'all',
    place: {line: 2, column: 5}
  });
});

it('chooses a layout by what is shown', () => {
  const layout = (body: string) => talkOf(one('id: a', `## T\n${body}`)).slides[0].layout;
  expect(layout('x')).toBe('default');
  expect(layout('<slt-disc/>')).toBe('figure');
  expect(layout('::: reader\n<slt-disc/>\n:::')).toBe('default');
});

it('reads states to print as a list or in one line', () => {
  const figure = '## T\n<slt-disc>\n<slt-step radius="2"/><slt-step radius="3"/></slt-disc>';
  for (const print of ['[0, 2]', '0,2'])
    expect(talkOf(one(`id: a\nprint: ${print}`, figure)).slides[0].print).toEqual([0, 2]);
});

it('belongs to the slide whose --- stands right above it', () => {
  const text = '---\nid: a\n---\n## A\nx\n---\nid: b\ntiming: 1\n---\n## B\nx\n';
  expect(talkOf({'a.md': text}).slides.map(({id, timing}) => [id, timing])).toEqual([
    ['a', undefined],
    ['b', 1]
  ]);
});

describe('is an error with its place:', () => {
  it.each([
    [
      'id: a\nlayuot: figure',
      '3:1: unknown key "layuot" (allowed: id, layout, timing, print, claims; did you mean "layout"?)'
    ],
    ['id: a\n__proto__: x', '3:1: unknown key "__proto__" (allowed: id, layout, timing, print, claims)'],
    [
      'id: Two Words',
      '2:1: "Two Words" is no id (allowed: small letters, digits and single hyphens, as volume-scaling)'
    ],
    ['id: glossary', '2:1: the id "glossary" is taken by the reading page'],
    [
      'id: a\nlayout: figur',
      '3:1: unknown layout "figur" (allowed: title, section, default, figure, columns; did you mean "figure"?)'
    ],
    ['id: a\ntiming: long', '3:1: timing is a number of minutes (allowed: above 0, up to 600)'],
    ['id: a\nprint: first', '3:1: print names states (allowed: all, or numbers from 0, as [0, 2])'],
    ['id: a\nprint: [1]', '3:8: print names state 1 (allowed: 0 to 0)'],
    ['id: a\nclaims: 3', '3:1: claims are a list, or a block | with one claim a line'],
    ['id: a\nid: b', '3:1: a key is given twice (allowed: each key once)'],
    [
      'id: a\n timing: 1',
      '2:5: a colon inside a value, or a key that is indented (allowed: key: value, from the start of a line; quotes around the value)'
    ],
    ['id: a\n\ttiming: 1', '3:1: a tab at the start of a line (allowed: spaces)'],
    ['id: "a', '3:1: a quotation mark that is not closed (allowed: one before and one after the value)'],
    ['id: a\nlayout', '3:1: a line without a colon (allowed: key: value, from the start of a line)'],
    ['id: @x', '2:5: a value that starts with a special character (allowed: quotes around it)'],
    ['id: a\nprint: [1', '3:8: a [ that is not closed (allowed: ] after its last item)'],
    ['id: a\nprint: [0]\nclaims: [a: b', '4:9: a [ that is not closed (allowed: ] after its last item)'],
    ['id: a\nclaims: [[1 < 2], 2 < 3\nprint: [0]', '3:9: a [ that is not closed (allowed: ] after its last item)'],
    ['id: a\nclaims:\n  - [1 < 2', '4:5: a [ that is not closed (allowed: ] after its last item)'],
    ['id: {a', '2:5: a { that is not closed (allowed: quotes around a value that starts with {)'],
    ['id: ]', '2:5: this cannot be read (allowed: key: value, from the start of a line)'],
    ['id:a', '2:1: a key without a space after its colon (allowed: key: value)'],
    ['timing: 3', '1:1: a slide without an id (allowed: id: short-name in its front matter)']
  ])('%j', (yaml, message) => expect(wrong(yaml)).toEqual([message]));

  it('an unclosed head', () => {
    const message = 'slides/a.md:1:1: unclosed front matter (allowed: --- after its last key)';
    expect(mistakes({'a.md': '---\nid: a\n\n## T\n'})).toEqual([message]);
    expect(mistakes({'a.md': '---\nid: a\n## T\nx\n\n---\nid: b\n---\n## T\nx'})).toEqual([message]);
  });

  it('a head apart from its ---', () => {
    for (const rest of ['', '---\n## U\ny\n'])
      expect(mistakes({'a.md': `---\nid: a\n---\n## T\nx\n\n---\n\nid: two\n${rest}`})).toEqual([
        'slides/a.md:7:1: front matter apart from its --- (allowed: the first key right under the ---, and --- after the last)'
      ]);
  });

  it('no head at all', () => {
    expect(mistakes({'a.md': '## T\nx'})).toEqual([
      'slides/a.md:1:1: a slide without front matter (allowed: --- id: short-name --- at its start)'
    ]);
  });
});
