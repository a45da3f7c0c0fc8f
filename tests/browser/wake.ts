import type {Locator} from 'playwright-core';
import {standStill} from '../../src/commands/deck-states';

/** Brings figures of a page near one after the other, and so to life. */
export async function wakeAll(figures: Locator) {
  const page = figures.page();
  for (const figure of await figures.all()) {
    await figure.scrollIntoViewIfNeeded();
    // Asked again and again: Chromium may let go of a promise of `whenDefined` that is still to be kept.
    await page.waitForFunction(element => customElements.get(element!.localName), await figure.elementHandle());
  }
  await standStill(page);
}
