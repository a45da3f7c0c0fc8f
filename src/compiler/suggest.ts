import {suggest} from '../widgets';

export {suggest};

const longestList = 18;

/** What is allowed and what may have been meant, in the brackets that end a message. */
export function allowed(word: string, names: Iterable<string>): string {
  const list = [...new Set(names)];
  const near = suggest(word, list);
  const meant = near === undefined ? '' : `did you mean "${near}"?`;
  if (list.length > longestList && meant) return `(${meant})`;
  const shown = list.length > longestList ? [...list.slice(0, longestList), '…'] : list;
  return `(allowed: ${shown.join(', ') || 'none'}${meant && `; ${meant}`})`;
}
