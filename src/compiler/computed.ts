import type {MarkdownIt, StateInline} from 'markdown-it';
import {ExpressionError, evaluate, show} from './expression';
import {formats, isFormat, writeNumber} from './number-words';
import {contextOf, type ParseContext, placeInline, refuse} from './parse-context';
import {escapeHtml} from './render-context';

const open = '`{ts}';

/** `` `{ts} expression | format` `` prints a number computed at build. */
export function computedNumbers(md: MarkdownIt) {
  md.inline.ruler.before('backticks', 'computed', computed);
  md.renderer.rules.computed = (tokens, i) => `<span class="computed">${escapeHtml(tokens[i].content)}</span>`;
}

function computed(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith(open, state.pos)) return false;
  const end = state.src.indexOf('`', state.pos + open.length);
  if (end < 0) return false;
  if (!silent) {
    const context = contextOf(state.env);
    const result = compute(state.src.slice(state.pos + open.length, end), context);
    if ('problem' in result) refuse(context, placeInline(state, state.pos), result.problem);
    else state.push('computed', 'span', 0).content = result.words;
  }
  state.pos = end + 1;
  return true;
}

function compute(source: string, {vocabulary}: ParseContext): {readonly words: string} | {readonly problem: string} {
  const [text, format] = splitFormat(source);
  if (format !== undefined && !isFormat(format))
    return {problem: `unknown format "${format}" (allowed: as ${formats.join(', ')})`};
  if (text === '') return {problem: 'a computed number without an expression'};
  try {
    const value = evaluate(text, vocabulary);
    if (typeof value === 'string' && format === undefined) return {words: value.replace(/^-/, '−')};
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return {words: writeNumber(number, format)};
    return {
      problem: `"${text}" is ${show(value)} (allowed: a finite number${format === undefined ? ', or a text' : ''})`
    };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return {problem: `"${text}" has no value: ${error.message}`};
  }
}

/** A format is what follows the last single `|`, if it is short; else the `|` belongs to the expression. */
function splitFormat(source: string): [text: string, format: string | undefined] {
  const bar = source.lastIndexOf('|');
  const format = source.slice(bar + 1).trim();
  if (bar <= 0 || source[bar - 1] === '|' || !/^[\w,.%~$+-]{1,8}$/.test(format)) return [source.trim(), undefined];
  return [source.slice(0, bar).trim(), format];
}
