import type {MarkdownIt, Token} from 'markdown-it';
import type {Work} from './bibliography';
import type {Term} from './glossary';
import type {ParseContext} from './parse-context';
import {reference} from './references';
import {renderEnv} from './slide';

/** A work in full, for the deck to show in place of a link to it. */
export const explainedWork = (work: Work) => `<div data-explains="ref-${work.key}"><p>${reference(work)}</p></div>\n`;

/** The definitions of the terms that these blocks link, for the deck to show in place of the links. */
export function explainedTerms(md: MarkdownIt, blocks: readonly Token[], context: ParseContext): string {
  const links = blocks.flatMap(({children}) => children ?? []).filter(({type}) => type === 'glossary_link');
  const terms = new Set(links.map(({meta}) => meta!.term as Term));
  return [...terms]
    .map(({id, definition}) => {
      const text = md.renderer.render([...definition], md.options, renderEnv('deck', false, context));
      return `<div data-explains="term-${id}">${text}</div>\n`;
    })
    .join('');
}
