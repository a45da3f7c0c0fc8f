import type {MarkdownIt, StateBlock} from 'markdown-it';
import {checkFigure, type FigureMarkup, readAttributes} from './figure-markup';
import {contextOf, lineText, placeInLine, refuse} from './parse-context';
import {asking, asks, pushBody, type Range} from './widget-body';
import {figureInside, readRegion, unknownWidget, type WidgetRegion} from './widget-region';

/** A figure's tag with the captions of its steps, from `<slt-…>` at the start of a line. */
export function widgetTags(md: MarkdownIt) {
  md.block.ruler.before('fence', 'widget', widget, {alt: ['paragraph', 'blockquote', 'list']});
}

function widget(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineText(state, start);
  if (!/^<\/?slt-/i.test(first)) return false;
  if (silent) return true;
  const wrong = (problem: string) => refuse(contextOf(state.env), placeInLine(state, start), problem, 'leftover');
  state.line = start + 1;
  if (first.startsWith('</')) wrong(`${first.split('>')[0]}> closes nothing`);
  else if (/^<slt-step[\s>/]/i.test(first)) wrong('<slt-step> outside a figure (allowed: directly inside one)');
  else {
    const region = readRegion(state, start, end);
    if (region?.tag.name === 'slt-predict') pushPredicted(state, region);
    else if (region) pushFigure(state, region);
  }
  return true;
}

/** `<slt-predict>question <slt-…>…</slt-…></slt-predict>`: the question comes first, what the figure opens with is its answer. */
function pushPredicted(state: StateBlock, region: WidgetRegion) {
  const inside = figureInside(state, region);
  if (inside) pushFigure(state, inside, [region.tag.end, region.text.indexOf('<slt-', region.tag.end)]);
}

function pushFigure(state: StateBlock, region: WidgetRegion, question?: Range) {
  const {tag, at} = region;
  const context = contextOf(state.env);
  const place = at(region.start);
  const figure = context.vocabulary.figures.get(tag.name);
  if (context.notes) return refuse(context, place, `<${tag.name}> inside speaker's notes`);
  if (!figure) return refuse(context, place, unknownWidget(state, tag.name), 'structure');
  const {attributes, name} = readAttributes(figure, tag, 'figure', at, context);
  if (question && !asks({figure})) return refuse(context, place, `<${tag.name}> has nothing to predict`);
  const scripted = question ? {...attributes, ...asking} : attributes;
  const markup: FigureMarkup = {figure, name, attributes: scripted, steps: [], recorded: new Map(), place};
  const open = state.push('figure_open', tag.name, 1);
  open.block = true;
  open.map = [...region.lines];
  open.meta = {markup};
  if (!tag.selfClosing || question) pushBody(state, region, markup, question);
  const close = state.push('figure_close', tag.name, -1);
  close.block = true;
  close.meta = {markup};
  checkFigure(markup, context);
}
