import type {Deck} from './deck';
import {setFigures, wakeFigures} from './figures-on-stage';

interface ChangedSlides {
  /** `html` is the whole section, as the compiler writes it. */
  readonly slides: readonly {readonly id: string; readonly html: string}[];
}

function replaceContent(section: HTMLElement, html: string): void {
  const changed = Document.parseHTMLUnsafe(html).querySelector<HTMLElement>('section')!;
  for (const name of Object.keys(section.dataset)) if (!(name in changed.dataset)) delete section.dataset[name];
  Object.assign(section.dataset, changed.dataset);
  for (const layout of [...section.classList]) if (layout.startsWith('layout-')) section.classList.remove(layout);
  for (const layout of changed.classList) section.classList.add(layout);
  section.replaceChildren(...changed.childNodes);
}

/** While writing: an edited slide shows at once, on the same slide and step. */
export function hotSlides(deck: Deck): void {
  import.meta.hot?.on('slt:slides', async ({slides}: ChangedSlides) => {
    for (const {id, html} of slides) {
      const section = deck.sections.find(({dataset}) => dataset.id === id);
      if (section) replaceContent(section, html);
    }
    const {section, place} = deck;
    deck.refresh();
    await wakeFigures(section);
    if (deck.place.index === place.index) setFigures(section, deck.place.step);
  });
}
