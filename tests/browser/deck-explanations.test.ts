import {describe, expect, it} from 'vitest';
import {useSite} from './site';
import {next, present} from './stage';

const site = useSite();

describe('sources and terms', () => {
  it('are shown in place, by key or pointer, and lead to the reading in a tab of its own', async () => {
    const {page, messages} = await site.openDeck('#/model-selection');
    const link = page.locator('section.present a.gloss').first();
    const shown = page.getByRole('dialog', {name: await link.textContent().then(words => words!)});
    await link.focus();
    await page.keyboard.press('Enter');
    await shown.waitFor();
    // The words come first: a screen reader starts to read where the focus is.
    expect(await shown.evaluate(dialog => document.activeElement === dialog)).toBe(true);
    expect((await shown.textContent())!.length).toBeGreaterThan(40);
    const reading = shown.getByRole('link', {name: 'In the reading'});
    expect(await reading.getAttribute('href')).toBe(
      await link.getAttribute('href').then(href => new URL(href!, page.url()).href)
    );
    expect(await reading.getAttribute('target')).toBe('_blank');
    await page.keyboard.press('Escape');
    await shown.waitFor({state: 'hidden'});
    expect(await link.evaluate(element => document.activeElement === element)).toBe(true);

    await link.click();
    await shown.waitFor();
    await next(page);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => location.hash)).toBe('#/model-selection/1');
    expect(messages).toEqual([]);
  });

  it('go away again by a click elsewhere, or by a key of the deck', async () => {
    const {page} = await site.openDeck('#/overview');
    await page.locator('section.present .cited a.cite').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.mouse.click(5, 5);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await present(page)).toBe('overview');

    await page.locator('section.present .cited a.cite').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.waitForFunction(() => location.hash !== '#/overview');
  });

  it('are explained on every slide that links them', async () => {
    const {page} = await site.openDeck();
    const unexplained = await page.evaluate(() =>
      [...document.querySelectorAll('.slides > section')].flatMap(section => {
        const slide = document.createElement('div');
        slide.innerHTML = section.querySelector(':scope > noscript')?.textContent ?? section.innerHTML;
        const links = [...slide.querySelectorAll<HTMLAnchorElement>('a.cite, a.gloss')];
        const names = links.map(link => link.getAttribute('href')!.split('#')[1]);
        return names.filter(name => !slide.querySelector(`[data-explains="${name}"]`));
      })
    );
    expect(unexplained).toEqual([]);
  });
});
