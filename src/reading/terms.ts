import {showTermValue} from '../widgets';
import {type AnyFigure, everyFigure} from './figures';

/** Pointing at a term lights its marks in the passage's figures, and the other way round; a step may light one too. */
export function linkTerms(passage: HTMLElement) {
  const figures = [...passage.querySelectorAll<AnyFigure>(everyFigure)];
  const marks = [...passage.querySelectorAll<HTMLElement>('.katex [data-term]')];
  if (figures.length === 0 || marks.length === 0) return;
  let pointed: string | undefined;
  let lit: string | undefined;

  const light = (at?: Element | null) => {
    const term = pointed ?? figures.find(figure => figure.scriptTerm)?.scriptTerm;
    if (term === undefined && lit === undefined) return;
    lit = term;
    for (const figure of figures) if (figure.matches(':defined')) figure.highlight = term;
    for (const mark of marks) mark.toggleAttribute('data-lit', mark.dataset.term === term);
    const pointing = marks.some(mark => mark.dataset.term === term);
    passage.toggleAttribute('data-pointing', pointing);
    showTermValue(marks, figures, term, at);
  };
  const point = (term: string | undefined, at?: Element | null) => {
    if (term === pointed) return;
    pointed = term;
    light(at);
  };
  const over = (event: Event) => {
    const target = event.target as Element;
    // A figure says what is pointed at inside it by its own event.
    if (figures.includes(target as AnyFigure)) return;
    const mark = target.closest<HTMLElement>('[data-term]');
    point(mark?.dataset.term, mark);
  };

  passage.addEventListener('pointerover', over);
  passage.addEventListener('focusin', over);
  passage.addEventListener('focusout', () => point(undefined));
  passage.addEventListener('pointerleave', () => point(undefined));
  passage.addEventListener('slt-term', event => point((event as CustomEvent<string | undefined>).detail));
  passage.addEventListener('slt-drawn', () => light(passage.querySelector('[data-value]')));
}
