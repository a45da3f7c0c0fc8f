import type {Token} from 'markdown-it';
import type {Container} from './container-table';
import {type ParseContext, placeOf, refuse} from './parse-context';

/** A formula or a computed number is one word; what stands in brackets as a source is none. */
const inWords = ({type, content, children}: Token): string => {
  if (type === 'math' || type === 'math_block' || type === 'computed') return 'x';
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  if (type === 'citation') return '';
  return children?.map(inWords).join('') ?? content;
};

const wordsIn = (tokens: readonly Token[]) =>
  tokens
    .map(inWords)
    .join(' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** Refuses containers with more words than they may have. */
export function checkLengths(blocks: readonly Token[], context: ParseContext) {
  blocks.forEach((open, from) => {
    if (open.type !== 'container_open') return;
    const {name, container} = open.meta as {name: string; container: Container};
    if (container.mostWords === undefined) return;
    const to = blocks.findIndex(({type, level}, i) => i > from && type === 'container_close' && level === open.level);
    const count = wordsIn(blocks.slice(from + 1, to < 0 ? undefined : to));
    if (count > container.mostWords)
      refuse(
        context,
        placeOf(open, context),
        `"::: ${name}" has ${count} words (allowed: up to ${container.mostWords})`
      );
  });
}
