import type {MarkdownIt, StateBlock} from 'markdown-it';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';

/** HTML comments that start a line. The last one of a slide holds the speaker's notes; the others are for authors. */
export function comments(md: MarkdownIt) {
  md.block.ruler.before('fence', 'comment', comment, {alt: ['paragraph', 'blockquote', 'list']});
  md.renderer.rules.comment = () => '';
}

function comment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!lineText(state, start).startsWith('<!--')) return false;
  if (silent) return true;
  const context = contextOf(state.env);
  let line = start;
  while (
    line < end &&
    !lineText(state, line)
      .slice(line === start ? 4 : 0)
      .includes('-->')
  )
    line++;
  state.line = Math.min(line + 1, end);
  if (line === end) {
    refuse(context, placeInLine(state, start), 'an unclosed comment (allowed: <!-- … -->)', 'structure');
    return true;
  }
  const last = lineText(state, line);
  const after = last.slice(last.indexOf('-->', line === start ? 4 : 0) + 3);
  if (after.trim())
    refuse(
      context,
      placeInLine(state, line, last.lastIndexOf(after.trim())),
      'text after a comment (allowed: on a line of its own)'
    );
  const text = state.getLines(start, line + 1, 0, false);
  const token = state.push('comment', '', 0);
  token.block = true;
  token.map = [start, line + 1];
  token.content = text.slice(text.indexOf('<!--') + 4, text.lastIndexOf('-->'));
  return true;
}
