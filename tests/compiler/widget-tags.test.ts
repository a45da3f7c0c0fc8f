import {describe, expect, it} from 'vitest';
import {mistakesIn, slideOf} from './talk-of';

const picture = /<template shadowrootmode="open">.*?<\/template>/gs;
const both = (body: string) => {
  const {body: pages, opening} = slideOf(body);
  return [pages.deck, pages.reading, opening].map(html => html.replaceAll(picture, '(picture)'));
};

const scripted = `<slt-disc radius="3" show-fit>
A disc of radius $3$.
<slt-step radius="4">Larger, **much**.</slt-step>
<slt-step view="rich" show-fit="false"/>
</slt-disc>`;

it('writes a figure with its script and captions for the deck', () => {
  const [deck] = both(scripted);
  expect(deck).toMatch(
    /^<slt-disc name="disc" size="wide" radius="3" show-fit="true" steps='\[\{"radius":"4"\},\{"view":"rich","showFit":"false"\}\]'>\n<div class="captions">\n<p class="caption">A disc of radius <span class="nobreak"><span class="katex">/
  );
  expect(deck).toMatch(
    /<slt-step class="fragment" data-fragment-index="0">Larger, <strong>much<\/strong>.<\/slt-step>\n<slt-step class="fragment" data-fragment-index="1"><\/slt-step>\n<\/div>\n<\/slt-disc>\n$/
  );
});

it('adds first pictures where the deck opens', () => {
  const [deck, , opening] = both(scripted);
  expect(opening).toBe(deck.replace(/(<slt-disc .*>\n)/, '$1(picture)\n'));
});

it('writes the captions as a numbered narrative for the reading', () => {
  const [, reading] = both(scripted);
  expect(reading).toMatch(
    /^<slt-disc name="disc" radius="3" show-fit="true" steps='.*'>\n\(picture\)\n<div class="narrative">\n<p class="caption">/
  );
  expect(reading).toContain(
    '<ol class="steps">\n<li><button type="button" data-step="1" aria-label="Show step 1">1</button> <span>Larger, <strong>much</strong>.</span></li>\n'
  );
  expect(reading).toMatch(/<\/ol>\n<\/div>\n<\/slt-disc>\n$/);
});

it('leaves a figure without captions to its own', () => {
  expect(both('<slt-disc/>')).toEqual([
    '<slt-disc name="disc" size="wide"></slt-disc>\n',
    '<slt-disc name="disc">(picture)</slt-disc>\n',
    '<slt-disc name="disc" size="wide">(picture)</slt-disc>\n'
  ]);
});

