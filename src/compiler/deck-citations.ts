import type {Token} from 'markdown-it';
import {type Citation, citationLink} from './citations';
import {keepTogether} from './nobreak';

/**
 * On the deck all that a slide cites stands in one line at its foot: sentences stay short, and no source wraps
 * alone. A citation that a sentence needs, as in "[@chen2023] report that", stays there as well.
 *
 * @param blocks the slide's blocks; they stay as they are, for the reading cites in its sentences
 * @returns the blocks without citations, and what they cite, each once
 */
export function takeCitations(blocks: readonly Token[]): {blocks: Token[]; cited: readonly Citation[]} {
  const cited = new Map<string, Citation>();
  const rest = blocks.map(block => {
    const citations = (block.children ?? []).filter(isCitation).map(({meta}) => meta as Citation);
    if (citations.length === 0) return block;
    for (const citation of citations) cited.set(citation.work.label + citation.locator, citation);
    return copyOf(block, withoutCitations(block.children!));
  });
  return {blocks: rest.filter((_, i) => !isEmptied(rest, i)), cited: [...cited.values()]};
}

/** The line at the foot of a slide; nothing where nothing is cited. */
export const citedLine = (cited: readonly Citation[]) =>
  cited.length > 0
    ? `<p class="cited">${cited.map(citation => citationLink({...citation, followed: false}, 'deck')).join(' · ')}</p>\n`
    : '';

const isCitation = ({type}: Token) => type === 'citation';

const copyOf = (token: Token, children: Token[] | null = null): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, {children});

/** A citation goes together with the space or the line end before it, unless the sentence goes on after it. */
function withoutCitations(children: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const [i, token] of children.entries())
    if (isCitation(token) && endsClause(children, i)) dropSpace(tokens);
    else tokens.push(copyOf(token));
  keepTogether(tokens);
  return tokens;
}

function dropSpace(tokens: Token[]) {
  const last = tokens.at(-1);
  if (last?.type !== 'text' && last?.type !== 'softbreak') return;
  last.content = last.content.trimEnd();
  if (last.content !== '') return;
  tokens.pop();
  dropSpace(tokens);
}

function endsClause(children: readonly Token[], at: number): boolean {
  const next = children.slice(at + 1).find(token => !isCitation(token) && token.content !== ' ');
  return next === undefined || /^[.,;:!?)]/.test(next.content);
}

/** Whether the token at `i` belongs to a paragraph that held citations and nothing else. */
const isEmptied = (blocks: readonly Token[], i: number) =>
  [i - 1, i, i + 1].some(
    at =>
      blocks[at]?.type === 'inline' &&
      blocks[at - 1]?.type === 'paragraph_open' &&
      blocks[at].children!.every(({content}) => content === '')
  );
