import {describe, expect, it} from 'vitest';
import {mistakes} from './talk-of';

const head = '---\nid: one\n---\n\n## One\n\n';
const next = '\n---\nid: two\n---\n\n## Two\n\nx\n';
const step = (radius: number) => `<slt-step radius="${radius}">b</slt-step>\n`;

/** Slips in the body of a slide, whose first line is line 7, with a sound slide after it. */
const inBody: readonly (readonly [slip: string, body: string, message: string])[] = [
  // Containers
  [
    'a container left open',
    '::: reader\na\n',
    '10:1: a slide break inside "::: reader" of line 7, which is still open'
  ],
  [
    'the inner one',
    ':::: columns\n::: column\na\n::::\n',
    '8:1: unclosed "::: column" (allowed: ::: after its content)'
  ],
  [
    'closed by more colons',
    '::: reader\na\n::::\n',
    '9:1: :::: does not close "::: reader" of line 7 (allowed: as many colons, :::)'
  ],
  [
    'closed by fewer',
    '::: reader\na\n::\n',
    '9:1: :: does not close "::: reader" of line 7 (allowed: as many colons, :::)'
  ],
  ['two colons', ':: reader\na\n::\n', '7:1: two colons (allowed: ::: or more)'],
  [
    '--- inside one',
    '::: reader\na\n\n---\n\nb\n:::\n',
    '10:1: a slide break inside "::: reader" of line 7, which is still open'
  ],
  [
    'a whole slide inside one',
    '::: reader\na\n\n---\nid: b\n---\n\n## B\n\nb\n:::\n',
    '10:1: a slide break inside "::: reader" of line 7, which is still open'
  ],
  // Tags
  [
    'a quotation mark left out after a value',
    `<slt-disc radius="3>\na\n${step(4)}</slt-disc>\n`,
    '7:18: a value without its closing " (allowed: name="value", in one line)'
  ],
  [
    'the same in a step',
    `<slt-disc>\na\n<slt-step radius="4>b</slt-step>\n${step(5)}</slt-disc>\n`,
    '9:18: a value without its closing " (allowed: name="value", in one line)'
  ],
  [
    'a quotation mark left out before a value',
    `<slt-disc radius=3">\na\n${step(4)}</slt-disc>\n`,
    '7:19: "">" in the tag <slt-disc> (allowed: name="value" …, then >)'
  ],
  [
    'no > after the tag',
    `<slt-disc radius="3"\na\n${step(4)}</slt-disc>\n`,
    '9:1: "<slt-step radius="4"" in the tag <slt-disc> (allowed: name="value" …, then >)'
  ],
  [
    'no closing tag',
    `<slt-disc>\na\n${step(4)}\n::: reader\nx\n:::\n`,
    '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  [
    'a slip in the closing tag',
    `<slt-disc>\na\n${step(4)}</slt-dics>\n`,
    '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  [
    'a slip in the opening tag',
    `<slt-dics>\na\n${step(4)}</slt-disc>\n`,
    '7:1: unknown widget <slt-dics> (allowed: slt-disc; did you mean "slt-disc"?)'
  ],
  [
    'a slip before the hyphen',
    `<stl-disc>\na\n${step(4)}</stl-disc>\n`,
    '7:1: unknown widget <stl-disc> (allowed: slt-disc, slt-step, slt-predict; did you mean "slt-disc"?)'
  ],
  [
    '--- inside a figure',
    `<slt-disc>\na\n\n---\n\n${step(4)}</slt-disc>\n`,
    '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  [
    'a figure inside a figure',
    '<slt-disc>\na\n<slt-disc radius="2"/>\n</slt-disc>\n',
    '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  [
    'a container inside a figure',
    '<slt-disc>\n::: reader\na\n:::\n</slt-disc>\n',
    '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  [
    'a figure left open in a container',
    '::: reader\n<slt-disc>\na\n:::\n',
    '8:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)'
  ],
  // Steps and questions
  [
    'a step left open',
    `<slt-disc>\na\n<slt-step radius="4">b\n${step(5)}</slt-disc>\n`,
    '9:1: unclosed <slt-step> (allowed: </slt-step> after its caption, or />)'
  ],
  [
    'a step inside a step',
    `<slt-disc>\n<slt-step radius="4">b ${step(5)}</slt-step>\n</slt-disc>\n`,
    '8:1: unclosed <slt-step> (allowed: </slt-step> after its caption, or />)'
  ],
  [
    'steps after a figure that closes itself',
    `<slt-disc/>\n${step(4)}${step(5)}</slt-disc>\n`,
    '8:1: <slt-step> outside a figure (allowed: directly inside one)'
  ],
  [
    'a question left open',
    `<slt-disc>\na\n<slt-predict>q?${step(4)}</slt-disc>\n`,
    '9:1: unclosed <slt-predict> (allowed: </slt-predict> after its step)'
  ],
  [
    'no question in it',
    `<slt-disc>\na\n<slt-predict>${step(4)}</slt-predict>\n</slt-disc>\n`,
    '9:1: <slt-predict> without a question (allowed: a question, then one <slt-step>)'
  ],
  [
    'no question before a figure',
    '<slt-predict>\n<slt-disc>a</slt-disc>\n</slt-predict>\n',
    '7:1: <slt-predict> without a question (allowed: a question, then one figure)'
  ],
  [
    'a question in a question',
    `<slt-disc>\na\n<slt-predict>q?<slt-predict>r?${step(4)}</slt-predict></slt-predict>\n</slt-disc>\n`,
    '9:1: <slt-predict> inside a <slt-predict> (allowed: one question)'
  ],
  [
    'two answers',
    `<slt-disc>\na\n<slt-predict>q?${step(4)}${step(5)}</slt-predict>\n</slt-disc>\n`,
    '10:1: text after the step of a <slt-predict> (allowed: one <slt-step>)'
  ],
  [
    'a term with a slip',
    '<slt-disc>\na\n<slt-step term="lamdba">b</slt-step>\n</slt-disc>\n',
    '9:11: "lamdba" is no term (allowed: loss, energy, accuracy, epsilon, region, lambda, multiplicity, complexity, entropy, n, data, posterior, a, b, frequency, truth, exact; did you mean "lambda"?)'
  ],
  [
    'a term where no step is',
    '<slt-disc term="lambda">\na\n</slt-disc>\n',
    '7:11: unknown parameter "term" of <slt-disc> (allowed: radius, k, show-fit, view, ask, guess, name)'
  ],
  // Formulas, code, comments, links
  ['a $ left open', 'a $x^2 b\n', '7:3: a lone $ (allowed: $…$ in one paragraph, or \\$ for a dollar sign)'],
  [
    'a $ left open before a formula',
    'a $x^2 b $y$ c\n',
    '7:3: a lone $ (allowed: $…$ in one paragraph, or \\$ for a dollar sign)'
  ],
  ['$$ left open', '$$x^2\n\na\n\n<slt-disc/>\n', '7:1: an unclosed $$ (allowed: $$…$$)'],
  [
    'a brace left open',
    '$\\term{lambda}{\\lambda$\n\nx $y$\n',
    '7:23: formula: it ends too early (allowed: a } for every {, and all that its last command takes)'
  ],
  [
    'the brace of a term’s name',
    '$\\term{lambda{\\lambda}$\n',
    '7:2: \\term needs a name and a formula (allowed: \\term{lambda}{\\lambda})'
  ],
  [
    'a code mark left open',
    'a `{ts} 1 + 1 b\n',
    '7:3: an unclosed ` (allowed: `…` in one paragraph, or \\` for the sign)'
  ],
  ['a fence left open', '```\na\n', '7:1: unclosed ``` (allowed: ``` after the code)'],
  ['a comment left open', '<!-- notes --\n', '7:1: an unclosed comment (allowed: <!-- … -->)'],
  ['a comment’s end alone', 'notes -->\n', '7:7: --> closes nothing (allowed: <!-- before it, or → for an arrow)'],
  ['a citation left open', 'a [@lau2023 b\n', '7:3: an unclosed [@ (allowed: [@key], or \\[@ for the signs)'],
  [
    'a term left open',
    'a [[fibre] b\n',
    '7:3: an unclosed [[ (allowed: [[term]] or [[term|other words]], or \\[[ for the signs)'
  ],
  ['** left open', 'a **b *c* d\n', '7:3: an unclosed ** (allowed: **words**, or \\*\\* for the signs)'],
  ['tags across marks', '<b>a **b</b> c**\n', '7:9: </b> crosses a mark of Markdown (allowed: one inside the other)'],
  // The next slide
  ['a dash for ---', 'x\n\n—\nid: b\n---\n\n## B\n\nx\n', '9:1: "—" is no slide break (allowed: ---)'],
  [
    'an id given twice',
    'x\n\n---\nid: one\n---\n\n## B\n\nx\n',
    '10:5: the id "one" is given twice (first in slides/a.md:2)'
  ],
  [
    '--- as a rule',
    'x\n\n---\n\ny\n',
    '9:1: a slide without front matter (allowed: --- id: short-name --- at its start)'
  ],
  ['--- twice', 'x\n\n---\n---\nid: b\n---\n\n## B\n\nx\n', '9:1: an empty slide (allowed: something between two ---)']
];

