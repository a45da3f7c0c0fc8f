import MarkdownIt, {type Env, type MarkdownIt as Markdown, type Token} from 'markdown-it';
import {citations} from './citations';
import {comments} from './comments';
import {computedNumbers} from './computed';
import {containerBlocks, refuseUnclosed} from './containers';
import {figures} from './figures';
import {frontMatter} from './front-matter';
import {frontMatterKeys} from './front-matter-keys';
import {glossaryLinks} from './glossary-links';
import {include} from './include';
import {links} from './links';
import {math} from './math';
import {nobreak} from './nobreak';
import {stepMarks} from './notes';
import {contextOf, type ParseContext, placeOf, refuse, sourceOf} from './parse-context';
import {quotes} from './quotes';
import {rawHtml} from './raw-html';
import {renderContextOf} from './render-context';
import {slideBreak} from './slide-break';
import {unclosedCode} from './unclosed-code';
import {unclosedMarks} from './unclosed-marks';
import {widgetTags} from './widget-tags';

/** Deeper than this markdown-it drops what it reads, so it is an error before. */
const deepest = 40;

/** The authoring format: CommonMark and tables without raw HTML, indented code and setext headings, and these rules. */
export function createMarkdownIt(): Markdown {
  const md = new MarkdownIt({html: false, maxNesting: deepest});
  md.block.ruler.disable(['code', 'reference', 'html_block']);
  md.use(slideBreak).use(frontMatter).use(comments).use(widgetTags).use(figures).use(containerBlocks).use(include);
  md.use(unclosedCode);
  md.use(math).use(computedNumbers).use(citations).use(glossaryLinks).use(stepMarks).use(links).use(rawHtml);
  md.use(unclosedMarks);
  md.use(nobreak).use(quotes);
  md.core.ruler.at('inline', state => readInline(state.md, state.tokens, contextOf(state.env)));
  md.renderer.rules.table_open = (_tokens, _i, _options, env) =>
    renderContextOf(env).page === 'reading' ? '<div class="table"><table>\n' : '<table>\n';
  md.renderer.rules.table_close = (_tokens, _i, _options, env) =>
    renderContextOf(env).page === 'reading' ? '</table></div>\n' : '</table>\n';
  return md;
}

/** Reads the inline text of blocks that were read earlier, as a whole file's is read. */
export function readInlineOf(md: Markdown, blocks: Token[], context: ParseContext) {
  const state = new md.core.State('', md, context as unknown as Env);
  state.tokens = blocks;
  md.core.process(state);
}

/** Reads the inline text of blocks; its rules find their place in the file by `context.block`. */
function readInline(md: Markdown, blocks: readonly Token[], context: ParseContext) {
  let line = 0;
  for (const token of blocks) {
    // A table's cell has no lines of its own; its row has.
    line = token.map?.[0] ?? line;
    if (token.type !== 'inline') continue;
    context.block = {source: sourceOf(token, context), line};
    md.inline.parse(token.content, md, context as unknown as Env, (token.children = []));
  }
}

/** A slide as it was written: its blocks, and where it starts. */
export interface Draft {
  readonly head: Token | undefined;
  readonly start: Token | undefined;
  readonly blocks: Token[];
}

/** Reads a file of slides and splits it, on tokens, at its slide breaks. */
export function readSlideFile(md: Markdown, context: ParseContext): Draft[] {
  const tokens = md.parse(context.source.text, context as unknown as Env);
  for (const unclosed of context.open) refuseUnclosed(context, unclosed);
  const deep = tokens.find(token => token.nesting === 1 && token.level + 1 >= deepest);
  if (deep) refuse(context, placeOf(deep, context), `nested too deep (allowed: ${deepest - 1} levels)`);
  const drafts: Draft[] = [];
  let start = 0;
  for (let end = 0; end <= tokens.length; end++) {
    if (end < tokens.length && tokens[end].type !== 'slide_break') continue;
    drafts.push(draft(tokens.slice(start, end), tokens[start - 1]));
    start = end + 1;
  }
  return drafts.flatMap((part, i) => (isStrayHead(drafts[i - 1]) && !part.head ? [] : [part]));
}

/** Front matter that a blank line keeps from its ---; what follows it is its slide. */
export function isStrayHead(part: Draft | undefined): boolean {
  const key = part?.blocks[0]?.type === 'paragraph_open' && /^(\w+):/.exec(part.blocks[1].content)?.[1];
  return !part?.head && Boolean(key) && Object.hasOwn(frontMatterKeys, key as string);
}

function draft(tokens: Token[], start: Token | undefined): Draft {
  const head = tokens[0]?.type === 'front_matter' ? tokens[0] : undefined;
  return {head, start, blocks: head ? tokens.slice(1) : tokens};
}
