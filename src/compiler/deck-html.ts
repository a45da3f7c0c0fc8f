import type {Work} from './bibliography';
import {citedLine} from './deck-citations';
import {explainedWork} from './explanations';
import {citedWorks, shortList} from './references';
import {escapeHtml} from './render-context';
import type {Slide} from './slide';

/** A slide as the deck holds it: `<section>` … `</section>`. */
export interface DeckSection {
  readonly id: string;
  readonly html: string;
}

/**
 * The deck's slides. All but the first lie in a `<noscript>` until they are needed, which is one word to a browser that
 * runs scripts: 15,000 elements less to make before the first slide stands. They have no first pictures; by then the
 * figures draw themselves.
 */
export function deckSections(slides: readonly Slide[]): DeckSection[] {
  let part: string | undefined;
  const all = worksOf(slides);
  return slides.map((slide, i) => {
    if (slide.layout === 'section') part = slide.title;
    const works = slide.id === 'references' ? all : worksOf([slide]);
    const body = (i === 0 ? slide.opening : slide.body.deck).replace(citedWorks, () => shortList(all));
    const content = `${header(slide, part)}<div class="body">\n${body}</div>\n${citedLine(slide.cited)}${explained(works, slide)}${notes(slide)}`;
    const html = i === 0 ? content : `<noscript>\n${content}</noscript>\n`;
    return {
      id: slide.id,
      html: `<section class="slide layout-${slide.layout}"${data(slide, part)}>\n${html}</section>\n`
    };
  });
}

/** The works that slides cite, by name. */
function worksOf(slides: readonly Slide[]): Work[] {
  const works = new Set(slides.flatMap(({cited}) => cited.map(({work}) => work)));
  return [...works].sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}

/** The attributes by which scripts know a slide, the same on both pages. */
export function data({id, title, timing, print, steps}: Slide, part: string | undefined): string {
  const values = {id, title, part, steps, timing, print: print === 'all' ? print : print?.join(',')};
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`)
    .join('');
}

function header({layout, heading}: Slide, part: string | undefined) {
  if (layout === 'title' || layout === 'section') return `<header><h1>${heading.deck}</h1></header>\n`;
  return `<header>${part === undefined ? '' : `<p class="part">${escapeHtml(part)}</p>`}<h2>${heading.deck}</h2></header>\n`;
}

/** What the slide's links lead to, to be shown in place. */
function explained(works: readonly Work[], {terms}: Slide) {
  const all = works.map(explainedWork).join('') + terms;
  return all === '' ? '' : `<aside class="explained" hidden>\n${all}</aside>\n`;
}

const notes = ({notes}: Slide) => (notes === '' ? '' : `<aside class="notes" hidden>\n${notes}</aside>\n`);
