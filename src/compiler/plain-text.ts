import type {Token} from 'markdown-it';
import {plainMath} from './plain-math';

/** Inline tokens without their marks, for titles and tooltips. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(plain).join('').replace(/\s+/g, ' ').trim();
}

function plain(token: Token): string {
  if (token.type === 'math' || token.type === 'math_block') return plainMath(token.meta!.html as string);
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'raw_html') return token.tag === 'br' ? ' ' : '';
  if (token.type === 'citation') return (token.meta!.work as {label: string}).label;
  if (token.children) return plainText(token.children);
  return token.content;
}
