/** What tests ask of the stage and do on it. */
import type {Page} from 'playwright-core';
import {standStill} from '../../src/commands/deck-states';

/** The id of the slide on stage. */
export const present = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('section.present')!.dataset.id!);

/** The state of the figure of this tag on stage. */
export const stateOf = (page: Page, tag: string) =>
  page.evaluate(
    tag => (document.querySelector(`section.present ${tag}`) as unknown as {state: Record<string, unknown>}).state,
    tag
  );

/** Presses a key of the deck and waits until what it brought stands still. */
export const next = async (page: Page, key = 'PageDown') => {
  await page.keyboard.press(key);
  await standStill(page);
};
