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
export const dialogs = (deck: Deck): Dialogs => ({overview: overview(deck), help: help(), explain: explain(deck)});
