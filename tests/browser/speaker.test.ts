import type {BrowserContext, Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {useSite} from './site';

const site = useSite();

const opens = async (deck: Page) => {
  const [opened] = await Promise.all([
    deck.context().waitForEvent('page'),
    // Until a window that was just closed is gone, its name still leads to it.
    expect
      .poll(async () => {
        await deck.keyboard.press('s');
        await deck.waitForTimeout(500);
        return deck.context().pages().length;
      })
      .toBeGreaterThan(deck.context().pages().length)
  ]);
  await opened.locator('.speaker-title', {hasText: '.'}).waitFor();
  return opened;
};
const hash = (deck: Page, wanted: string) => deck.waitForFunction(wanted => location.hash === wanted, wanted);
const title = (speaker: Page, words: string) => speaker.locator('.speaker-title', {hasText: words}).waitFor();
const fetched = (deck: Page) =>
  deck.waitForSelector('html[data-fetched]', {state: 'attached', timeout: 30_000}).then(() => undefined);
const elapsed = (speaker: Page) => speaker.locator('.speaker-elapsed').textContent();
/** Another tab with the deck. */
const another = async (context: BrowserContext, address: string) => {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-ready=deck]', {state: 'attached'});
  return page;
};

describe('the speaker’s window', () => {
  it('follows the deck, and drives it by the deck’s own keys', async () => {
    const {page: deck, messages} = await site.openDeck('#/volume-scaling');
    const speaker = await opens(deck);
    await title(speaker, 'volume scaling');
    for (const [key, place] of [
      ['PageDown', '#/volume-scaling/1'],
      ['ArrowLeft', '#/volume-scaling'],
      ['Home', '#/title'],
      ['End', '#/references']
    ]) {
      await speaker.keyboard.press(key);
      await hash(deck, place);
    }
    await speaker.keyboard.type('14');
    expect(await speaker.locator('.notice').textContent()).toBe('Slide 14: Enter');
    await speaker.keyboard.press('Enter');
    await title(speaker, '14. ');
    expect(await deck.locator('.slide-number').textContent()).toBe('14');

    await speaker.keyboard.press('o');
    await speaker.locator('dialog.overview[open] a', {hasText: 'volume scaling'}).click();
    await hash(deck, '#/volume-scaling');
    expect(await deck.locator('dialog[open]').count()).toBe(0);

    const slider = deck.locator('section.present slt-volume-scaling input[type=range]').first();
    const before = await slider.inputValue();
    await slider.press('Shift+ArrowRight');
    await deck.waitForFunction(() => location.hash.includes('?'));
    await speaker.keyboard.press('r');
    await hash(deck, '#/volume-scaling');
    expect(await slider.inputValue()).toBe(before);
    expect(messages).toEqual([]);
  });

  it('shows the next slide as the stage will, only smaller', async () => {
    const {page: deck} = await site.openDeck('#/overview');
    const speaker = await opens(deck);
    const share = (page: Page) =>
      page
        .locator('section.present h2')
        .evaluate(title => Number.parseFloat(getComputedStyle(title).fontSize) / title.closest('.stage')!.clientWidth);
    await speaker.keyboard.press('PageDown');
    await title(speaker, '11. ');
    expect(await share(speaker)).toBeCloseTo(await share(deck), 3);
  });

  it('closes what covers the stage when it turns the slide', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    const speaker = await opens(deck);
    await deck.keyboard.press('o');
    await deck.locator('dialog[open]').waitFor();
    await speaker.keyboard.press('PageDown');
    await hash(deck, '#/volume-scaling/1');
    expect(await deck.locator('dialog[open]').count()).toBe(0);
  });

  it('and the deck go black and light together; any move ends it, and so does a reload', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    const speaker = await opens(deck);
    const black = (on: boolean) =>
      Promise.all([
        deck.waitForFunction(on => document.documentElement.classList.contains('black') === on, on),
        speaker.waitForSelector(`.speaker-black[aria-pressed=${on}]`)
      ]);
    await speaker.keyboard.press('b');
    await black(true);
    expect(await deck.locator('.aria-status').textContent()).toBe('The screen is black.');
    expect(await speaker.locator('.speaker-status').textContent()).toBe('The audience sees a black screen.');
    await deck.keyboard.press('.');
    await black(false);
    for (const key of ['PageDown', 'ArrowLeft', 'Home', 'End']) {
      await deck.keyboard.press('b');
      await black(true);
      await speaker.keyboard.press(key);
      await black(false);
      expect(await deck.evaluate(() => location.hash), key).toBe('#/volume-scaling');
    }
    await deck.keyboard.press('b');
    await black(true);
    await deck.keyboard.type('14g');
    await black(false);
    await deck.keyboard.press('b');
    await black(true);
    await deck.reload();
    await black(false);
  });

  it('keeps its clock when it is reloaded, or closed and opened again', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    const speaker = await opens(deck);
    await speaker.keyboard.press('PageDown');
    await speaker.locator('.speaker-elapsed', {hasText: '0:02'}).waitFor();
    await speaker.reload();
    await title(speaker, 'volume scaling');
    expect(await elapsed(speaker)).not.toMatch(/0:0[01]/);
    await speaker.close();
    const again = await opens(deck);
    expect(await elapsed(again)).not.toMatch(/0:0[01]/);
    expect(await again.locator('.speaker-on-slide').textContent()).not.toMatch(/^0:0[01]/);
  });

  it('comes to the front when it is asked for again', async () => {
    const {page: deck} = await site.openDeck();
    const speaker = await opens(deck);
    await speaker.evaluate(() => document.body.setAttribute('data-same', ''));
    await deck.keyboard.press('s');
    await deck.reload();
    await deck.waitForSelector('html[data-ready=deck]', {state: 'attached'});
    await deck.keyboard.press('s');
    await deck.keyboard.press('PageDown');
    await title(speaker, '2. ');
    expect(await speaker.locator('body[data-same]').count()).toBe(1);
    expect(deck.context().pages()).toHaveLength(2);
  });

  it('says when its deck is closed or does not answer, and finds it again after a reload', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    const speaker = await opens(deck);
    await deck.reload();
    await deck.waitForSelector('html[data-ready=deck]', {state: 'attached'});
    await speaker.keyboard.press('PageDown');
    await hash(deck, '#/volume-scaling/1');
    expect(await speaker.locator('.speaker-status').textContent()).toBe('');
    await deck.close({runBeforeUnload: false});
    await speaker.locator('.speaker-status', {hasText: /closed|does not answer/}).waitFor();
  });

  it('drives its own deck alone: not one in another tab, nor in a duplicate of the tab', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    const other = await another(deck.context(), deck.url());
    // As a duplicated tab has it: everything that the tab had kept.
    const name = await deck.evaluate(() => sessionStorage.getItem('slt-deck')!);
    await other.evaluate(name => sessionStorage.setItem('slt-deck', name), name);
    await other.reload();
    await other.waitForFunction(name => sessionStorage.getItem('slt-deck') !== name, name);
    const speaker = await opens(deck);
    await speaker.keyboard.press('PageDown');
    await hash(deck, '#/volume-scaling/1');
    await title(speaker, 'volume scaling');
    await other.keyboard.press('End');
    await hash(other, '#/references');
    await speaker.keyboard.press('PageDown');
    await hash(deck, '#/volume-scaling/2');
    expect(await other.evaluate(() => location.hash)).toBe('#/references');
  });

  it('opens without the network: notes, what comes next, keys', async () => {
    const {page: deck} = await site.openDeck('#/volume-scaling');
    await fetched(deck);
    await deck.context().setOffline(true);
    const speaker = await opens(deck);
    expect((await speaker.locator('.speaker-notes').textContent())!.length).toBeGreaterThan(40);
    expect((await speaker.locator('.speaker-next-words').textContent())!.length).toBeGreaterThan(5);
    await speaker.keyboard.press('End');
    await title(speaker, 'References');
    await speaker.keyboard.press('o');
    await speaker.locator('dialog.overview[open] a', {hasText: 'volume scaling'}).click();
    await hash(deck, '#/volume-scaling');
    await speaker.keyboard.type('2');
    expect(await speaker.locator('.notice').textContent()).toBe('Slide 2: Enter');
    await speaker.keyboard.press('Enter');
    await title(speaker, '2. ');
    expect(await elapsed(speaker)).toMatch(/^0:/);
    await deck.keyboard.press('s');
    await deck.keyboard.press('PageDown');
    await title(speaker, '3. ');
    expect(await speaker.locator('.speaker-desk').count()).toBe(1);
  });

  it.each([
    [1100, 760],
    [1280, 720]
  ])('has its bar in one row at %i × %i', async (width, height) => {
    const {page} = await site.open('', {width, height, query: 'speaker=test'});
    await page.locator('.speaker-bar').waitFor();
    // The longest that its clocks say.
    await page.evaluate(() => {
      document.querySelector('.speaker-elapsed')!.textContent = '1:02:03';
      document.querySelector('.speaker-on-slide')!.textContent = '12:34 of 4:00';
      document.querySelector('.speaker-schedule')!.textContent = '1:02:34 behind';
    });
    const middles = await page
      .locator('.speaker-bar > *')
      .evaluateAll(parts => parts.map(part => part.getBoundingClientRect()).map(({y, height}) => y + height / 2));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
    const bar = await page.locator('.speaker-bar').evaluate(bar => bar.scrollWidth - bar.clientWidth);
    expect(bar).toBeLessThanOrEqual(0);
  });
});
