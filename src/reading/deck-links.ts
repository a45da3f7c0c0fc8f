import {deckAddress, type Seen} from './address';

/**
 * Each slide with something on it gets a way to it from its passage, as the reader has it there; without a script the
 * deck would only lead back here.
 */
export function linkToDeck(passages: Iterable<HTMLElement>, seen: (passage: HTMLElement) => Seen) {
  for (const passage of passages) {
    const heading = passage.querySelector('h1, h2');
    if (!heading || !passage.id || passage.matches('.layout-section')) continue;
    const link = document.createElement('a');
    link.className = 'to-deck';
    const follow = () => {
      link.href = deckAddress(seen(passage));
    };
    follow();
    // Before it can be followed, copied or opened elsewhere.
    for (const sign of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(sign, follow);
    if (passage.matches('.layout-title')) {
      link.textContent = 'Open the slides ↗';
      passage.querySelector('.reader')?.prepend(link);
    } else {
      link.textContent = 'Slide ↗';
      link.setAttribute('aria-label', `Slide: ${heading.textContent?.trim()}`);
      heading.after(link);
    }
  }
}
