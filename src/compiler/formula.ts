import katex, {ParseError} from 'katex';
import {AuthoringError, type Place} from './authoring-error';
import type {Vocabulary} from './parse-context';
import {checkTex} from './tex-check';
import {texWords} from './tex-words';

/** Larger lengths than this leave any slide. */
const largestSize = 60;
const errorColor = '#cc0001';

const builtIn = {'\\term': '\\htmlData{term=#1}{#2}'};
/** A display may break at a wide gap, too, not only behind relations and signs. */
const gaps = {'\\quad': gap(1), '\\qquad': gap(2)};

/**
 * A formula as HTML and MathML, set at build time.
 *
 * @param at the place of an offset into `tex`
 * @returns the empty text if something is wrong; `errors` then says what
 */
export function setFormula(
  tex: string,
  display: boolean,
  {macros, formulas}: Pick<Vocabulary, 'macros' | 'formulas'>,
  at: (offset: number) => Place,
  errors: AuthoringError[]
): string {
  const key = `${display}\0${tex}\0${macros.key}`;
  const known = formulas.get(key);
  if (known !== undefined) return known;
  if (!checkTex(tex, at, errors)) return '';
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      strict: code => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({command}) => command === '\\htmlData',
      // A fresh object each time: \gdef in one formula must not reach the next.
      macros: {...macros.definitions, ...builtIn, ...(display && gaps)},
      maxExpand: 1000,
      errorColor
    });
    const problem = problemOf(html);
    if (problem) errors.push(new AuthoringError(at(0), problem));
    else formulas.set(key, html);
    return problem ? '' : html;
  } catch (error) {
    errors.push(asAuthoringError(error, tex, Object.keys(macros.definitions), at));
    return '';
  }
}

function problemOf(html: string) {
  if (html.includes('katex-error') || html.includes(errorColor)) return 'the formula could not be set';
  for (const [style] of html.matchAll(/ style="[^"]*"/g))
    for (const [, size] of style.matchAll(/(-?[\d.]+)em/g))
      if (Math.abs(Number(size)) > largestSize) return `a size of ${size}em (allowed: up to ${largestSize}em)`;
  return undefined;
}

function asAuthoringError(error: unknown, tex: string, macros: readonly string[], at: (offset: number) => Place) {
  if (error instanceof ParseError) {
    const words = error.rawMessage.replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, '');
    const [where, inMacro] = positionIn(tex, error);
    return new AuthoringError(
      at(where),
      `formula: ${texWords(words, macros)}${inMacro ? ' (in a macro of this formula)' : ''}`
    );
  }
  if (!(error instanceof RangeError)) throw error;
  const words = /call stack/.test(error.message) ? 'the formula is nested too deep' : error.message;
  return new AuthoringError(at(0), words);
}

/** KaTeX counts from the start of whatever it was reading: the formula, or the body of a macro. */
function positionIn(tex: string, {position, length, message}: ParseError): [offset: number, inMacro: boolean] {
  if (position === undefined) return [0, false];
  const context = message.replaceAll('\u0332', '');
  return context.endsWith(excerpt(tex, position, length ?? 0)) ? [position, false] : [0, true];
}

/** The piece of a formula that KaTeX quotes at the end of its message. */
function excerpt(tex: string, start: number, length: number) {
  const end = start + length;
  const left = start > 15 ? `…${tex.slice(start - 15, start)}` : tex.slice(0, start);
  return left + tex.slice(start, end) + (end + 15 < tex.length ? `${tex.slice(end, end + 15)}…` : tex.slice(end));
}

function gap(em: number) {
  const space = `\\hskip${em}em\\relax`;
  return ({mode}: {mode: 'math' | 'text'}) => (mode === 'math' ? `\\allowbreak${space}` : space);
}
