import type {MarkdownIt, StateInline} from 'markdown-it';
import type {Work} from './bibliography';
import {contextOf, placeInline, refuse} from './parse-context';
import {escapeHtml, type Page, readingAddress, renderContextOf} from './render-context';
import {allowed} from './suggest';

const citation = /\[(@[^[\]]{1,400})\]/y;

export type Citation = {
  readonly work: Work;
  /** What follows the work, as ", section 3". */
  readonly locator: string;
  /** Whether another one follows in the same brackets; the semicolon between them looks like them. */
  followed: boolean;
};

/** `[@chen2023]`, `[@lau2023, section 3; @wei2022]`: links to the works, by name and year. */
export function citations(md: MarkdownIt) {
  md.inline.ruler.before('link', 'citation', cite);
  md.renderer.rules.citation = (tokens, i, _options, env) =>
    citationLink(tokens[i].meta as Citation, renderContextOf(env).page);
}

export function citationLink({work, locator, followed}: Citation, page: Page): string {
  const words = escapeHtml(work.label + locator);
  return `<a class="cite" href="${readingAddress[page]}#ref-${work.key}">${words}${followed ? ';' : ''}</a>`;
}

function cite(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[@', state.pos)) return false;
  citation.lastIndex = state.pos;
  const match = citation.exec(state.src);
  if (!match) return false;
  if (!silent) pushWorks(state, match[1]);
  state.pos += match[0].length;
  return true;
}

function pushWorks(state: StateInline, list: string) {
  const context = contextOf(state.env);
  const {bibliography} = context.vocabulary;
  let offset = state.pos + 1;
  let last: Citation | undefined;
  for (const part of list.split(';')) {
    const [, space, key, locator] = /^(\s*)@([^\s,]+)(.*)$/s.exec(part) ?? [];
    const place = placeInline(state, offset + (space ?? '').length);
    const work = bibliography.get(key ?? '');
    if (key === undefined) refuse(context, place, `"${part.trim()}" is no citation (allowed: @key, after each ;)`);
    else if (!work) refuse(context, place, `unknown work "${key}" ${allowed(key, bibliography.keys())}`);
    else {
      if (last) {
        last.followed = true;
        state.push('text', '', 0).content = ' ';
      }
      last = {work, locator, followed: false};
      state.push('citation', 'a', 0).meta = last;
    }
    offset += part.length + 1;
  }
}
