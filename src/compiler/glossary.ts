import type {Token} from 'markdown-it';
import {type ParseContext, placeOf, refuse} from './parse-context';
import {plainText} from './plain-text';

/** A term of `glossary.md`: a heading, other names after `*also:*`, the definition. */
export interface Term {
  readonly name: string;
  /** The end of its address: `#term-learning-coefficient`. */
  readonly id: string;
  readonly also: readonly string[];
  readonly definition: readonly Token[];
}

/** Terms by every name they have, as `termKey` spells it. */
export type Glossary = ReadonlyMap<string, Term>;

export const termKey = (name: string) => name.trim().replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

const also = /^\*also:\*\s*/;

const termId = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Reads the blocks of `glossary.md`. Their inline text is read later, when all names are known: definitions link to
 * each other.
 */
export function readGlossary(blocks: readonly Token[], context: ParseContext): Glossary {
  const glossary = new Map<string, Term>();
  const starts = blocks.flatMap((token, i) => (token.type === 'heading_open' && token.level === 0 ? [i] : []));
  const before = blocks.slice(0, starts[0]).find(token => token.type !== 'comment');
  if (before) refuse(context, placeOf(before, context), 'text before the first term (allowed: ## term)');
  starts.forEach((start, n) => {
    const body = blocks.slice(start + 3, starts[n + 1]);
    const heading = blocks[start];
    if (heading.tag !== 'h2')
      refuse(context, placeOf(heading, context), 'a term is a heading of level 2 (allowed: ## term)');
    const others = also.test(body[1]?.content ?? '') ? body.splice(0, 3)[1].content.replace(also, '').split(',') : [];
    const name = blocks[start + 1].content;
    if (body.length === 0) refuse(context, placeOf(heading, context), `"${name}" has no definition`);
    const term = {name, id: termId(name), also: others.map(other => other.trim()), definition: body};
    for (const key of [name, ...others].map(termKey)) {
      if (glossary.has(key)) refuse(context, placeOf(heading, context), `the term "${key}" is given twice`);
      glossary.set(key, term);
    }
  });
  return glossary;
}

/** The first paragraph of a definition without marks, as a link shows it. */
export const plainDefinition = ({definition}: Term) =>
  plainText(definition.find(token => token.type === 'inline')?.children ?? []);
