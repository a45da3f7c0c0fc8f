/** What tests ask of the stage and do on it. */
import type {Page} from 'playwright-core';
import {type DeckSlide, deckSlides, standStill} from '../../src/commands/deck-states';
import type {Site} from './site';

/** The id of the slide on stage. */
export const present = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('section.present')!.dataset.id!);

/** The state of the figure of this tag on stage, once it is alive. */
export async function stateOf(page: Page, tag: string): Promise<Record<string, unknown>> {
  const state = await page.waitForFunction(
    tag => (document.querySelector(`section.present ${tag}`) as unknown as {state?: Record<string, unknown>}).state,
    tag
  );
  return (await state.jsonValue())!;
}

/** Presses a key of the deck and waits until what it brought stands still. */
export const next = async (page: Page, key = 'PageDown') => {
  await page.keyboard.press(key);
  await standStill(page);
};

/** Looks at every slide, two at a time, each in a deck of its own: one waits while the other draws. Returns what they said. */
export async function onEverySlide(
  site: Site,
  look: (page: Page, slide: DeckSlide) => Promise<void>
): Promise<string[]> {
  const decks = await Promise.all([site.openDeck(), site.openDeck()]);
  const left = (await deckSlides(decks[0].page)).values();
  await Promise.all(
    decks.map(async ({page}) => {
      for (const slide of left) await look(page, slide);
    })
  );
  return decks.flatMap(({messages}) => messages);
}
