import {describe, expect, it} from 'vitest';
import {mistakes} from './talk-of';

const wrong = (claims: string) =>
  mistakes({'a.md': `---\nid: a\nclaims: ${claims}\n---\n## T\n\nx`}).map(message =>
    message.replace('slides/a.md:', '')
  );

it('holds claims over the numerics, as a list or as lines', () => {
  expect(wrong(`\n  - "rlct('w^4').fraction === '1/4'"\n  - 1 < 2`)).toEqual([]);
  expect(wrong(`|\n  rlct('w^4').fraction === '1/4'\n\n  rlct('x^2*y^2').multiplicity === 2 && 1 < 2`)).toEqual([]);
});

describe('is an error with its place and the value found:', () => {
  it.each([
    [
      "|\n  1 < 2\n  rlct('w^4').fraction === '1/3'",
      `5:3: false claim: rlct('w^4').fraction === '1/3' (found: "1/4" on the left, "1/3" on the right)`
    ],
    [
      '|\n  1 < 2 && Math.max(1, 2) >= 3',
      '4:3: false claim: Math.max(1, 2) >= 3 (found: 2 on the left, 3 on the right)'
    ],
    ['|\n  false', '4:3: false claim: false'],
    ['|\n  1 + 1', '4:3: the claim "1 + 1" is 2 (allowed: true, as from a comparison)'],
    [
      "|\n  rlctt('w') === 1",
      /^4:3: the claim "rlctt\('w'\) === 1" has no value: unknown name "rlctt" \(.*did you mean "rlct"\?\)$/
    ],
    [
      '|\n  1 < 2\n  process.exit(0) === 1',
      /^5:3: the claim "process.exit\(0\) === 1" has no value: unknown name "process" \(allowed: Math, Array, .*rlct, .*…\)$/
    ],
    [
      '|\n  1 +',
      '4:3: the claim "1 +" has no value: it is no expression (allowed: one of JavaScript, as rlct(\'w^4\').lambda)'
    ],
    [
      '\n  - {a: 1}',
      "3:1: this claim is not text to YAML: quote this claim (allowed: 'f(x) < 1', or a block | with one claim a line)"
    ],
    [
      '\n  - "a" < b',
      "4:9: this claim is not text to YAML: quote this claim (allowed: 'f(x) < 1', or a block | with one claim a line)"
    ]
  ])('%j', (claims, message) => {
    const found = wrong(claims);
    expect(found).toHaveLength(1);
    if (typeof message === 'string') expect(found[0]).toBe(message);
    else expect(found[0]).toMatch(message);
  });
});
