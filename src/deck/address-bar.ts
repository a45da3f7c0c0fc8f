import {type FigureChanges, formatAddress, noChanges, parseAddress} from './address';
import type {Cause, Deck} from './deck';
import {notice} from './notice';
import {throttle} from './throttle';

/** Browsers refuse more than about 100 writes in 30 s; a few at once are fine. */
const writeInterval = 400;
const writesAtOnce = 20;
/** However often an address changes, it is followed once a frame. */
const readInterval = 16;

/** Goes where an address leads; where that is nowhere, says so. */
export function goToAddress(deck: Deck, hash: string, cause: Cause = 'address'): void {
  const address = parseAddress(hash, deck.outline);
  deck.go(address, address.changes, cause);
  if (address.unknown) notice(`No slide is called “${address.unknown.slice(0, 40)}”. This is the first one.`);
}

/**
 * Keeps address and deck together: one history entry a slide; steps and figures change the entry of their slide.
 * Where there is no history to write (a sandboxed frame) the deck goes on without.
 *
 * @returns Call it with what visitors have changed on the slide now shown.
 */
export function addressBar(deck: Deck): (changes: FigureChanges) => void {
  let current = noChanges;
  let known = '';
  /** The slide of the present history entry. */
  let entry: number | undefined;
  const write = (method: 'pushState' | 'replaceState') => {
    const hash = formatAddress(deck.outline, deck.place, current);
    known = hash;
    if (hash === location.hash) return;
    try {
      history[method](null, '', hash);
    } catch {
      // Refused: too many writes, or no history in this frame.
    }
  };
  const rewrite = throttle(writeInterval, writesAtOnce, () => write('replaceState'));

  const follow = throttle(readInterval, 1, () => {
    if (location.hash === known) return;
    known = location.hash;
    goToAddress(deck, known);
  });
  const moved = () => {
    // What still waited to be written belonged to an entry that is no longer the present one.
    rewrite.cancel();
    follow();
  };
  addEventListener('hashchange', moved);
  addEventListener('popstate', moved);

  deck.onLeave(rewrite.flush);
  deck.onArrive(({changes}) => {
    current = changes;
  });
  // A write takes longer than a turn of the slide; the address of a place already left is not worth one.
  deck.onShown(({place: {index}, cause}) => {
    if (cause === 'visitor' && index !== entry) write('pushState');
    else rewrite();
    entry = index;
  });
  return changes => {
    current = changes;
    rewrite();
  };
}
