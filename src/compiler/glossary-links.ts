import type {MarkdownIt, StateInline} from 'markdown-it';
import {plainDefinition, type Term, termKey} from './glossary';
import {contextOf, placeInline, refuse} from './parse-context';
import {withApostrophes} from './quotes';
import {escapeHtml, readingAddress, renderContextOf} from './render-context';
import {allowed} from './suggest';

const link = /\[\[([^[\]\n|]{1,80})(?:\|([^[\]\n|]{1,80}))?\]\]/y;

/** `[[term]]` or `[[term|other words]]` links to the glossary, with the definition at hand. */
export function glossaryLinks(md: MarkdownIt) {
  md.inline.ruler.before('link', 'glossary_link', glossaryLink);
  md.renderer.rules.glossary_link = (tokens, i, _options, env) => {
    const term = tokens[i].meta!.term as Term;
    const href = `${readingAddress[renderContextOf(env).page]}#term-${term.id}`;
    return `<a class="gloss" href="${href}" title="${escapeHtml(plainDefinition(term))}">${escapeHtml(tokens[i].content)}</a>`;
  };
}

function glossaryLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos)) return false;
  link.lastIndex = state.pos;
  const match = link.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const context = contextOf(state.env);
    const {glossary} = context.vocabulary;
    const term = glossary.get(termKey(match[1]));
    const place = placeInline(state, state.pos + 2);
    if (!term)
      refuse(
        context,
        place,
        `unknown term "${match[1]}" ${allowed(
          match[1],
          [...glossary.values()].map(({name}) => name)
        )}`
      );
    else {
      const token = state.push('glossary_link', 'a', 0);
      token.content = withApostrophes((match[2] ?? match[1]).trim());
      token.meta = {term};
    }
  }
  state.pos += match[0].length;
  return true;
}
