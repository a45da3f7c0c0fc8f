import type {Deck} from './deck';

interface ChangedSlides {
  /** `html` is the section as the compiler writes it. */
  readonly slides: readonly {readonly id: string; readonly html: string}[];
}

function replaceContent(section: HTMLElement, html: string): void {
  const parsed = document.createElement('div');
  // Not Document.parseHTMLUnsafe: it drops the comments by which Lit takes over a first picture.
  parsed.setHTMLUnsafe(html);
  const changed = parsed.querySelector<HTMLElement>('section')!;
  for (const name of Object.keys(section.dataset)) if (!(name in changed.dataset)) delete section.dataset[name];
  Object.assign(section.dataset, changed.dataset);
  section.classList.remove(...[...section.classList].filter(name => name.startsWith('layout-')));
  section.classList.add(...changed.classList);
  section.replaceChildren(...changed.childNodes);
}

/** While writing: an edited slide shows at once, on the same slide and step. */
export function hotSlides(deck: Deck): void {
  import.meta.hot?.on('slt:slides', ({slides}: ChangedSlides) => {
    for (const {id, html} of slides) {
      const section = deck.sections.find(({dataset}) => dataset.id === id);
      if (section) replaceContent(section, html);
    }
    deck.refresh();
  });
}
