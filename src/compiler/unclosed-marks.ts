import type {MarkdownIt, StateInline, Token} from 'markdown-it';
import {contextOf, placeInline, refuse} from './parse-context';

/** What opens and is not closed; no rule before could read it, and it would be printed as it stands. */
const marks: Readonly<Record<string, string>> = {
  '`': 'an unclosed ` (allowed: `…` in one paragraph, or \\` for the sign)',
  '[@': 'an unclosed [@ (allowed: [@key], or \\[@ for the signs)',
  '[[': 'an unclosed [[ (allowed: [[term]] or [[term|other words]], or \\[[ for the signs)',
  '-->': '--> closes nothing (allowed: <!-- before it, or → for an arrow)'
};

/** An opening mark of Markdown or of ours without its other half is an error. */
export function unclosedMarks(md: MarkdownIt) {
  const code = md.inline.ruler.__rules__.find(({name}) => name === 'backticks')!.fn;
  md.inline.ruler.at('backticks', (state, silent) => isCode(state) && code(state, silent));
  md.inline.ruler.push('unclosed_mark', unclosedMark);
  const emphasis = md.inline.ruler.__rules__.find(({name}) => name === 'emphasis')!.fn;
  md.inline.ruler.at('emphasis', (state, silent) => {
    const start = state.pos;
    if (!emphasis(state, silent)) return false;
    // Each sign is a token, which becomes a tag where its other half is found.
    for (let i = 1; i <= state.pos - start && !silent; i++) state.tokens.at(-i)!.meta = {offset: state.pos - i};
    return true;
  });
  md.inline.ruler2.after('emphasis', 'unclosed_strong', unclosedStrong);
}

function unclosedMark(state: StateInline, silent: boolean): boolean {
  const mark = Object.keys(marks).find(sign => state.src.startsWith(sign, state.pos));
  if (!mark) return false;
  if (!silent) refuse(contextOf(state.env), placeInline(state, state.pos), marks[mark]);
  // What follows is in doubt: one mistake, one message.
  state.pos = state.posMax;
  return true;
}

/** Whether the backticks here are closed by as many. */
function isCode({src, pos}: StateInline): boolean {
  if (src[pos] !== '`') return false;
  const length = src.slice(pos).search(/[^`]|$/);
  return new RegExp(`(?<!\`)\`{${length}}(?!\`)`).test(src.slice(pos + length));
}

function unclosedStrong(state: StateInline) {
  const lone = (token: Token | undefined) => token?.type === 'text' && /^[*_]$/.test(token.content) && token.meta;
  for (let i = 0; i + 1 < state.tokens.length; i++) {
    const [mark, next] = [state.tokens[i], state.tokens[i + 1]];
    if (!lone(mark) || !lone(next) || mark.content !== next.content) continue;
    const marks = mark.content.repeat(2);
    refuse(
      contextOf(state.env),
      placeInline(state, mark.meta!.offset as number),
      `an unclosed ${marks} (allowed: ${marks}words${marks}, or \\${mark.content}\\${mark.content} for the signs)`
    );
    return;
  }
}
