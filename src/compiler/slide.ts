import type {Env, MarkdownIt, Token} from 'markdown-it';
import type {Place} from './authoring-error';
import type {Citation} from './citations';
import {checkClaims} from './claims';
import type {Container} from './container-table';
import {takeCitations} from './deck-citations';
import {explainedTerms} from './explanations';
import type {FigureMarkup} from './figure-markup';
import {readFrontMatter} from './front-matter';
import type {FrontMatter, Layout} from './front-matter-keys';
import {readNotes} from './notes';
import {type ParseContext, placeOf, refuse} from './parse-context';
import {plainText} from './plain-text';
import type {Page, RenderContext} from './render-context';
import {type Draft, isStrayHead} from './slide-file';
import {checkLengths} from './word-limit';

/** A compiled slide: its parts as HTML, for the deck and for the reading. */
export interface Slide {
  readonly id: string;
  /** Where its id stands. */
  readonly place: Place;
  readonly layout: Layout;
  /** Planned minutes. */
  readonly timing: number | undefined;
  /** The states to print; the last one unless given. */
  readonly print: FrontMatter['print'];
  /** The title as plain text. */
  readonly title: string;
  readonly heading: Readonly<Record<Page, string>>;
  readonly body: Readonly<Record<Page, string>>;
  /** The deck's body with first pictures, for a slide that is seen before any script. */
  readonly opening: string;
  /** What the deck's slide cites. */
  readonly cited: readonly Citation[];
  /** What the terms mean that the deck's slide links. */
  readonly terms: string;
  readonly notes: string;
  /** Steps after state 0, of all its figures together. */
  readonly steps: number;
}

/** Puts a slide together and checks it as a whole. What it says is only worth something if `context.errors` stayed empty. */
export function makeSlide(md: MarkdownIt, {head, start, blocks}: Draft, context: ParseContext): Slide {
  const place = placeOf(head ?? start ?? blocks[0] ?? nothing, context);
  const front = head ? readFrontMatter(head, context) : {id: '', idPlace: place, claims: []};
  const wrong = (at: Place, problem: string) => refuse(context, at, problem);
  const stray = isStrayHead({head, start, blocks});
  const leftover = (problem: string) => refuse(context, place, problem, 'leftover');
  if (blocks.length === 0) leftover('an empty slide (allowed: something between two ---)');
  else if (stray)
    leftover('front matter apart from its --- (allowed: the first key right under the ---, and --- after the last)');
  else if (!head) leftover('a slide without front matter (allowed: --- id: short-name --- at its start)');
  else if (front.id === '' && !context.errors.some(({place: {line}}) => line >= place.line && line <= head.map![1] + 1))
    wrong(place, 'a slide without an id (allowed: id: short-name in its front matter)');
  const title = head ? takeTitle(blocks, place, context) : [];
  const {blocks: deck, cited} = takeCitations(withoutReader(blocks));
  const pages: Readonly<Record<Page, Token[]>> = {deck, reading: blocks};
  nameFigures(blocks, context);
  const steps = pages.deck.filter(({type}) => type === 'step_open').length;
  const last = front.print === 'all' ? 0 : Math.max(0, ...(front.print ?? []));
  if (last > steps) wrong(front.printPlace!, `print names state ${last} (allowed: 0 to ${steps})`);
  const lists = blocks.some(token => token.type === 'container_open' && token.meta!.name === 'references');
  if (blocks.length > 0 && lists !== (front.id === 'references'))
    wrong(front.idPlace, 'the slide with "::: references", and no other, has the id references');
  checkLengths(blocks, context);
  checkClaims(front.claims, context);
  const comment = blocks.findLast(({type, level}) => type === 'comment' && level === 0);
  const notes = comment ? readNotes(md, comment, steps, context) : [];
  const render = (tokens: Token[], page: Page, pictures: boolean) =>
    context.errors.length > 0 ? '' : md.renderer.render(tokens, md.options, renderEnv(page, pictures, context));
  return {
    id: front.id,
    place: front.idPlace,
    layout: front.layout ?? (pages.deck.some(({type}) => type === 'figure_open') ? 'figure' : 'default'),
    timing: front.timing,
    print: front.print,
    title: plainText(title),
    heading: {deck: render(title, 'deck', false), reading: render(title, 'reading', false)},
    body: {deck: render(pages.deck, 'deck', false), reading: render(pages.reading, 'reading', true)},
    opening: render(pages.deck, 'deck', true),
    cited,
    terms: context.errors.length > 0 ? '' : explainedTerms(md, [...title, ...deck], context),
    notes: render(notes, 'deck', false),
    steps
  };
}

export const renderEnv = (page: Page, pictures: boolean, {vocabulary}: Pick<ParseContext, 'vocabulary'>) =>
  ({page, pictures, vocabulary, steps: 0}) satisfies RenderContext as unknown as Env;

const nothing = {map: null, meta: null} as Token;

/** Takes the heading out of a slide's blocks. */
function takeTitle(blocks: Token[], place: Place, context: ParseContext): Token[] {
  const titles = blocks.filter(({type, tag}) => type === 'heading_open' && (tag === 'h1' || tag === 'h2'));
  for (const second of titles.slice(1))
    refuse(
      context,
      placeOf(second, context),
      'a second title on the slide (allowed: ### for what is below it, or --- for a new slide)'
    );
  if (titles.length === 0) {
    const near = blocks.find(({type, content}) => type === 'inline' && /^##?[^\s#]/.test(content));
    if (near) refuse(context, placeOf(near, context), 'a title without a space after its ## (allowed: ## and words)');
    else if (blocks.length > 0) refuse(context, place, 'a slide without a title (allowed: # or ## and words)');
    return [];
  }
  const [, inline] = blocks.splice(blocks.indexOf(titles[0]), 3);
  if (inline.content === '') refuse(context, placeOf(titles[0], context), 'an empty title');
  return [inline];
}

/** The blocks of the deck: what only the reading shows is left out, with all it holds. */
function withoutReader(blocks: readonly Token[]): Token[] {
  let hidden = 0;
  return blocks.filter(({type, meta}) => {
    const only =
      (type === 'container_open' || type === 'container_close') && (meta!.container as Container).readingOnly;
    if (only && type === 'container_open') hidden++;
    const shown = hidden === 0;
    if (only && type === 'container_close') hidden--;
    return shown;
  });
}

/** A figure without a name is called after its tag; names are what addresses go by, so they differ on a slide. */
function nameFigures(blocks: readonly Token[], context: ParseContext) {
  const figures = blocks.filter(({type}) => type === 'figure_open').map(({meta}) => meta!.markup as FigureMarkup);
  const taken = new Set<string>();
  for (const {name, place} of figures) {
    if (name === undefined) continue;
    if (taken.has(name)) refuse(context, place, `the name "${name}" is given twice on this slide`);
    taken.add(name);
  }
  for (const figure of figures) {
    if (figure.name !== undefined) continue;
    const plain = figure.figure.definition.tag.replace('slt-', '');
    let name = plain;
    for (let copy = 2; taken.has(name); copy++) name = `${plain}-${copy}`;
    taken.add(name);
    figure.name = name;
  }
}
