import type {MarkdownIt, StateInline, Token} from 'markdown-it';
import type {Place} from './authoring-error';
import {contextOf, type ParseContext, placeInline, refuse} from './parse-context';
import {allowed} from './suggest';

const paired = ['b', 'em', 'i', 'kbd', 'mark', 's', 'small', 'strong', 'sub', 'sup', 'u'];
const single = ['br', 'wbr'];

const tag = /<(\/?)([A-Za-z][^\s<>/]*)(\s[^<>]*?)?\s*\/?>/y;

/** A few inline tags without attributes pass; anything else that looks like HTML is an error. */
export function rawHtml(md: MarkdownIt) {
  md.inline.ruler.before('html_inline', 'raw_html', inlineTag);
  md.inline.ruler2.push('raw_html_pairs', checkPairs);
  md.renderer.rules.raw_html = (tokens, i) => tokens[i].content;
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  if (state.src.startsWith('<!--', state.pos)) return comment(state, silent);
  if (!/[A-Za-z/!?]/.test(state.src[state.pos + 1] ?? '')) return false;
  tag.lastIndex = state.pos;
  const [whole, slash, name, attributes] = tag.exec(state.src) ?? [];
  const context = contextOf(state.env);
  const problem = problemWith(state.src.slice(state.pos, state.pos + 40), name, attributes, context);
  const length = whole?.length ?? 1;
  if (!silent && problem) {
    // What closes a tag that was refused is not a second mistake.
    const told = slash && context.errors.some(error => error.problem.includes(`<${name}`));
    const reach = problem.includes('widget') ? 'structure' : 'itself';
    if (!told) refuse(context, placeInline(state, state.pos), problem, reach);
    state.pending += ' ';
  } else if (!silent) {
    const token = state.push('raw_html', name.toLowerCase(), 0);
    token.content = `<${slash}${token.tag}>`;
    // Not as `nesting`: that markdown-it takes for balanced, and an author's tags may not be.
    token.meta = {place: placeInline(state, state.pos), turn: single.includes(token.tag) ? 0 : slash ? -1 : 1};
  }
  state.pos += length;
  return true;
}

function problemWith(
  text: string,
  name: string | undefined,
  attributes: string | undefined,
  {vocabulary: {figures}}: ParseContext
) {
  const shown = /^<[/!?]?[^\s<>/]*/.exec(text)![0];
  const widgets = [...figures.keys(), 'slt-step', 'slt-predict'];
  if (/^<\/?(?:slt|[a-z]+-)/i.test(shown)) {
    const tag = shown.replace(/^<\/?/, '');
    return widgets.includes(tag.toLowerCase())
      ? `${shown}> in the middle of a line (allowed: at the start of a line)`
      : `unknown widget <${tag}> ${allowed(tag, widgets)}`;
  }
  const known = name !== undefined && [...paired, ...single].includes(name.toLowerCase());
  if (!known) return `raw HTML "${shown}" ${allowed(name ?? '', [...paired, ...single])}`;
  if (attributes?.trim()) return `attributes on ${shown}> (allowed: none)`;
  return undefined;
}

function comment(state: StateInline, silent: boolean) {
  const end = state.src.indexOf('-->', state.pos + 4);
  if (end < 0 && !silent)
    refuse(contextOf(state.env), placeInline(state, state.pos), 'an unclosed comment (allowed: <!-- … -->)');
  state.pos = end < 0 ? state.posMax : end + 3;
  return true;
}

/** Tags must nest with each other and with Markdown's own marks, so that the page a browser reads is the page we wrote. */
function checkPairs(state: StateInline) {
  const {tokens} = state;
  if (!tokens.some(isRaw)) return;
  const wrong = (token: Token, problem: string) => refuse(contextOf(state.env), token.meta!.place as Place, problem);
  const unclosed = (token: Token) =>
    wrong(token, `unclosed <${token.tag}> (allowed: </${token.tag}> in the same paragraph)`);
  const open: Token[] = [];
  for (const token of tokens) {
    const turn = isRaw(token) ? token.meta!.turn : token.nesting;
    if (turn === 1) open.push(token);
    if (turn !== -1) continue;
    const match = open.findLastIndex(other => other.tag === token.tag && isRaw(other) === isRaw(token));
    const inner = match < 0 ? [] : open.splice(match).slice(1);
    if (match < 0 && isRaw(token)) wrong(token, `</${token.tag}> closes nothing`);
    else if (isRaw(token) && !inner.every(isRaw))
      wrong(token, `</${token.tag}> crosses a mark of Markdown (allowed: one inside the other)`);
    inner.filter(isRaw).forEach(unclosed);
  }
  open.filter(isRaw).forEach(unclosed);
}

const isRaw = (token: Token) => token.type === 'raw_html';
