import type {MarkdownIt, StateBlock} from 'markdown-it';
import type {Place} from './authoring-error';
import {checkFigure, type FigureMarkup, readAttributes} from './figure-markup';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';
import {placeIn} from './source';
import {allowed} from './suggest';
import {readTag, type Tag} from './tag-reader';

/** A figure's tag with the captions of its steps: from `<slt-…>` at the start of a line to `</slt-…>`. */
export function widgetTags(md: MarkdownIt) {
  md.block.ruler.before('fence', 'widget', widget, {alt: ['paragraph', 'blockquote', 'list']});
}

/** The text of one widget and the place of an offset into it. */
interface Region {
  readonly text: string;
  /** The line after its last. */
  readonly end: number;
  readonly tag: Tag;
  /** The offset of its closing tag, or of the end of a tag that closes itself. */
  readonly close: number;
}

function widget(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineText(state, start);
  if (!/^<\/?slt-/i.test(first)) return false;
  if (silent) return true;
  const context = contextOf(state.env);
  const wrong = (offset: number, problem: string) => refuse(context, placeInLine(state, start, offset), problem);
  state.line = start + 1;
  if (first.startsWith('</')) wrong(0, `${first.split('>')[0]}> closes nothing`);
  else if (/^<slt-step[\s>/]/i.test(first)) wrong(0, '<slt-step> outside a figure (allowed: directly inside one)');
  else {
    const region = readRegion(state, start, end);
    if (region) pushFigure(state, start, region);
  }
  return true;
}

/** Collects lines until the widget is complete; a slide break or the next figure means it is unclosed. */
function readRegion(state: StateBlock, start: number, end: number): Region | undefined {
  const context = contextOf(state.env);
  let text = '';
  let tag: Tag | undefined;
  for (let line = start; line < end; line++) {
    const next = state.getLines(line, line + 1, 0, true);
    if (line > start && /^\s*(?:---\s*$|<slt-(?!step[\s>/]))/.test(next)) break;
    text += next;
    state.line = line + 1;
    if (!tag) {
      const read = readTag(text, text.indexOf('<'));
      if ('problem' in read) {
        if (read.unfinished && line - start < 100) continue;
        refuse(context, placeIn(context.source, start, text, read.offset), read.problem);
        return undefined;
      }
      tag = read;
      if (tag.selfClosing) return finished(state, text, tag, tag.end);
    }
    const close = next.includes(`</${tag.name}>`) ? text.indexOf(`</${tag.name}>`, tag.end) : -1;
    if (close >= 0) return finished(state, text, tag, close);
  }
  const name = tag?.name ?? /<([^\s>]+)/.exec(text)![1];
  refuse(context, placeInLine(state, start), `unclosed <${name}> (allowed: </${name}> after its content, or />)`);
  return undefined;
}

function finished(state: StateBlock, text: string, tag: Tag, close: number): Region | undefined {
  const context = contextOf(state.env);
  const after = tag.selfClosing ? close : close + tag.name.length + 3;
  const rest = text.slice(after).search(/\S/);
  if (rest >= 0) {
    const line = state.line - 1;
    const offset = lineText(state, line).lastIndexOf(text.slice(after + rest).trimEnd());
    refuse(context, placeInLine(state, line, offset), `text after </${tag.name}> (allowed: on a line of its own)`);
  }
  return {text, end: state.line, tag, close};
}

function pushFigure(state: StateBlock, start: number, {text, end, tag, close}: Region) {
  const context = contextOf(state.env);
  const at = (offset: number): Place => placeIn(context.source, start, text, offset);
  const figures = context.vocabulary.figures;
  const figure = figures.get(tag.name);
  if (context.notes) return refuse(context, at(0), `<${tag.name}> inside speaker's notes`);
  if (!figure)
    return refuse(context, at(text.indexOf('<')), `unknown widget <${tag.name}> ${allowed(tag.name, figures.keys())}`);
  const {attributes, name} = readAttributes(figure, tag, true, at, context);
  const markup: FigureMarkup = {figure, name, attributes, steps: [], place: at(text.indexOf('<'))};
  const open = state.push('figure_open', tag.name, 1);
  open.block = true;
  open.map = [start, end];
  open.meta = {markup};
  if (!tag.selfClosing) pushBody(state, start, text.slice(0, close), tag.end, markup, at);
  const closing = state.push('figure_close', tag.name, -1);
  closing.block = true;
  closing.meta = {markup};
  checkFigure(markup, context);
}

/** What stands before the first step is the caption of state 0; after it come steps only. */
function pushBody(
  state: StateBlock,
  start: number,
  text: string,
  from: number,
  markup: FigureMarkup,
  at: (offset: number) => Place
) {
  const context = contextOf(state.env);
  let offset = from;
  while (offset < text.length) {
    const next = text.indexOf('<slt-step', offset);
    pushCaption(state, start, text.slice(offset, next < 0 ? undefined : next), text.slice(0, offset), markup);
    if (next < 0) return;
    const tag = readTag(text, next);
    if ('problem' in tag) return refuse(context, at(tag.offset), tag.problem);
    const {attributes} = readAttributes(markup.figure, tag, false, at, context);
    markup.steps.push({attributes, place: at(next)});
    const close = tag.selfClosing ? tag.end : text.indexOf('</slt-step>', tag.end);
    const inner = text.indexOf('<slt-step', tag.end);
    if (close < 0 || (inner >= 0 && inner < close))
      return refuse(context, at(next), 'unclosed <slt-step> (allowed: </slt-step> after its caption, or />)');
    state.push('step_open', 'slt-step', 1).meta = {markup, step: markup.steps.length};
    pushInline(state, start, text.slice(0, tag.end), text.slice(tag.end, close));
    state.push('step_close', 'slt-step', -1).meta = {markup};
    offset = tag.selfClosing ? close : close + '</slt-step>'.length;
  }
}

function pushCaption(state: StateBlock, start: number, text: string, before: string, markup: FigureMarkup) {
  if (text.trim() === '') return;
  if (markup.steps.length > 0) {
    const {source} = contextOf(state.env);
    const place = placeIn(source, start, before + text, before.length + text.search(/\S/));
    return refuse(
      contextOf(state.env),
      place,
      'text between steps (allowed: inside a <slt-step>, or before the first)'
    );
  }
  state.push('caption_open', 'p', 1).meta = {markup};
  pushInline(state, start, before, text);
  state.push('caption_close', 'p', -1);
}

function pushInline(state: StateBlock, start: number, before: string, text: string) {
  const lead = text.length - text.trimStart().length;
  const line = start + (before + text.slice(0, lead)).split('\n').length - 1;
  const content = text.trim();
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + content.split('\n').length];
  token.children = [];
}
