import {type AnyFigure, everyFigure} from './figures';

/** Pointing at a term lights its marks in the passage's figures, and the other way round. */
export function linkTerms(passage: HTMLElement) {
  const figures = [...passage.querySelectorAll<AnyFigure>(everyFigure)];
  const marks = [...passage.querySelectorAll<HTMLElement>('[data-term]')];
  if (figures.length === 0 || marks.length === 0) return;
  let lit: string | undefined;

  const light = (term: string | undefined) => {
    if (term === lit) return;
    lit = term;
    for (const figure of figures) if (figure.matches(':defined')) figure.highlight = term;
    for (const mark of marks) mark.toggleAttribute('data-lit', mark.dataset.term === term);
    passage.toggleAttribute(
      'data-pointing',
      marks.some(mark => mark.dataset.term === term)
    );
  };
  const point = (event: Event) => {
    const target = event.target as Element;
    // A figure says what is pointed at inside it by its own event.
    if (!figures.includes(target as AnyFigure)) light(target.closest<HTMLElement>('[data-term]')?.dataset.term);
  };

  passage.addEventListener('pointerover', point);
  passage.addEventListener('focusin', point);
  passage.addEventListener('pointerleave', () => light(undefined));
  passage.addEventListener('slt-term', event => light((event as CustomEvent<string | undefined>).detail));
}
