import {defineFigures, fetchTerms, figures} from '../widgets';
import type {Deck} from './deck';
import {whenIdle} from './idle';

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
    // One piece an idle moment: a key pressed meanwhile waits for one at most.
    const pieces: (() => Promise<unknown>)[] = [
      ...Array.from(document.fonts, face => () => face.load()),
      ...Object.keys(figures).map(tag => () => defineFigures([tag])),
      fetchTerms,
      later
    ];
    const coming: Promise<unknown>[] = [];
    for (const fetchPiece of pieces) {
      await whenIdle(200);
      // What does not come now is asked for again when its slide is shown.
      coming.push(fetchPiece().catch(() => {}));
    }
    await Promise.all(coming);
    document.documentElement.dataset.fetched = '';
  };
  deck.onArrive(fetchAll);
  setTimeout(fetchAll, quietFor);
}
