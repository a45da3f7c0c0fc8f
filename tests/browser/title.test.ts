import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {next, present, stateOf} from './stage';

const site = useSite();

/** Drags the shape, and leaves it where its words are among the longest: a = −0.853, b = −0.125. */
async function drag(page: Page) {
  // What the build drew is taken over first.
  await page.waitForFunction(() => {
    const hero = document.querySelector('slt-hero') as (HTMLElement & {hasUpdated?: boolean}) | null;
    return hero?.hasUpdated && !hero.shadowRoot!.querySelector('.stand-in');
  });
  const picture = page.locator('slt-hero svg');
  await picture.scrollIntoViewIfNeeded();
  const {x, y, width} = (await picture.boundingBox())!;
  const at = (a: number, b: number) => [x + ((a + 1.85) / 3) * width, y + width / 2 - (2 * b * width) / 3] as const;
  await page.mouse.move(...at(0.2, 0.1));
  await page.mouse.down();
  await page.mouse.move(...at(-0.853, -0.125));
  await page.mouse.up();
  await page.locator('slt-hero .told').waitFor();
  await standStill(page);
}

/** Bends the shape without a pointer. */
async function bend(page: Page, shape: readonly [number, number]) {
  await page.locator('slt-hero').evaluate((hero, shape) => {
    (hero as unknown as {fork(changes: object): void}).fork({shape, epsilon: 1.23e-4});
  }, shape);
  // The words follow a change, 0.2 s apart at most.
  await page.waitForTimeout(250);
  await standStill(page);
}

/** Where the parts of the figure's words lie, which must not meet, and whether they leave the page. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('slt-hero')!.shadowRoot!;
    const boxOf = (part: string) => {
      const range = document.createRange();
      range.selectNodeContents(root.querySelector(part)!);
      return range.getBoundingClientRect();
    };
    const boxes = ['.told', '.readout', '#shape-1', '#shape-2', '.steps'].map(part => {
      const element = root.querySelector(part)!;
      return {part, box: element.matches('input') ? element.getBoundingClientRect() : boxOf(part)};
    });
    const meeting = boxes.flatMap(({part, box}, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({box: other}) =>
            box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
        )
        .map(other => `${part} × ${other.part}`)
    );
    const cut = boxes
      .filter(({box}) => box.width === 0 || box.left < 0 || box.right > innerWidth)
      .map(({part}) => `${part} is cut`);
    return [...meeting, ...cut];
  });

describe('the words of a shape that was bent', () => {
  it.each([
    ['', 1280, 720],
    ['', 480, 270],
    ['read/', 1280, 720],
    ['read/', 390, 844],
    ['read/', 320, 640]
  ])('have their place on "%s" at %i × %i', async (path, width, height) => {
    const {page, messages} = await site.open(path, {width, height});
    await drag(page);
    expect(await faults(page)).toEqual([]);
    for (const shape of [
      [0.853, 0.125],
      [-0.75, 0.25],
      [1.23e-4, 1.23e-4]
    ] as const) {
      await bend(page, shape);
      expect(await faults(page), String(shape)).toEqual([]);
    }
    expect(messages).toEqual([]);
  });
});

describe('by the keyboard', () => {
  const slider = '#shape-1';
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
  /** Whether a hand could find the slider. */
  const seen = (page: Page) =>
    page.locator(slider).evaluate(element => {
      const {x, y, width, height} = element.getBoundingClientRect();
      const root = element.getRootNode() as ShadowRoot;
      return root.elementFromPoint(x + width / 2, y + height / 2) === element;
    });

  it('the shape bends: sliders, seen once they have the focus, keep the arrows; PageDown goes on', async () => {
    const {page, messages} = await site.openDeck();
    expect(await seen(page)).toBe(false);
    for (let i = 0; i < 8 && (await focused(page)) !== 'shape-1'; i++) await page.keyboard.press('Tab');
    await standStill(page);
    expect(await focused(page)).toBe('shape-1');
    expect(await seen(page)).toBe(true);
    for (const key of ['Shift+ArrowLeft', 'ArrowRight']) await next(page, key);
    expect(await present(page)).toBe('title');
    expect((await stateOf(page, 'slt-hero')).shape).toEqual([-0.18, 0]);
    for (const key of ['Tab', 'Tab', 'ArrowUp']) await next(page, key);
    expect((await stateOf(page, 'slt-hero')).shape).toEqual([-0.18, 0.012]);
    await page.waitForFunction(
      () =>
        document
          .querySelector('slt-hero')!
          .shadowRoot!.querySelector('.words')!
          .textContent!.includes('+ 0.18x − 0.012'),
      null,
      {timeout: 3000}
    );
    await next(page);
    expect(await present(page)).not.toBe('title');
    await next(page, 'PageUp');
    expect((await stateOf(page, 'slt-hero')).shape).toEqual([0, 0]);
    expect(await seen(page)).toBe(false);
    expect(messages).toEqual([]);
  });
});
