import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {next, present, stateOf} from './stage';

const site = useSite();

describe('keys', () => {
  it('arrows move the focused slider, not the slide', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    const before = (await stateOf(page, 'slt-volume-scaling')).epsilon as number;
    await page.locator('section.present slt-volume-scaling input[type=range]').focus();
    await page.keyboard.press('ArrowRight');
    await standStill(page);
    expect(await present(page)).toBe('volume-scaling');
    expect((await stateOf(page, 'slt-volume-scaling')).epsilon).toBeGreaterThan(before);
  });

  it('R takes back what the visitor changed without advancing; Next takes it back and advances', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1');
    const script = await stateOf(page, 'slt-volume-scaling');
    const slider = page.locator('section.present slt-volume-scaling input[type=range]');
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await standStill(page);
    expect(await stateOf(page, 'slt-volume-scaling')).not.toEqual(script);
    await page.waitForFunction(() => location.hash.includes('?volume-scaling.epsilon='), null, {timeout: 2000});
    await page.keyboard.press('Escape');
    await next(page, 'r');
    expect(await stateOf(page, 'slt-volume-scaling')).toEqual(script);
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await next(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/volume-scaling/2');
  });

  it('a number and Enter go to the slide of that number, unless they are typed into a field', async () => {
    const {page, messages} = await site.openDeck('#/volume-scaling');
    await page.keyboard.type('14');
    expect(await page.locator('.notice').textContent()).toBe('Slide 14: Enter');
    await page.keyboard.press('Enter');
    await standStill(page);
    expect(await page.locator('.slide-number').textContent()).toBe('14');
    expect(await page.locator('.notice').isVisible()).toBe(false);
    await page.keyboard.type('999g');
    await standStill(page);
    expect(await present(page)).toBe('references');
    expect(messages).toEqual([]);
  });
});

it('the overview takes the number of a slide', async () => {
  const {page, messages} = await site.openDeck('#/overview');
  await page.keyboard.press('o');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('1');
  expect(await page.locator('dialog[open] .notice').textContent()).toBe('Slide 1: Enter');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/title');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(messages).toEqual([]);
});
