import {defineFigures} from '../widgets';
import type {Deck} from './deck';
import {figuresIn} from './figures-on-stage';
import {whenIdle} from './idle';
import {contentOf} from './show-slide';

const quietFor = 5000;

/**
 * After the first move, or 5 quiet seconds, fetches all that is still to come, so that a talk survives the network
 * going away. Slides are here already, inert; they stay so until their turn is near.
 */
export function fetchAhead(deck: Deck, later: () => Promise<unknown>): void {
  let begun = false;
  const fetchAll = async () => {
    if (begun) return;
    begun = true;
    await whenIdle();
    const tags = deck.sections.flatMap(section => figuresIn(contentOf(section)).map(figure => figure.localName));
    // What does not come now is asked for again when its slide is shown.
    await Promise.allSettled([...Array.from(document.fonts, face => face.load()), defineFigures(tags), later()]);
    document.documentElement.dataset.fetched = '';
  };
  deck.onArrive(fetchAll);
  setTimeout(fetchAll, quietFor);
}
