import {parseAddress} from './address';
import type {Deck} from './deck';

/** Links such as `#/volume-scaling/2` go there through the deck; reveal would read them its own way. */
export function slideLinks(deck: Deck): void {
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const address = parseAddress(link.getAttribute('href')!, deck.outline);
    deck.go(address, address.changes);
  };
  deck.stage.addEventListener('click', follow, {capture: true});
}
