import type {MarkdownIt, StateBlock} from 'markdown-it';
import {checkFigure, type FigureMarkup, readAttributes} from './figure-markup';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';
import {readTag} from './tag-reader';
import {readRegion, unknownWidget, type WidgetRegion} from './widget-region';

/** A figure's tag with the captions of its steps, from `<slt-…>` at the start of a line. */
export function widgetTags(md: MarkdownIt) {
  md.block.ruler.before('fence', 'widget', widget, {alt: ['paragraph', 'blockquote', 'list']});
}

function widget(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineText(state, start);
  if (!/^<\/?slt-/i.test(first)) return false;
  if (silent) return true;
  const wrong = (problem: string) => refuse(contextOf(state.env), placeInLine(state, start), problem);
  state.line = start + 1;
  if (first.startsWith('</')) wrong(`${first.split('>')[0]}> closes nothing`);
  else if (/^<slt-step[\s>/]/i.test(first)) wrong('<slt-step> outside a figure (allowed: directly inside one)');
  else {
    const region = readRegion(state, start, end);
    if (region) pushFigure(state, region);
  }
  return true;
}

function pushFigure(state: StateBlock, region: WidgetRegion) {
  const {tag, text, at} = region;
  const context = contextOf(state.env);
  const place = at(text.indexOf('<'));
  const figure = context.vocabulary.figures.get(tag.name);
  if (context.notes) return refuse(context, place, `<${tag.name}> inside speaker's notes`);
  if (!figure) return refuse(context, place, unknownWidget(state, tag.name));
  const {attributes, name} = readAttributes(figure, tag, true, at, context);
  const markup: FigureMarkup = {figure, name, attributes, steps: [], place};
  const open = state.push('figure_open', tag.name, 1);
  open.block = true;
  open.map = [...region.lines];
  open.meta = {markup};
  if (!tag.selfClosing) pushBody(state, region, markup);
  const close = state.push('figure_close', tag.name, -1);
  close.block = true;
  close.meta = {markup};
  checkFigure(markup, context);
}

/** What stands before the first step is the caption of state 0; after it come steps only. */
function pushBody(state: StateBlock, region: WidgetRegion, markup: FigureMarkup) {
  const {text, tag, close} = region;
  for (let offset = tag.end; offset < close; ) {
    const found = text.indexOf('<slt-step', offset);
    const next = found < 0 ? close : Math.min(found, close);
    pushCaption(state, region, offset, next, markup);
    offset = next === close ? close : pushStep(state, region, next, markup);
  }
}

function pushCaption(state: StateBlock, region: WidgetRegion, from: number, to: number, markup: FigureMarkup) {
  const lead = region.text.slice(from, to).search(/\S/);
  if (lead < 0) return;
  if (markup.steps.length > 0) {
    const problem = 'text between steps (allowed: inside a <slt-step>, or before the first)';
    return refuse(contextOf(state.env), region.at(from + lead), problem);
  }
  state.push('caption_open', 'p', 1).meta = {markup};
  pushInline(state, region, from, to);
  state.push('caption_close', 'p', -1);
}

/** Reads the step at `from` and returns where the text goes on. */
function pushStep(state: StateBlock, region: WidgetRegion, from: number, markup: FigureMarkup): number {
  const {text, close, at} = region;
  const context = contextOf(state.env);
  const tag = readTag(text, from);
  if ('problem' in tag) {
    refuse(context, at(tag.offset), tag.problem);
    return close;
  }
  const end = tag.selfClosing ? tag.end : text.indexOf('</slt-step>', tag.end);
  const inner = text.indexOf('<slt-step', tag.end);
  if (end < 0 || end > close || (inner >= 0 && inner < end)) {
    refuse(context, at(from), 'unclosed <slt-step> (allowed: </slt-step> after its caption, or />)');
    return close;
  }
  markup.steps.push({attributes: readAttributes(markup.figure, tag, false, at, context).attributes, place: at(from)});
  state.push('step_open', 'slt-step', 1).meta = {step: markup.steps.length};
  pushInline(state, region, tag.end, end);
  state.push('step_close', 'slt-step', -1);
  return tag.selfClosing ? end : end + '</slt-step>'.length;
}

function pushInline(state: StateBlock, {text, lines}: WidgetRegion, from: number, to: number) {
  const content = text.slice(from, to).trim();
  const start = text.indexOf(content, from);
  const line = lines[0] + text.slice(0, start).split('\n').length - 1;
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + content.split('\n').length];
  token.children = [];
}
