import type {Deck} from './deck';

/** Words without the parts that are only there to be seen. */
function spokenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], annotation')) hidden.remove();
  return copy.textContent.trim();
}

/**
 * Tells a screen reader, politely, which slide came and what its step says; the window's title names the slide, too.
 *
 * @returns says something else.
 */
export function announcer(deck: Deck): (words: string) => void {
  const talk = document.title;
  const region = document.createElement('p');
  region.className = 'aria-status';
  region.setAttribute('role', 'status');
  document.body.append(region);
  const say = (words: string) => {
    region.textContent = words;
  };
  let announced = 0;
  deck.onShown(({place}) => {
    const {title} = deck.slide;
    document.title = title === talk ? talk : `${title} – ${talk}`;
    if (place.index !== announced) say(`Slide ${place.index + 1}: ${title}`);
    else {
      const caption = deck.section.querySelector('.fragment.current-fragment');
      if (caption) say(spokenText(caption));
    }
    announced = place.index;
  });
  return say;
}
