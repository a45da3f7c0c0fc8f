import type {StateBlock} from 'markdown-it';
import {type FigureMarkup, readAttributes} from './figure-markup';
import {contextOf, refuse} from './parse-context';
import {readTag} from './tag-reader';
import type {WidgetRegion} from './widget-region';

/** A part of a widget's text. */
export type Range = readonly [from: number, to: number];

/** What an author writes for "ask first": state with the question, then the one that answers it. */
const asking = {ask: 'true'};
const answering = {ask: 'false'};

/**
 * What stands in a figure: before the first step the caption of state 0, then steps, each alone or inside a `<slt-predict>`
 * that asks first.
 *
 * @param question what is asked before state 0, if anything: then the caption of state 0 becomes a step
 */
export function pushBody(state: StateBlock, region: WidgetRegion, markup: FigureMarkup, question?: Range) {
  const {text, tag, close} = region;
  if (question) {
    pushCaption(state, region, question);
    pushStepOf(state, region, markup, answering, tag.end, [tag.end, nextTag(text, tag.end, close)]);
  }
  for (let offset = question ? nextTag(text, tag.end, close) : tag.end; offset < close; ) {
    const next = nextTag(text, offset, close);
    pushText(state, region, [offset, next], markup);
    if (next === close) break;
    offset = text.startsWith('<slt-predict', next)
      ? pushPrediction(state, region, next, markup)
      : pushStep(state, region, next, markup);
  }
}

function nextTag(text: string, from: number, close: number) {
  const found = text.slice(from, close).search(/<slt-(?:step|predict)(?![\w-])/);
  return found < 0 ? close : from + found;
}

/** Text between tags: the caption of state 0, or a mistake. */
function pushText(state: StateBlock, region: WidgetRegion, [from, to]: Range, markup: FigureMarkup) {
  const lead = region.text.slice(from, to).search(/\S/);
  if (lead < 0) return;
  if (markup.steps.length === 0) return pushCaption(state, region, [from, to]);
  const problem = 'text between steps (allowed: inside a <slt-step>, or before the first)';
  refuse(contextOf(state.env), region.at(from + lead), problem, 'leftover');
}

function pushCaption(state: StateBlock, region: WidgetRegion, range: Range) {
  state.push('caption_open', 'p', 1);
  pushInline(state, region, range);
  state.push('caption_close', 'p', -1);
}

function pushStepOf(
  state: StateBlock,
  region: WidgetRegion,
  markup: FigureMarkup,
  attributes: FigureMarkup['attributes'],
  offset: number,
  caption: Range
) {
  markup.steps.push({attributes, place: region.at(offset)});
  state.push('step_open', 'slt-step', 1).meta = {
    step: markup.steps.length,
    answers: attributes.ask === answering.ask
  };
  pushInline(state, region, caption);
  state.push('step_close', 'slt-step', -1);
}

/** Reads the step at `from` and returns where the text goes on. */
function pushStep(
  state: StateBlock,
  region: WidgetRegion,
  from: number,
  markup: FigureMarkup,
  more: FigureMarkup['attributes'] = {}
): number {
  const {text, close, at} = region;
  const context = contextOf(state.env);
  const tag = readTag(text, from);
  if ('problem' in tag) {
    refuse(context, at(tag.offset), tag.problem, 'structure');
    return close;
  }
  const end = tag.selfClosing ? tag.end : text.indexOf('</slt-step>', tag.end);
  const inner = text.indexOf('<slt-step', tag.end);
  if (end < 0 || end > close || (inner >= 0 && inner < end)) {
    refuse(context, at(from), 'unclosed <slt-step> (allowed: </slt-step> after its caption, or />)', 'structure');
    return close;
  }
  const {attributes} = readAttributes(markup.figure, tag, 'step', at, context);
  pushStepOf(state, region, markup, {...more, ...attributes}, from, [tag.end, end]);
  return tag.selfClosing ? end : end + '</slt-step>'.length;
}

/** `<slt-predict …>question <slt-step …>answer</slt-step></slt-predict>`: two steps, the question's and the answer's. */
function pushPrediction(state: StateBlock, region: WidgetRegion, from: number, markup: FigureMarkup): number {
  const {text, close, at} = region;
  const context = contextOf(state.env);
  const wrong = (problem: string) => {
    refuse(context, at(from), problem, 'structure');
    return close;
  };
  const tag = readTag(text, from);
  if ('problem' in tag) return wrong(tag.problem);
  const start = tag.end;
  const end = tag.selfClosing ? -1 : text.indexOf('</slt-predict>', start);
  if (end < 0 || end > close) return wrong('unclosed <slt-predict> (allowed: </slt-predict> after its step)');
  const step = nextTag(text, start, end);
  if (text.startsWith('<slt-predict', step))
    return wrong('<slt-predict> inside a <slt-predict> (allowed: one question)');
  if (step === end) return wrong('<slt-predict> without a step (allowed: a question, then one <slt-step>)');
  if (text.slice(start, step).trim() === '')
    return wrong('<slt-predict> without a question (allowed: a question, then one <slt-step>)');
  if (!asks(markup)) return wrong(`<${markup.figure.definition.tag}> has nothing to predict`);
  const {attributes} = readAttributes(markup.figure, tag, 'step', at, context);
  pushStepOf(state, region, markup, {...asking, ...attributes}, from, [start, step]);
  const after = pushStep(state, region, step, markup, answering);
  const rest = text.slice(after, end).search(/\S/);
  if (rest >= 0) refuse(context, at(after + rest), 'text after the step of a <slt-predict> (allowed: one <slt-step>)');
  return end + '</slt-predict>'.length;
}

/** Whether a figure can hide its answer and take a guess. */
export const asks = ({figure}: Pick<FigureMarkup, 'figure'>) => 'ask' in figure.definition.parameters;

export {asking};

function pushInline(state: StateBlock, {text, lines}: WidgetRegion, [from, to]: Range) {
  const content = text.slice(from, to).trim();
  const start = text.indexOf(content, from);
  const line = lines[0] + text.slice(0, start).split('\n').length - 1;
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + content.split('\n').length];
  token.children = [];
}
