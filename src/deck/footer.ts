import type {Deck} from './deck';
import type {Outline} from './outline';
import type {Place} from './place';

/** How far the talk is, 0 to 1; a step counts as its share of a slide. */
export function progress(outline: Outline, {index, step}: Place): number {
  if (outline.length < 2) return 1;
  return Math.min(1, (index + step / (outline[index].steps + 1)) / (outline.length - 1));
}

/** Slide number and hairline at the foot of the stage; the talk's title gives way to what a slide cites. */
export function footer(deck: Deck, element: HTMLElement): void {
  const number = element.querySelector<HTMLElement>('.slide-number')!;
  const bar = element.querySelector<HTMLElement>('.progress')!;
  deck.onArrive(({place}) => {
    element.classList.toggle('shown', !deck.section.classList.contains('layout-title'));
    element.classList.toggle('cites', deck.section.querySelector(':scope > .cited') !== null);
    const said = String(place.index + 1);
    // The same words again would be laid out again.
    if (number.textContent !== said) number.textContent = said;
    bar.style.transform = `scaleX(${progress(deck.outline, place).toFixed(4)})`;
  });
}
