import type {Deck} from './deck';
import {whenIdle} from './idle';
import {moveIn} from './show-slide';

const quietFor = 5000;

/**
 * After the first move, or 5 quiet seconds, brings in all that is still to come, one slide at a time, nearest first:
 * a talk survives the network going away.
 *
 * @param wake Loads the figures of a slide.
 */
export function fetchAhead(deck: Deck, wake: (section: HTMLElement) => Promise<void>): void {
  let begun = false;
  const fetchAll = async () => {
    if (begun) return;
    begun = true;
    const {index} = deck.place;
    const nearestFirst = deck.sections.map((_, i) => i).sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
    for (const i of nearestFirst) {
      await whenIdle();
      moveIn(deck.sections[i]);
      // A chunk that does not come now is asked for again when its slide is shown.
      await wake(deck.sections[i]).catch(() => undefined);
    }
    await whenIdle();
    await Promise.allSettled(Array.from(document.fonts, face => face.load()));
  };
  deck.onArrive(fetchAll);
  setTimeout(fetchAll, quietFor);
}
