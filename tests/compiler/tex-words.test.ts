import {describe, expect, it} from 'vitest';
import {mistakesIn} from './talk-of';

const early = 'it ends too early (allowed: a } for every {, and all that its last command takes)';

describe('a formula that KaTeX refuses is explained in its author’s words:', () => {
  it.each([
    ['$\\lamda$', '5:2: unknown command \\lamda (did you mean \\lambda?)'],
    ['$\\epss$', '5:2: unknown command \\epss (did you mean \\eps?)'],
    ['$\\nope$', '5:2: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'],
    [
      '$\\begin{alinged}x\\end{alinged}$',
      '5:8: unknown environment "alinged" (allowed: aligned, alignedat, gathered, cases, rcases, matrix, pmatrix, bmatrix, vmatrix, array, split; did you mean "aligned"?)'
    ],
    [
      '$\\begin{aligned}x\\end{align}$',
      '5:18: \\begin{aligned} closed by \\end{align} (allowed: the same name in both)'
    ],
    ['$x^$', '5:3: nothing after ^ (allowed: a letter, or { … })'],
    ['$\\frac{1}$', `5:10: ${early}`],
    ['${x$', `5:4: ${early}`],
    ['$\\sqrt[3$', `5:9: ${early}`],
    ['$x}$', '5:3: } closes nothing (allowed: as many { as }, or \\} for the sign)'],
    ['$x_a_b$', '5:5: two subscripts on one letter (allowed: one, as x^{ab} or x_{ab})'],
    ['$\\left( x$', '5:10: \\left without \\right (allowed: both, as \\left( … \\right))'],
    ['$\\right)$', '5:2: \\right without \\left (allowed: both, as \\left( … \\right))'],
    ['$a & b$', '5:4: & outside an environment (allowed: inside aligned, cases, matrix; or \\& for the sign)'],
    ['$#$', '5:2: # has no meaning here (allowed: \\# for the sign)'],
    ['$%$', '5:2: % starts a comment (allowed: \\% for the sign)'],
    ['$ü$', '5:2: the letter "ü" (allowed: in \\text{…})'],
    ['$\\hline$', '5:2: \\hline outside an environment (allowed: inside array or matrix)'],
    ['$\\tag{1}$', '5:2: \\tag in a line of text (allowed: between $$ and $$)'],
    ['$y\\limits$', '5:3: \\limits after no operator (allowed: after \\sum, \\int, \\operatorname*{…})']
  ])('%s', (body, message) =>
    expect(mistakesIn(body, {'macros.yaml': "'\\eps': '\\varepsilon'"})).toEqual([message.replace(': ', ': formula: ')])
  );
});
