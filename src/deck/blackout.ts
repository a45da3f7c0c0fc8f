import type {Deck} from './deck';

/** The stage gone black; `class="black"` on the root, so that no reload keeps it. Arriving anywhere ends it. */
export class Blackout {
  private readonly changed: (on: boolean) => void;

  constructor(deck: Deck, changed: (on: boolean) => void) {
    this.changed = changed;
    deck.onLeave(() => this.toggle(false));
  }

  get on(): boolean {
    return document.documentElement.classList.contains('black');
  }

  toggle = (on = !this.on) => {
    if (on === this.on) return;
    document.documentElement.classList.toggle('black', on);
    this.changed(on);
  };
}
