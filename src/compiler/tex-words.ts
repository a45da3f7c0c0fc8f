import {allowed, suggest} from './suggest';
import {commonCommands, environments} from './tex-commands';

type Words = string | ((match: RegExpExecArray, macros: readonly string[]) => string);

/** KaTeX's complaints, and what they mean for an author. */
const words: readonly (readonly [complaint: RegExp, words: Words])[] = [
  [
    /^Undefined control sequence: (.+)$/,
    ([, command], macros) => {
      const near = suggest(command, [...macros, '\\term', ...commonCommands]);
      return `unknown command ${command} (${near ? `did you mean ${near}?` : 'allowed: those of KaTeX and of macros.yaml'})`;
    }
  ],
  [/^No such environment: (.+)$/, ([, name]) => `unknown environment "${name}" ${allowed(name, environments)}`],
  [/^Mismatch: (.+) matched by (.+)$/, '$1 closed by $2 (allowed: the same name in both)'],
  [
    /^Unexpected end of input|^Expected '[}\]]', got '(?:EOF|\$)'/,
    'it ends too early (allowed: a } for every {, and all that its last command takes)'
  ],
  [/^Expected 'EOF', got '\}'/, '} closes nothing (allowed: as many { as }, or \\} for the sign)'],
  [
    /^Expected 'EOF', got '&'/,
    '& outside an environment (allowed: inside aligned, cases, matrix; or \\& for the sign)'
  ],
  [/^Expected 'EOF', got '#'/, '# has no meaning here (allowed: \\# for the sign)'],
  [/^Expected 'EOF', got '\\right'/, '\\right without \\left (allowed: both, as \\left( … \\right))'],
  [/^Expected '\\right'/, '\\left without \\right (allowed: both, as \\left( … \\right))'],
  [/^Expected 'EOF', got '(.+)'/, '$1 closes nothing (allowed: only after what it closes)'],
  [/^Expected group (?:after|as argument to) '(.+)'/, 'nothing after $1 (allowed: a letter, or { … })'],
  [
    /^Got (?:function|group of unknown type:) '(.+)'.*/,
    '$1 stands where an argument belongs (allowed: { … } around it)'
  ],
  [/^Double (superscript|subscript)/, 'two $1s on one letter (allowed: one, as x^{ab} or x_{ab})'],
  [/^Accented Unicode text character "(.+)"/, 'the letter "$1" (allowed: in \\text{…})'],
  [/^Unicode text character "(.+)"/, 'the letter "$1" (allowed: in \\text{…})'],
  [/^Unrecognized Unicode character "(.+)"/, 'the character "$1" (allowed: its command, or \\text{…})'],
  [/^% comment/, '% starts a comment (allowed: \\% for the sign)'],
  [/^(\\\S+) works only in display equations/, '$1 in a line of text (allowed: between $$$$ and $$$$)'],
  [/^(\\\S+) valid only within array environment/, '$1 outside an environment (allowed: inside array or matrix)'],
  [
    /^Limit controls must follow a math operator/,
    '\\limits after no operator (allowed: after \\sum, \\int, \\operatorname*{…})'
  ],
  [/^Invalid (?:color|delimiter|size)/, '$& (allowed: as in LaTeX)']
];

/**
 * What is wrong with a formula, in words for its author.
 *
 * @param complaint KaTeX's message, without its "KaTeX parse error" and without the place
 * @param macros the author's own commands
 */
export function texWords(complaint: string, macros: readonly string[]): string {
  for (const [pattern, meaning] of words) {
    const match = pattern.exec(complaint);
    if (!match) continue;
    return typeof meaning === 'string' ? match[0].replace(pattern, meaning) : meaning(match, macros);
  }
  return complaint;
}
