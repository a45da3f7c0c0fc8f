import {defineFigures} from '../widgets';
import type {Deck} from './deck';
import {figuresIn, wakeFigures} from './figures-on-stage';
import {whenIdle} from './idle';
import {contentOf, moveIn} from './show-slide';

const quietFor = 5000;

/**
 * After the first move, or 5 quiet seconds, brings in all that is still to come, so that a talk survives the network
 * going away: what must be fetched first, then one slide at a time, nearest first.
 */
export function fetchAhead(deck: Deck): void {
  let begun = false;
  const fetchAll = async () => {
    if (begun) return;
    begun = true;
    await whenIdle();
    const tags = deck.sections.flatMap(section => figuresIn(contentOf(section)).map(figure => figure.localName));
    // What does not come now is asked for again when its slide is shown.
    await Promise.allSettled([...Array.from(document.fonts, face => face.load()), defineFigures(tags)]);
    const {index} = deck.place;
    const nearestFirst = deck.sections.map((_, i) => i).sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
    for (const i of nearestFirst) {
      await whenIdle();
      moveIn(deck.sections[i]);
      await wakeFigures(deck.sections[i]).catch(() => undefined);
    }
  };
  deck.onArrive(fetchAll);
  setTimeout(fetchAll, quietFor);
}
