import type {StateBlock} from 'markdown-it';
import type {Place} from './authoring-error';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';
import {placeIn} from './source';
import {allowed, suggest} from './suggest';
import {readTag, type Tag} from './tag-reader';

/** A tag that is not complete after so many lines is not going to be. */
const longestTag = 100;

/** The name in a tag at the start of a line. */
const tagName = /^\s*<(slt-[^\s>/]*)/;

/** The lines of one widget, from `<slt-…>` to `</slt-…>`. */
export interface WidgetRegion {
  readonly text: string;
  /** Its first line, and the one after its last. */
  readonly lines: readonly [start: number, end: number];
  readonly tag: Tag;
  /** The offset of its tag. */
  readonly start: number;
  /** The offset of its closing tag, or of the end of a tag that closes itself. */
  readonly close: number;
  /** The place of an offset into `text`. */
  at(offset: number): Place;
}

/** What never stands inside a figure: a slide break, a container. */
const outside = /^\s*(?:---\s*$|:::)/;

/** Collects lines until the widget is complete; the next figure, or what stands outside of one, means it is unclosed. */
export function readRegion(state: StateBlock, start: number, end: number): WidgetRegion | undefined {
  const context = contextOf(state.env);
  let text = '';
  let tag: Tag | undefined;
  for (let line = start; line < end; line++) {
    const next = state.getLines(line, line + 1, 0, true);
    const another = tag?.name !== 'slt-predict' && context.vocabulary.figures.has(tagName.exec(next)?.[1] ?? '');
    if (line > start && (another || outside.test(next))) break;
    text += next;
    state.line = line + 1;
    const read = tag ?? readTag(text, text.indexOf('<'));
    if ('problem' in read) {
      if (read.unfinished && line - start < longestTag) continue;
      refuse(context, placeIn(context.source, start, text, read.offset), read.problem, 'structure');
      return undefined;
    }
    tag = read;
    const closing = `</${tag.name}>`;
    const close = tag.selfClosing ? tag.end : next.includes(closing) ? closeOf(text, tag) : -1;
    if (close < 0) continue;
    refuseRest(state, text.slice(tag.selfClosing ? close : close + closing.length).trim(), tag.name);
    const at = (offset: number) => placeIn(context.source, start, text, offset);
    return {text, lines: [start, state.line], tag, start: text.indexOf('<'), close, at};
  }
  refuseUnclosed(state, start, tag?.name ?? /<([^\s>]+)/.exec(text)![1]);
  return undefined;
}

/** Where a tag is closed, past those of its name that stand inside; -1 if nowhere. */
function closeOf(text: string, {name, end}: Tag) {
  let open = 1;
  for (const {0: tag, index} of text.slice(end).matchAll(new RegExp(`<(/?)${name}(?![\\w-])`, 'g')))
    if ((open += tag[1] === '/' ? -1 : 1) === 0) return end + index;
  return -1;
}

/** The figure that a `<slt-predict>` stands around. */
export function figureInside(state: StateBlock, {text, tag, close, lines, at}: WidgetRegion): WidgetRegion | undefined {
  const wrong = (problem: string, offset = text.indexOf('<')) => {
    refuse(contextOf(state.env), at(offset), problem, 'structure');
    return undefined;
  };
  if (tag.attributes.length > 0)
    return wrong('<slt-predict> around a figure takes no attributes (allowed: the figure has its own)');
  const start = text.indexOf('<slt-', tag.end);
  if (start < 0 || start >= close)
    return wrong('<slt-predict> without a figure (allowed: a question, then one figure)');
  if (text.slice(tag.end, start).trim() === '')
    return wrong('<slt-predict> without a question (allowed: a question, then one figure)');
  const inner = readTag(text, start);
  if ('problem' in inner) return wrong(inner.problem, inner.offset);
  const closing = `</${inner.name}>`;
  const end = inner.selfClosing ? inner.end : text.indexOf(closing, inner.end);
  if (end < 0 || end >= close)
    return wrong(`unclosed <${inner.name}> (allowed: ${closing} after its content, or />)`, start);
  const after = inner.selfClosing ? end : end + closing.length;
  const rest = text.slice(after, close).search(/\S/);
  if (rest >= 0) return wrong('text after the figure of a <slt-predict> (allowed: one figure)', after + rest);
  return {text, lines, tag: inner, start, close: end, at};
}

function refuseRest(state: StateBlock, rest: string, name: string) {
  if (rest === '') return;
  const line = state.line - 1;
  const place = placeInLine(state, line, lineText(state, line).lastIndexOf(rest));
  refuse(contextOf(state.env), place, `text after </${name}> (allowed: on a line of its own)`);
}

function refuseUnclosed(state: StateBlock, start: number, name: string) {
  const context = contextOf(state.env);
  const known = name === 'slt-predict' || context.vocabulary.figures.has(name);
  if (!known) state.line = start + 1;
  const problem = known
    ? `unclosed <${name}> (allowed: </${name}> after its content, or />)`
    : unknownWidget(state, name);
  refuse(context, placeInLine(state, start), problem, 'structure');
}

export function unknownWidget(state: StateBlock, name: string) {
  const inside = suggest(name, ['slt-step', 'slt-predict']);
  const meant = inside ? [inside] : contextOf(state.env).vocabulary.figures.keys();
  return `unknown widget <${name}> ${allowed(name, meant)}`;
}
