import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

type AnyFigure = HTMLElement & {
  step: number;
  changes: object;
  fork(changes: object): void;
  updateComplete: Promise<void>;
};

const tag = 'slt-volume-scaling';
/** Where the figure is seen: in the passage of its own name, on the present slide, or alone. */
const figureOn = (page: Page) =>
  page.locator(`#volume-scaling ${tag}:defined, .present ${tag}:defined, body > main > ${tag}:defined`);

const shown = (page: Page) => figureOn(page).evaluate(({step, changes}: AnyFigure) => ({step, changes}));

/** Changes the figure and takes the link that it offers where there is no clipboard. */
async function sharedLink(page: Page): Promise<string> {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  await figureOn(page).evaluate((figure: AnyFigure) => figure.fork({epsilon: 1e-6, k: 'x^2*y^4'}));
  await standStill(page);
  await figureOn(page).getByRole('button', {name: 'Share'}).click();
  const field = figureOn(page).getByRole('textbox', {name: 'Link'});
  const link = await field.inputValue();
  expect(
    await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart!, input.selectionEnd!))
  ).toBe(link);
  return link.slice(site.server.url.length);
}

const changes = {epsilon: 1e-6, k: 'x^2*y^4'};

describe('a shared link opens what was seen', () => {
  it.each([
    ['the deck', '#/volume-scaling/2', 2],
    ['the reading', 'read/?step=2#volume-scaling', 2],
    ['an embed', 'v1/embed/volume-scaling/?theme=dark', 0]
  ])('in %s', async (_, path, step) => {
    const {page, messages} = await site.open(path);
    await figureOn(page).waitFor();
    await standStill(page);
    const link = await sharedLink(page);
    const {page: opened} = await site.open(link);
    await figureOn(opened).waitFor();
    await standStill(opened);
    expect(await shown(opened)).toEqual({step, changes});
    expect(await figureOn(opened).evaluate(figure => figure.getBoundingClientRect().top)).toBeLessThan(720);
    expect(messages).toEqual([]);
  });

  it('from the reading to the slide and back, also on a phone', async () => {
    const {page} = await site.open('read/?step=2&volume-scaling.epsilon=1e-6#volume-scaling', {
      width: 390,
      height: 844
    });
    await figureOn(page).waitFor();
    await standStill(page);
    await page.locator('#volume-scaling .to-deck').click();
    await page.waitForURL(/\?deck#\/volume-scaling\/2/);
    await figureOn(page).waitFor();
    await standStill(page);
    const seen = {step: 2, changes: {epsilon: 1e-6}};
    expect(await shown(page)).toEqual(seen);
    await page.goto(`${site.server.url}${new URL(page.url()).hash}`);
    await page.waitForURL(/read\/\?step=2&volume-scaling.epsilon=/);
    await figureOn(page).waitFor();
    await standStill(page);
    expect(await shown(page)).toEqual(seen);
  });
});

describe('an address that asks for the impossible says so, and is put right', () => {
  const asked = (prefix: string) => `${prefix}epsilon=7&${prefix}k=x%5E%5E2&${prefix}nose=1`;
  it.each([
    ['the deck', `#/volume-scaling/1?${asked('volume-scaling.')}`, '#/volume-scaling/1?volume-scaling.epsilon=1'],
    [
      'the reading',
      `read/?step=1&${asked('volume-scaling.')}#volume-scaling`,
      'read/?step=1&volume-scaling.epsilon=1#volume-scaling'
    ],
    ['an embed', `v1/embed/volume-scaling/?${asked('')}`, 'v1/embed/volume-scaling/?epsilon=1']
  ])('in %s', async (_, path, mended) => {
    const {page} = await site.open(path);
    const notice = page.locator('.notice');
    await notice.waitFor();
    const words = await notice.textContent();
    expect(words).toMatch(/^The address asks for what cannot be shown here: epsilon: 7 is out of range \(allowed: /);
    for (const part of ['k: ', 'character 3', 'nose: unknown (allowed: ']) expect(words).toContain(part);
    await page.waitForURL(site.server.url + mended);
    const covered = await notice.evaluate(box => {
      const {top, bottom} = box.getBoundingClientRect();
      const caption = document
        .querySelector('.present .captions, #volume-scaling .narrative, .credit')!
        .getBoundingClientRect();
      return bottom > caption.top && top < caption.bottom;
    });
    expect(covered).toBe(false);
  });

  it('a figure that is not there', async () => {
    const {page} = await site.open('#/volume-scaling?frog.n=1');
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('no figure here is called “frog”');
  });
});
