import type {Deck} from './deck';

/** Words without the parts that are only there to be seen. */
function spokenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], annotation')) hidden.remove();
  return copy.textContent.trim();
}

/** Tells a screen reader, politely, which slide came and what its step says. */
export function announcer(deck: Deck): void {
  const region = document.createElement('p');
  region.className = 'aria-status';
  region.setAttribute('role', 'status');
  document.body.append(region);
  deck.onArrive(({place, from}) => {
    if (place.index !== from.index) region.textContent = `Slide ${place.index + 1}: ${deck.slide.title}`;
    else {
      const caption = deck.section.querySelector('.fragment.current-fragment');
      if (caption) region.textContent = spokenText(caption);
    }
  });
}
