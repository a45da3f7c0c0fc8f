import type {Blackout} from './blackout';
import type {Deck} from './deck';
import type {Dialogs} from './dialogs';
import {toggleFullscreen} from './fullscreen';
import type {Actions} from './key-router';
import {nextPlace, type Place, previousPlace} from './place';
import type {SpeakerLink} from './speaker-link';
import {toggleTheme} from './theme';

export function openPrint() {
  const page = new URL(location.href);
  page.search = '?print';
  page.hash = '';
  window.open(page, '_blank', 'noopener');
}

/** Everything that keys, buttons, swipes and the speaker's window can ask for. */
export function deckActions(
  deck: Deck,
  blackout: Blackout,
  speaker: SpeakerLink,
  dialogs: () => Promise<Dialogs>,
  reset: () => void
): Actions {
  const showOverview = async () => (await dialogs()).overview();
  // On a black screen a move brings the picture back, nothing more.
  const move = (place: Place) => (blackout.on ? blackout.toggle(false) : deck.go(place));
  return {
    next: () => move(nextPlace(deck.outline, deck.place)),
    previous: () => move(previousPlace(deck.outline, deck.place)),
    first: () => move({index: 0, step: 0}),
    last: () => move({index: deck.sections.length - 1, step: 0}),
    leave: showOverview,
    overview: showOverview,
    blackout: () => blackout.toggle(),
    reset,
    speaker: () => speaker.open(),
    print: openPrint,
    fullscreen: () => toggleFullscreen(),
    theme: () => toggleTheme(),
    help: async () => (await dialogs()).help()
  };
}
