import {type FigureChanges, formatAddress} from './address';
import type {Blackout} from './blackout';
import type {Deck} from './deck';
import {claimDeckName} from './deck-name';
import type {Actions} from './key-router';
import {notice} from './notice';
import {Line} from './sync';

/** How long the network may take, in ms, before the speaker's window is filled without it. */
const patience = 3000;

async function answers(page: URL): Promise<boolean> {
  try {
    const response = await fetch(page, {method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience)});
    // Else the signal ends what has already succeeded, and the browser reports it.
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

/** The deck's end of the line to speaker's windows: tells where the talk is, and does what they ask. */
export class SpeakerLink {
  private readonly name = claimDeckName();
  private readonly deck: Deck;
  private readonly blackout: Blackout;
  private line: Line | undefined;

  constructor(deck: Deck, blackout: Blackout) {
    this.deck = deck;
    this.blackout = blackout;
    deck.onShown(({changes}) => this.tell(changes));
  }

  /** Takes orders from now on; a frame that may not have a channel goes without. */
  async listen(actions: Actions) {
    const name = await this.name;
    try {
      this.line = new Line(name, message => {
        if (message.kind === 'hello') this.tell();
        else if (message.kind === 'go') this.deck.go({index: message.index, step: 0});
        else if (message.kind !== 'here' && message.kind !== 'gone') actions[message.kind]();
      });
    } catch {
      return;
    }
    this.tell();
    addEventListener('pagehide', () => this.line!.send({kind: 'gone'}));
    addEventListener('pageshow', () => this.tell());
  }

  tell(changes?: FigureChanges) {
    const {deck, blackout} = this;
    this.line?.send({kind: 'here', address: formatAddress(deck.outline, deck.place, changes), black: blackout.on});
  }

  /** Opens the speaker's window, or brings it to the front. */
  async open() {
    const name = await this.name;
    const opened = window.open('', `slt-speaker-${name}`, 'popup,width=1100,height=760');
    if (!opened) return notice('The browser kept the speaker’s window from opening: allow pop-ups for this page.');
    opened.focus();
    if (opened.location.href !== 'about:blank') return;
    const page = new URL(location.href);
    page.search = `?speaker=${name}&theme=${document.documentElement.dataset.theme}`;
    page.hash = '';
    if (await answers(page)) return opened.location.replace(page);
    // Without the network this page fills the window by what it has.
    const {speakerWithoutNetwork} = await import('./speaker');
    if (!opened.document.body.firstChild) speakerWithoutNetwork(opened.document, this.deck.sections, name);
  }
}
