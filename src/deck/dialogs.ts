import type {Deck} from './deck';
import {explain} from './explain';
import {help} from './help';
import {overview} from './overview';

/** What opens over the stage. */
export interface Dialogs {
  overview(): void;
  help(): void;
  /** Shows what a link leads to beside it. */
  explain(link: HTMLAnchorElement, explanation: Element): void;
}

/** A file of its own, for nobody opens one at once: fetched when first asked for, or ahead of that. */
export function dialogs(deck: Deck): Dialogs {
  // Whoever turns the slide, even from another window, wants to see it.
  deck.onLeave(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close());
  return {overview: overview(deck), help: help(), explain: explain()};
}
