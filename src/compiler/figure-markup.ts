import {attributeName, type FigureClass, type Parameter, readParameter, type Step, stateAt, terms} from '../widgets';
import type {Place} from './authoring-error';
import {drawFigure} from './figure-picture';
import {type ParseContext, refuse} from './parse-context';
import {postponeWork, recordWork} from './recorded-work';
import {allowed, suggest} from './suggest';
import type {Tag} from './tag-reader';

/** A figure as an author wrote it, checked. Attributes are pairs of parameter (camelCase) and text. */
export interface FigureMarkup {
  readonly figure: FigureClass;
  /** What addresses call it; given, or made from its tag when the slide is put together. */
  name: string | undefined;
  readonly attributes: Step;
  readonly steps: {readonly attributes: Step; readonly place: Place}[];
  /** Results of long work for the script's states, by the text of the work. */
  readonly recorded: Map<string, unknown>;
  readonly place: Place;
}

const nameShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Checks a tag's attributes against the figure's parameters. A figure may have a `name`, a step may light a `term`. */
export function readAttributes(
  {definition}: FigureClass,
  tag: Tag,
  of: 'figure' | 'step',
  at: (offset: number) => Place,
  context: ParseContext
): {attributes: Step; name: string | undefined} {
  const parameters = new Map(Object.keys(definition.parameters).map(name => [attributeName(name), name]));
  const attributes: Record<string, string> = {};
  const seen = new Set<string>();
  let name: string | undefined;
  for (const {name: attribute, value, offset, valueOffset} of tag.attributes) {
    const wrong = (problem: string) => refuse(context, at(offset), problem);
    const parameter = parameters.get(attribute);
    if (seen.has(attribute)) wrong(`${attribute} is given twice`);
    else if (attribute === 'term' && of === 'step') {
      if (Object.hasOwn(terms, value ?? '')) attributes.term = value!;
      else wrong(`"${value ?? ''}" is no term ${allowed(value ?? '', Object.keys(terms))}`);
    } else if (attribute === 'name' && of === 'figure') {
      if (nameShape.test(value ?? '')) name = value;
      else wrong(`"${value ?? ''}" is no name (allowed: small letters, digits and single hyphens)`);
    } else if (parameter === undefined) {
      const known = [...parameters.keys(), of === 'figure' ? 'name' : 'term'];
      wrong(`unknown parameter "${attribute}" of <${definition.tag}> ${allowed(attribute, known)}`);
    } else {
      const known = definition.parameters[parameter];
      const {problem, position} = readParameter(known, value ?? '');
      const place = position === undefined ? offset : valueOffset + position;
      if (problem !== undefined)
        refuse(context, at(place), `${attribute}: ${withSuggestion(problem, known, value ?? '')}`);
      else attributes[parameter] = value === undefined || value === '' ? 'true' : value;
    }
    seen.add(attribute);
  }
  return {attributes, name};
}

/** The figures, which say what is allowed, do not carry to every page what guesses at the word that was meant. */
function withSuggestion(problem: string, parameter: Parameter, text: string): string {
  const near = parameter.kind === 'choice' ? suggest(text, Object.keys(parameter.options)) : undefined;
  return near === undefined ? problem : problem.replace(/\)$/, `; did you mean "${near}"?)`);
}

/** Computes and draws every state of a figure, so that no step can fail on stage, and keeps its first picture. */
export function checkFigure(markup: FigureMarkup, context: ParseContext) {
  const {pictures} = context.vocabulary;
  const key = pictureKey(markup);
  const {definition} = markup.figure;
  const steps = markup.steps.map(step => step.attributes);
  const later = context.hurry && pictures.size > 0;
  for (let step = 0; step <= steps.length; step++)
    try {
      const state = stateAt(definition.parameters, markup.attributes, steps, step);
      if (later) {
        postponeWork(definition.work?.(state));
        continue;
      }
      const result = recordWork(definition.work?.(state), markup.recorded);
      if (pictures.has(key)) continue;
      const data = definition.compute(state, result as never);
      definition.draw(state, data, 'wide');
      definition.describe(state, data);
    } catch (error) {
      const place = step === 0 ? markup.place : markup.steps[step - 1].place;
      return refuse(context, place, `<${definition.tag}> cannot show this: ${(error as Error).message}`);
    }
  if (!later && !pictures.has(key)) pictures.set(key, drawFigure(markup.figure, attributePairs(markup)));
}

/** What a figure's first picture hangs on. */
export const pictureKey = (markup: FigureMarkup) =>
  JSON.stringify([markup.figure.definition.tag, ...attributePairs({...markup, recorded: new Map()})]);

/** A figure's attributes in HTML's spelling, its script as JSON. */
export function attributePairs({
  attributes,
  steps,
  recorded
}: Pick<FigureMarkup, 'attributes' | 'steps' | 'recorded'>): [name: string, text: string][] {
  const pairs = Object.entries(attributes).map(([name, text]): [string, string] => [attributeName(name), text]);
  if (steps.length > 0) pairs.push(['steps', JSON.stringify(steps.map(step => step.attributes))]);
  if (recorded.size > 0) pairs.push(['recorded', JSON.stringify([...recorded])]);
  return pairs;
}
