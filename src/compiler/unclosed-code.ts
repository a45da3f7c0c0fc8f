import type {MarkdownIt} from 'markdown-it';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';

/** Code whose closing fence is missing would swallow the slides after it. */
export function unclosedCode(md: MarkdownIt) {
  const fence = md.block.ruler.__rules__.find(({name}) => name === 'fence')!.fn;
  md.block.ruler.at(
    'fence',
    (state, start, end, silent) => {
      if (!fence(state, start, end, silent)) return false;
      if (silent) return true;
      const {markup, map} = state.tokens.at(-1)!;
      const last = map![1] - 1;
      if (last === start || !lineText(state, last).startsWith(markup))
        refuse(
          contextOf(state.env),
          placeInLine(state, start),
          `unclosed ${markup} (allowed: ${markup} after the code)`,
          'structure'
        );
      return true;
    },
    {alt: ['paragraph', 'blockquote', 'list']}
  );
}
