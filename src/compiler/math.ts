import type {MarkdownIt, StateBlock, StateInline} from 'markdown-it';
import {withBreaks} from './display-breaks';
import {setFormula} from './formula';
import {contextOf, lineText, placeInLine, placeInline, refuse} from './parse-context';
import {renderContextOf} from './render-context';
import {placeIn} from './source';

/** `$…$` in a line, `$$…$$` from a line of its own to a line of its own. */
export function math(md: MarkdownIt) {
  md.inline.ruler.after('escape', 'math', inlineMath);
  md.block.ruler.before('fence', 'math_block', blockMath, {alt: ['paragraph', 'blockquote', 'list']});
  md.renderer.rules.math = (tokens, i) => tokens[i].meta!.html as string;
  md.renderer.rules.math_block = (tokens, i, _options, env) => {
    const html = String(tokens[i].meta!.html);
    return `${renderContextOf(env).page === 'reading' ? withBreaks(html) : html}\n`;
  };
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  const start = state.pos + 1;
  const end = closingDollar(state.src, start);
  const wrong = problem(state.src, start, end);
  if (wrong) {
    if (!silent) refuse(contextOf(state.env), placeInline(state, state.pos), wrong);
    state.pos = wrong === lone ? start : afterDollars(state.src, end);
    return true;
  }
  if (!silent) {
    const tex = state.src.slice(start, end);
    const {vocabulary, errors} = contextOf(state.env);
    const token = state.push('math', '', 0);
    token.content = tex;
    token.meta = {html: setFormula(tex, false, vocabulary, offset => placeInline(state, start + offset), errors)};
  }
  state.pos = end + 1;
  return true;
}

/** Past what was meant as one formula, `$$…$$` in a line too, so that one mistake gives one message. */
function afterDollars(src: string, end: number) {
  if (src[end - 1] !== '$') return end + 1;
  const close = src.indexOf('$$', end + 1);
  return close < 0 ? end + 1 : close + 2;
}

const lone = 'a lone $ (allowed: $…$ in one paragraph, or \\$ for a dollar sign)';

function problem(src: string, start: number, end: number) {
  if (src[start] === '$') return '$$ in the middle of a line (allowed: $…$, or $$…$$ that starts a line)';
  if (end < 0 || opensNext(src, end)) return lone;
  if (!isTight(src, start, end))
    return 'a space inside the $ of a formula (allowed: $…$ without, or \\$ for a dollar sign)';
  return undefined;
}

/** Whether the $ that would close a formula opens one that is sound. */
function opensNext(src: string, end: number) {
  const next = closingDollar(src, end + 1);
  return /\s/.test(src[end - 1]) && next >= 0 && isTight(src, end + 1, next);
}

const isTight = (src: string, start: number, end: number) =>
  end > start && !/\s/.test(src[start]) && !/\s/.test(src[end - 1]);

function closingDollar(src: string, start: number) {
  for (let i = start; i < src.length; i++)
    if (src[i] === '\\') i++;
    else if (src[i] === '$') return i;
  return -1;
}

function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!lineText(state, start).startsWith('$$')) return false;
  if (silent) return true;
  const lines = [lineText(state, start).slice(2)];
  let line = start;
  while (!lines.at(-1)!.trimEnd().endsWith('$$')) {
    line++;
    if (
      line >= end ||
      (state.sCount[line] < state.blkIndent && !state.isEmpty(line)) ||
      lineText(state, line) === '---'
    ) {
      refuse(contextOf(state.env), placeInLine(state, start), 'an unclosed $$ (allowed: $$…$$)', 'structure');
      state.line = line;
      return true;
    }
    lines.push(lineText(state, line));
  }
  const text = lines.join('\n').trimEnd().slice(0, -2);
  const tex = text.trim();
  const lead = text.length - text.trimStart().length;
  const {vocabulary, errors, source} = contextOf(state.env);
  const token = state.push('math_block', '', 0);
  token.block = true;
  token.content = tex;
  token.map = [start, line + 1];
  const whole = lineText(state, start).slice(0, 2) + lines.join('\n');
  token.meta = {
    html: setFormula(tex, true, vocabulary, offset => placeIn(source, start, whole, 2 + lead + offset), errors)
  };
  state.line = line + 1;
  return true;
}