/** Slips of a whole file. */
const inFile: readonly (readonly [slip: string, file: string, message: string])[] = [
  ['an empty file', '', '1:1: an empty slide (allowed: something between two ---)'],
  ['nothing but ---', '---\n---\n', '1:1: an empty slide (allowed: something between two ---)'],
  ['nothing but front matter', '---\nid: one\n---\n', '1:1: an empty slide (allowed: something between two ---)'],
  [
    'no front matter',
    `## One\n\nx\n${next}`,
    '1:1: a slide without front matter (allowed: --- id: short-name --- at its start)'
  ],
  ['no title', `---\nid: one\n---\n\nx\n${next}`, '1:1: a slide without a title (allowed: # or ## and words)'],
  [
    '##Title',
    `---\nid: one\n---\n\n##One\n\nx\n${next}`,
    '5:1: a title without a space after its ## (allowed: ## and words)'
  ],
  [
    'an indented key',
    `---\nid: one\n  timing: 3\n---\n\n## One\n\nx\n${next}`,
    '2:5: a colon inside a value, or a key that is indented (allowed: key: value, from the start of a line; quotes around the value)'
  ],
  [
    'a key with a slip',
    `---\nid: one\ntimign: 3\n---\n\n## One\n\nx\n${next}`,
    '3:1: unknown key "timign" (allowed: id, layout, timing, print, claims; did you mean "timing"?)'
  ],
  [
    'no closing ---',
    `---\nid: one\ntiming: 3\n\n## One\n\nx\n${next}`,
    '1:1: unclosed front matter (allowed: --- after its last key)'
  ],
  [
    'four dashes at the end',
    `---\nid: one\n----\n\n## One\n\nx\n${next}`,
    '3:1: "----" does not close front matter (allowed: ---)'
  ],
  [
    'four dashes at the start',
    `----\nid: one\n---\n\n## One\n\nx\n${next}`,
    '1:1: "----" is no slide break (allowed: ---)'
  ],
  [
    'a carriage return at each line’s end',
    `${head}$\\nope$\n${next}`.replaceAll('\n', '\r\n'),
    '7:2: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
  ],
  [
    'a byte order mark',
    `\ufeff${head}$\\nope$\n${next}`,
    '7:2: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
  ]
];

describe('one slip, one message:', () => {
  const told = (text: string) => mistakes({'a.md': text}).map(message => message.replace('slides/a.md:', ''));
  it.each(inBody)('%s', (_, body, message) => expect(told(head + body + next)).toEqual([message]));
  it.each(inFile)('%s', (_, file, message) => expect(told(file)).toEqual([message]));

  it('but two slips, two messages', () => {
    expect(told(`${head}<slt-disc>\na\n${step(4)}${next.replace('\nx\n', '\n::: reader\nx\n')}`)).toEqual([
      '7:1: unclosed <slt-disc> (allowed: </slt-disc> after its content, or />)',
      '17:1: unclosed "::: reader" (allowed: ::: after its content)'
    ]);
  });
});
