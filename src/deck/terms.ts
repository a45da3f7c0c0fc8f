import type {Deck} from './deck';
import {figuresIn} from './figures-on-stage';

/** Lights a term everywhere on the slide: in its formulas by the class `lit`, in its figures by their `highlight`. */
function light(section: HTMLElement, term: string | undefined, from?: EventTarget | null): void {
  for (const mark of section.querySelectorAll('.lit')) mark.classList.remove('lit');
  if (term !== undefined)
    for (const mark of section.querySelectorAll(`[data-term="${CSS.escape(term)}"]`)) mark.classList.add('lit');
  for (const figure of figuresIn(section)) if (figure !== from) figure.highlight = term;
}

const termAt = (event: Event) =>
  (event.target as Element).closest?.('[data-term]')?.getAttribute('data-term') ?? undefined;

/** A term pointed at in a formula lights its marks in the slide's figures, and the other way round. */
export function terms(deck: Deck): void {
  let lit: string | undefined;
  const point = (event: Event) => {
    const term = termAt(event);
    if (term === lit) return;
    lit = term;
    light(deck.section, term);
  };
  // A tap is a pointerover too; a tap elsewhere takes the light away again.
  deck.stage.addEventListener('pointerover', point);
  deck.stage.addEventListener('focusin', point);
  deck.stage.addEventListener('pointerleave', point);
  deck.stage.addEventListener('slt-term', event => {
    lit = (event as CustomEvent<string | undefined>).detail;
    light(deck.section, lit, event.target);
  });
  deck.onLeave(() => {
    if (lit === undefined) return;
    lit = undefined;
    light(deck.section, undefined);
  });
}
