import {showTermValue} from '../widgets';
import type {Deck} from './deck';
import {figuresIn} from './figures-on-stage';

const marksIn = (section: HTMLElement) => section.querySelectorAll<HTMLElement>('.katex [data-term]');

/** Lights a term everywhere on the slide: in its formulas by the class `lit`, in its figures by their `highlight`. */
function light(section: HTMLElement, term: string | undefined, from?: EventTarget | null): void {
  const figures = figuresIn(section);
  for (const mark of marksIn(section)) mark.classList.toggle('lit', mark.dataset.term === term);
  for (const figure of figures) if (figure !== from && figure.highlight !== term) figure.highlight = term;
  showTermValue(marksIn(section), figures, term, from as Element | null);
}

const markAt = (event: Event) => (event.target as Element).closest?.<HTMLElement>('[data-term]');

/**
 * A term pointed at in a formula lights its marks in the slide's figures, and the other way round; where nothing is pointed
 * at, the term that the step names is lit.
 */
export function terms(deck: Deck): void {
  let pointed: string | undefined;
  let lit: string | undefined;
  const show = (from?: EventTarget | null) => {
    const term = pointed ?? figuresIn(deck.section).find(figure => figure.scriptTerm)?.scriptTerm;
    if (term === undefined && lit === undefined) return;
    lit = term;
    light(deck.section, term, from);
  };
  const point = (term: string | undefined, from?: EventTarget | null) => {
    if (term === pointed) return;
    pointed = term;
    show(from);
  };
  const over = (event: Event) => {
    const mark = markAt(event);
    point(mark?.dataset.term, mark);
  };
  // A tap is a pointerover too; a tap elsewhere takes the light away again.
  deck.stage.addEventListener('pointerover', over);
  deck.stage.addEventListener('focusin', over);
  deck.stage.addEventListener('focusout', event => markAt(event) && point(undefined));
  deck.stage.addEventListener('pointerleave', () => point(undefined));
  deck.stage.addEventListener('slt-term', event => {
    point((event as CustomEvent<string | undefined>).detail, event.target);
  });
  // A figure that has moved may have another value for the lit term, and at a step another term to light.
  deck.stage.addEventListener('slt-drawn', event => {
    if (deck.section.contains(event.target as Node)) show(deck.section.querySelector('[data-value]'));
  });
  deck.onLeave(() => {
    pointed = undefined;
    if (lit !== undefined) light(deck.section, undefined);
    lit = undefined;
  });
}
