import {type FigureChanges, formatAddress} from './address';
import type {Blackout} from './blackout';
import type {Deck} from './deck';
import type {Actions} from './key-router';
import {notice} from './notice';
import {Line, newName} from './sync';

const key = 'slt-deck';

/** This deck's name, the same after a reload so that a speaker's window finds it again. */
function deckName(): string {
  try {
    const kept = sessionStorage.getItem(key) || newName();
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return newName();
  }
}

/** The deck's end of the line to speaker's windows: tells where the talk is, obeys Next, Back and Black. */
export class SpeakerLink {
  private readonly name = deckName();
  private readonly deck: Deck;
  private readonly blackout: Blackout;
  private line: Line | undefined;

  constructor(deck: Deck, blackout: Blackout) {
    this.deck = deck;
    this.blackout = blackout;
    deck.onArrive(({changes}) => this.tell(changes));
  }

  /** Takes orders from now on; a frame that may not have a channel goes without. */
  listen(actions: Actions) {
    try {
      this.line = new Line(this.name, ({kind}) => {
        if (kind === 'hello') this.tell();
        else if (kind !== 'here') actions[kind]();
      });
    } catch {
      return;
    }
    this.tell();
  }

  tell(changes?: FigureChanges) {
    const {deck, blackout} = this;
    this.line?.send({kind: 'here', address: formatAddress(deck.outline, deck.place, changes), black: blackout.on});
  }

  open() {
    const page = new URL(location.href);
    page.search = `?speaker=${this.name}&theme=${document.documentElement.dataset.theme}`;
    page.hash = '';
    const opened = window.open(page, 'slt-speaker', 'popup,width=1100,height=760');
    if (!opened) notice('The browser kept the speaker’s window from opening: allow pop-ups for this page.');
  }
}
