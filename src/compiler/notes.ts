import type {Env, MarkdownIt, StateInline, Token} from 'markdown-it';
import type {Place} from './authoring-error';
import {contextOf, type ParseContext, placeInline, refuse, sourceOf} from './parse-context';

const mark = '[step]';

/** `[step]` in speaker's notes marks where a step belongs. */
export function stepMarks(md: MarkdownIt) {
  md.inline.ruler.before('link', 'step_mark', stepMark);
  md.renderer.rules.step_mark = (tokens, i) => `<span class="at-step" data-step="${tokens[i].meta!.step}">▸</span>`;
}

function stepMark(state: StateInline, silent: boolean): boolean {
  if (!contextOf(state.env).notes || !state.src.startsWith(mark, state.pos)) return false;
  if (!silent) state.push('step_mark', 'span', 0).meta = {place: placeInline(state, state.pos)};
  state.pos += mark.length;
  return true;
}

/** Reads the comment that holds a slide's notes, and numbers its step marks. */
export function readNotes(md: MarkdownIt, comment: Token, steps: number, context: ParseContext): Token[] {
  // Empty lines in front keep the line numbers those of the file.
  const text = '\n'.repeat(comment.map![0]) + comment.content;
  const source = sourceOf(comment, context);
  const notes: ParseContext = {...context, source, open: [], notes: true};
  const tokens = md.parse(text, notes as unknown as Env);
  const marks = tokens.flatMap(token => token.children ?? []).filter(token => token.type === 'step_mark');
  marks.forEach((token, i) => {
    if (i >= steps)
      refuse(
        context,
        token.meta!.place as Place,
        `[step] number ${i + 1} of ${steps} (allowed: one for each step of the slide's figures)`,
        'leftover'
      );
    token.meta = {step: i + 1};
  });
  return tokens;
}
