import {describe, expect, it} from 'vitest';
import {mistakesIn} from './talk-of';

describe('refuses in a formula, with its place:', () => {
  it.each([
    ['$x+\\htmlClass{a}{b}$', '5:4: \\htmlClass is not allowed in a formula'],
    ['$\\htmlData{term=x}{b}$', '5:2: \\htmlData is not allowed in a formula'],
    ['$\\href{javascript:x}{y}$', '5:2: \\href is not allowed in a formula'],
    ['$\\url{x}$', '5:2: \\url is not allowed in a formula'],
    ['$\\includegraphics{x}$', '5:2: \\includegraphics is not allowed in a formula'],
    [
      '$\\term{lamda}{\\lambda}$',
      '5:2: unknown term "lamda" (allowed: loss, energy, accuracy, epsilon, region, lambda, multiplicity, complexity, entropy, n, data, posterior, a, b, frequency, truth, exact; did you mean "lambda"?)'
    ],
    ['$\\term x$', '5:2: \\term needs a name and a formula (allowed: \\term{lambda}{\\lambda})'],
    [`$${'x+'.repeat(1100)}x$`, '5:2: the formula has 2201 characters (allowed: up to 2048)'],
    [`$${'{'.repeat(51)}x${'}'.repeat(51)}$`, '5:52: braces are nested too deep (allowed: 50 levels)'],
    ['$\\kern-1e9em x$', '5:8: "1e9em" is no size (allowed: as 0.5em)']
  ])('%.30s', (body, message) => expect(mistakesIn(body)).toEqual([message]));
});

it('does not take a line break for a command', () => {
  expect(mistakesIn('$$\\begin{matrix}a\\\\href\\end{matrix}$$')).toEqual([]);
});

it('refuses the same in a macro', () => {
  expect(mistakesIn('x', {'macros.yaml': "'\\x': '\\href{a}{b}'"})).toEqual([
    'slides/macros.yaml:1:8: \\href is not allowed in a formula'
  ]);
});
