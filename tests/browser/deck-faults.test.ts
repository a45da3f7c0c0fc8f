import {describe, expect, it, vi} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {next} from './stage';

const site = useSite();

describe('faults', () => {
  it('a figure that throws shows its box and a way back; the deck goes on', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    await page.evaluate(() => {
      const figure = document.querySelector('section.present slt-volume-scaling') as HTMLElement & {
        fork(changes: object): void;
      };
      figure.setAttribute('epsilon', 'seven');
    });
    await standStill(page);
    const box = page.locator('section.present slt-volume-scaling .failure');
    expect(await box.textContent()).toContain('"seven" is not a number (allowed: 1e-12 to 1)');
    await next(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/volume-scaling/1');
  });

  it('a figure of the next slide that does not come is a warning, and the slide turns', async () => {
    const {page, messages} = await site.openDeck('#/overview-continued');
    await page.route(/\/fisher-[^/]*\.js$/, route => route.abort());
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'deck');
    await next(page);
    await vi.waitFor(() => expect(messages.join('\n')).toContain('A figure did not come.'), 10_000);
    await next(page);
    expect(await page.locator('section.present h2').isVisible()).toBe(true);
    expect(messages.filter(message => message.startsWith('uncaught'))).toEqual([]);
  });

  it.each([
    ['volume-scaling', 'x^2+y^2+1', '"x^2+y^2+1" is 1 at (0, 0), the least found'],
    ['free-energy', 'w^4+1', '"w^4+1" is 1 at w = 0, the least found']
  ])('%s keeps its field when K = %s cannot be shown, and says why', async (id, formula, words) => {
    const {page} = await site.openDeck(`#/${id}`);
    const figure = page.locator('section.present [size=wide]');
    await figure.locator('input.typed').fill(formula);
    await standStill(page);
    expect(await figure.locator('input.typed').inputValue()).toBe(formula);
    expect(await figure.locator('figure').textContent()).toContain(words);
    await figure.locator('input.typed').fill('w^6');
    await standStill(page);
    expect(await figure.locator('figure').textContent()).toContain('1/6');
  });

  it('shows the slides as one page where scripts are off', async () => {
    const {page} = await site.open('', {javaScript: false});
    for (const heading of await page.locator('.slides > section :is(h1, h2)').all())
      expect(await heading.isVisible()).toBe(true);
    expect(await page.locator('.slides :is(h1, h2)').count()).toBe(await page.locator('.slides > section').count());
    expect(await page.locator('.katex-html').last().isVisible()).toBe(true);
    expect(await page.getByRole('link', {name: 'the reading'}).isVisible()).toBe(true);
  });

  it('has no role=application anywhere', async () => {
    const {page} = await site.openDeck();
    expect(await page.locator('[role=application]').count()).toBe(0);
  });
});
