import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type {FigureChanges} from './address';
import type {Deck} from './deck';
import {fetchAhead} from './fetch-ahead';
import {FiguresOnStage} from './figures-on-stage';
import {hotSlides} from './hot';

// Print and speaker take these from here, so that all of it is one file to fetch.
export {followTerms} from '../widgets';
export {type FigureElement, figuresIn, setFigures, wakeFigures} from './figures-on-stage';

/**
 * Brings the figures to life, the present slide's first.
 *
 * @param changed Called with all changes of the present slide when a visitor makes or drops one.
 * @param later Fetches what else should be here before the network goes.
 * @returns Puts the present slide's figures back to the script.
 */
export async function liveFigures(
  deck: Deck,
  changed: (changes: FigureChanges) => void,
  later: () => Promise<unknown>
): Promise<() => void> {
  const figures = new FiguresOnStage(deck, changed);
  await figures.begin();
  // While writing, the server compiles whatever is fetched, and an edit would wait behind it.
  if (import.meta.hot) hotSlides(deck);
  else fetchAhead(deck, later);
  return () => figures.reset();
}
