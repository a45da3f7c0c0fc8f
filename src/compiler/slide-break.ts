import type {MarkdownIt, StateBlock} from 'markdown-it';
import {closeDownTo} from './containers';
import {contextOf, lineText, type ParseContext, placeInLine, refuse} from './parse-context';

/** Rules of Markdown, and the dashes that were meant as one. */
const rule = /^(?:([-*_])(?:[ \t]*\1){2,}|--|[–—]+)[ \t]*$/;

/** A line `---` ends a slide. Nothing else draws a rule, so that a slip of the keyboard is not a slide. */
export function slideBreak(md: MarkdownIt) {
  md.block.ruler.before('hr', 'slide_break', breakSlide, {alt: ['paragraph', 'blockquote', 'list']});
  md.block.ruler.before('hr', 'underline', refuseUnderline, {alt: ['paragraph', 'blockquote', 'list']});
  md.block.ruler.disable(['hr', 'lheading']);
  const table = md.block.ruler.__rules__.find(({name}) => name === 'table')!.fn;
  // To Markdown "| a |" over "---" is a table's head; here it is a slide's end.
  md.block.ruler.at(
    'table',
    (state, start, end, silent) => !isBreak(state, start + 1) && table(state, start, end, silent),
    {
      alt: ['paragraph']
    }
  );
}

/** In Markdown === under a line makes it a heading; here it would be printed as it stands. */
function refuseUnderline(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const text = lineText(state, start).trimEnd();
  if (!/^={2,}$/.test(text)) return false;
  if (silent) return true;
  const shown = text.slice(0, 20);
  refuse(contextOf(state.env), placeInLine(state, start), `"${shown}" makes no heading (allowed: ## before its words)`);
  state.line = start + 1;
  return true;
}

const isBreak = (state: StateBlock, line: number) => line < state.lineMax && lineText(state, line).trimEnd() === '---';

function breakSlide(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const text = lineText(state, start);
  if (!rule.test(text)) return false;
  if (silent) return true;
  if (isBreak(state, start)) endSlide(state, start);
  else {
    const problem = `"${text.trim().slice(0, 20)}" is no slide break (allowed: ---)`;
    refuse(contextOf(state.env), placeInLine(state, start), problem, 'structure');
  }
  state.line = start + 1;
  return true;
}

/** Ends a slide before `line`; where it must not end, says so, and still ends it if that can be. */
export function endSlide(state: StateBlock, line: number) {
  const context = contextOf(state.env);
  const problem = problemWith(state, context);
  if (problem) refuse(context, placeInLine(state, line), problem, 'structure');
  closeDownTo(state, 0);
  if (context.notes || context.including.length > 0 || state.level > 0) return;
  const token = state.push('slide_break', '', 0);
  token.map = [line, line + 1];
}

function problemWith(state: StateBlock, {open, including, notes}: ParseContext) {
  if (notes) return "a slide break inside speaker's notes";
  if (including.length > 0) return 'a slide break inside an included file';
  const container = open.at(-1);
  if (container)
    return `a slide break inside "::: ${container.name}" of line ${container.place.line}, which is still open`;
  if (state.level > 0) return 'a slide break inside a list or a quotation (allowed: at the start of a line)';
  return undefined;
}
