import type {Env} from 'markdown-it';
import type {Vocabulary} from './parse-context';

/** The two pages one source becomes. */
export type Page = 'deck' | 'reading';

/** What the renderer's rules know: markdown-it's `env` while tokens become HTML. */
export interface RenderContext {
  readonly page: Page;
  /** Whether figures come with their first pictures. */
  readonly pictures: boolean;
  readonly vocabulary: Vocabulary;
  /** Steps rendered so far on this slide: the next fragment's index. */
  steps: number;
}

export const renderContextOf = (env: Env | undefined) => env as unknown as RenderContext;

/** From a page back to the top of the site. */
export const siteRoot: Readonly<Record<Page, string>> = {deck: '', reading: '../'};

/** From a page to the reading, where sources and terms are explained. */
export const readingAddress: Readonly<Record<Page, string>> = {deck: 'read/', reading: ''};

/** Text inside an element or a double-quoted attribute. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, character => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[character]!);
