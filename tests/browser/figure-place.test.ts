import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {goToState, standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {onEverySlide} from './stage';

const site = useSite();

/** Where the pictures of the present slide's figures stand, and how high their rows of controls are. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('section.present [name]')]
      .filter(({shadowRoot}) => shadowRoot)
      .map(({shadowRoot}) => {
        const [panels, row] = ['.panels', '.row'].map(part => shadowRoot!.querySelector(part)!.getBoundingClientRect());
        return {top: panels.y, bottom: panels.bottom, row: row.height};
      })
  );

it('a figure stays where it is through the steps of its slide, its controls in one row', async () => {
  let figures = 0;
  await onEverySlide(site, async (page, {id, steps}) => {
    await goToState(page, id, 0);
    const first = await places(page);
    figures += first.length;
    for (const {row} of first) expect(row, `${id}: height of the row of controls`).toBeLessThan(45);
    for (let step = 1; step <= steps; step++) {
      await goToState(page, id, step);
      expect(await places(page), `${id}/${step} beside ${id}/0`).toEqual(first);
    }
  });
  expect(figures).toBeGreaterThan(12);
}, 180_000);

it('nor does a figure move when a visitor leaves the script or types what cannot be', async () => {
  const {page} = await site.openDeck('#/volume-scaling/1');
  const [first] = await places(page);
  const figure = page.locator('section.present slt-volume-scaling');
  await figure.locator('input[type=range]').press('ArrowRight');
  await standStill(page);
  expect(await figure.locator('.told').count()).toBe(1);
  expect(await places(page)).toEqual([first]);
  await figure.locator('input.typed').fill('x^');
  await standStill(page);
  expect(await figure.locator('.problem').count()).toBe(1);
  expect(await places(page)).toEqual([first]);
});
