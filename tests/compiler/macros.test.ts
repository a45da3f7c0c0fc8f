import {describe, expect, it} from 'vitest';
import {mistakesIn} from './talk-of';

describe('macros.yaml is refused with its place:', () => {
  it.each([
    ['no command', "R: '\\mathbb{R}'", `1:1: "R" is no command (allowed: a backslash and letters)`],
    ['\\term', "'\\term': 'x'", '1:1: the macro \\term is built in'],
    ['a list', "'\\x': [1]", "1:1: a macro is a command and its body (allowed: '\\eps': '\\varepsilon')"],
    ['no mapping', '- x', '1:1: macros are lines of a command and its body'],
    ['broken YAML', "'\\x': 'y'\n'\\x': 'z'", '2:1: a key is given twice'],
    [
      'a brace that is not closed',
      "'\\x': '\\frac{1}{2'",
      '1:16: a { without its other half (allowed: a } for every {)'
    ],
    ['a brace that closes nothing', "'\\x': '\\}}'", '1:10: a } without its other half (allowed: a } for every {)'],
    [
      'no quotation mark at the end',
      "'\\x': 'y",
      'a quotation mark that is not closed (allowed: one before and one after the value)'
    ],
    ['a brace for a quotation mark', "'\\x': {y\n'\\z': 'w'", '1:7: a { that is not closed'],
    ['an unknown term', "'\\x': '\\term{bogus-name}{y}'", /^1:8: unknown term "bogus-name" \(allowed: loss, /]
  ])('%s', (_, text, message) => {
    const [found] = mistakesIn('x', {'macros.yaml': text});
    expect(found.replace('slides/macros.yaml:', '')).toMatch(message);
  });
});
