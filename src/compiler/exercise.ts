import type {Token} from 'markdown-it';
import {escapeHtml} from './render-context';

const answer = /^answer:\s*/;

/** The question, up to the paragraph that starts with `answer:`, becomes the summary; the answer stays hidden. */
export function arrangeExercise(tokens: Token[], from: number): string | undefined {
  const at = tokens.findIndex((token, i) => i > from && token.type === 'inline' && answer.test(token.content)) - 1;
  if (at < 0 || tokens[at].type !== 'paragraph_open' || at === from)
    return 'an exercise is a question and its answer (allowed: a paragraph that starts with "answer:")';
  tokens[at + 1].content = tokens[at + 1].content.replace(answer, '');
  tokens.splice(at, 0, html(tokens, '</summary>\n'));
  tokens.splice(from, 0, html(tokens, '<summary>'));
  return undefined;
}

function html(tokens: readonly Token[], content: string): Token {
  const token = new (tokens[0].constructor as typeof Token)('html', '', 0);
  token.content = content;
  return token;
}

/** An answer that starts with a computed number can be checked by the page. */
export function exerciseAttributes(tokens: readonly Token[], open: number): string {
  const end = tokens.findIndex(
    (token, i) => i > open && token.type === 'html' && token.content.startsWith('</summary>')
  );
  const first = tokens[end + 2]?.children?.find(child => child.content.trim() !== '');
  return first?.type === 'computed' ? ` data-answer="${escapeHtml(first.content)}"` : '';
}