it('names figures apart on a slide and counts their steps together', () => {
  const body =
    '<slt-disc><slt-step radius="2">a</slt-step></slt-disc>\n<slt-disc name="mine"/>\n<slt-disc><slt-step radius="2">b</slt-step></slt-disc>';
  const [deck] = both(body);
  expect([...deck.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['disc', 'mine', 'disc-2']);
  expect([...deck.matchAll(/index="(\d)"/g)].map(([, index]) => index)).toEqual(['0', '1']);
  expect(slideOf(body).steps).toBe(2);
});

it('takes a tag over several lines, inside lists and after text', () => {
  for (const body of [
    'text\n<slt-disc\n  radius="3"\n  view=rich\n/>\ntext',
    '- item\n\n  <slt-disc radius="3">\n  words\n  </slt-disc>'
  ])
    expect(both(body)[0], body).toContain('<slt-disc name="disc" size="wide" radius="3"');
});

it('escapes what attributes say', () => {
  expect(both(`<slt-disc k='x^2'>a \\"b\\" &lt; c</slt-disc>`)[0]).toContain(
    '<p class="caption">a &quot;b&quot; &lt; c</p>'
  );
});

describe('slt-predict asks before it shows', () => {
  it('around a step: the question is a step before it', () => {
    const [deck] = both(
      '<slt-disc>\nopen\n<slt-predict>How large?\n<slt-step radius="2">So.</slt-step>\n</slt-predict>\n</slt-disc>'
    );
    expect(deck).toContain(`steps='[{"ask":"true"},{"ask":"false","radius":"2"}]'`);
    expect(deck).toMatch(/open<\/p>\n<slt-step [^>]*>How large\?<\/slt-step>\n<slt-step [^>]*>So\.<\/slt-step>/);
  });

  it('around a figure: the question is state 0, what the figure opens with the first step', () => {
    const [deck] = both(
      '<slt-predict>\nHow large?\n<slt-disc radius="2">\nThat large.\n<slt-step radius="3"/>\n</slt-disc>\n</slt-predict>'
    );
    expect(deck).toContain('ask="true"');
    expect(deck).toContain(`steps='[{"ask":"false"},{"radius":"3"}]'`);
    expect(deck).toMatch(/<p class="caption">How large\?<\/p>\n<slt-step [^>]*>That large\.<\/slt-step>/);
  });
});

describe('is an error with its place:', () => {
  it.each([
    ['<slt-dsc></slt-dsc>', '5:1: unknown widget <slt-dsc> (allowed: slt-disc; did you mean "slt-disc"?)'],
    ['<slt-__proto__/>', '5:1: unknown widget <slt-__proto__> (allowed: slt-disc)'],
    ['<slt-toString/>', '5:1: unknown widget <slt-toString> (allowed: slt-disc)'],
    ['<slt-predict>x</slt-predict>', '5:1: <slt-predict> without a figure (allowed: a question, then one figure)'],
    ['<slt-predict>x\n<slt-disc/>', '5:1: unclosed <slt-predict> (allowed: </slt-predict> after its content, or />)'],
    [
      '<slt-predict a="b">x\n<slt-disc/>\n</slt-predict>',
      '5:1: <slt-predict> around a figure takes no attributes (allowed: the figure has its own)'
    ],
    [
      '<slt-predict>x\n<slt-disc/>\n<slt-disc/>\n</slt-predict>',
      '7:1: text after the figure of a <slt-predict> (allowed: one figure)'
    ],
    [
      '<slt-predict>x\n<slt-disc>\ny\n</slt-predict>',
      '6:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
    ],
    [
      '<slt-disc>\n<slt-predict>x</slt-predict>\n</slt-disc>',
      '6:1: <slt-predict> without a step (allowed: a question, then one <slt-step>)'
    ],
    [
      '<slt-disc>\n<slt-predict>x<slt-step radius="2">y</slt-step>z</slt-predict>\n</slt-disc>',
      '6:48: text after the step of a <slt-predict> (allowed: one <slt-step>)'
    ],
    [
      '<slt-disc>\n<slt-predict>x<slt-step radius="2">y</slt-step>\n</slt-disc>',
      '6:1: unclosed <slt-predict> (allowed: </slt-predict> after its step)'
    ],
    ['<slt-disc radius="3">\n\ntext', '5:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'],
    ['<slt-disc radius="3"\n\ntext', '5:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'],
    ['<slt-disc/> text', '5:13: text after </slt-disc> (allowed: on a line of its own)'],
    ['<slt-stepp>x</slt-stepp>', '5:1: unknown widget <slt-stepp> (allowed: slt-step; did you mean "slt-step"?)'],
    [
      '<slt-disc>\n<slt-stepp radius="2">x</slt-stepp>\n</slt-disc>',
      '6:1: unknown widget <slt-stepp> (allowed: slt-disc, slt-step, slt-predict; did you mean "slt-step"?)'
    ],
    [
      '<slt-disc radius="2"\n  k="x^2+*y"/>',
      '6:10: k: "x^2+*y", character 5: expected a number, a variable or "(", found "*"'
    ],
    ['<slt-step>x</slt-step>', '5:1: <slt-step> outside a figure (allowed: directly inside one)'],
    ['</slt-disc>', '5:1: </slt-disc> closes nothing'],
    ['text <slt-disc/>', '5:6: <slt-disc> in the middle of a line (allowed: at the start of a line)'],
    [
      '<slt-disc>\na\n<slt-step radius="2">b\n</slt-disc>',
      '7:1: unclosed <slt-step> (allowed: </slt-step> after its caption, or />)'
    ],
    [
      '<slt-disc>\n<slt-step radius="2">b\n<slt-step radius="3">c</slt-step>\n</slt-disc>',
      '6:1: unclosed <slt-step> (allowed: </slt-step> after its caption, or />)'
    ],
    [
      '<slt-disc>\n<slt-step radius="2">b</slt-step>\nmid\n</slt-disc>',
      '7:1: text between steps (allowed: inside a <slt-step>, or before the first)'
    ],
    [
      '<slt-disc>\n<slt-step "x">b</slt-step>\n</slt-disc>',
      '6:11: ""x">b</slt-step>" in the tag <slt-step> (allowed: name="value" …, then >)'
    ],
    ['<!--\n\n<slt-disc/>\n-->', "7:1: <slt-disc> inside speaker's notes"],
    [
      '<slt-disc>\nso $\\nope$\n</slt-disc>',
      '6:5: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
    ]
  ])('%j', (body, message) => expect(mistakesIn(body)).toEqual([message]));

  it('an unclosed figure does not swallow the next slide or figure', () => {
    expect(mistakesIn('<slt-disc>\na\n\n---\nid: two\n---\n## T\n\nx')).toHaveLength(1);
    expect(mistakesIn('<slt-disc>\na\n<slt-disc radius="11"/>')).toEqual([
      '5:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)',
      '7:11: radius: 11 is out of range (allowed: 0 to 10)'
    ]);
  });
});
