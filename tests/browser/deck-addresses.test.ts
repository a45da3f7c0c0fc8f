import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {present, stateOf} from './stage';

const site = useSite();

describe('addresses', () => {
  it('of no slide show the first one and say so', async () => {
    const {page, messages} = await site.openDeck();
    await page.goto(page.url().replace(/#.*/, '#/volume-scalling/2'));
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('volume-scalling');
    expect(await present(page)).toBe('title');
    await page.waitForFunction(() => location.hash === '#/title');
    expect(messages).toEqual([]);
  });

  it('are cleaned of what figures cannot show', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1?volume-scaling.epsilon=nonsense&nobody.x=1');
    await page.waitForFunction(() => location.hash === '#/volume-scaling/1');
  });

  it('carry what the visitor changed', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1?volume-scaling.epsilon=0.02&volume-scaling.k=x^2%2By^4');
    await expect.poll(() => stateOf(page, 'slt-volume-scaling')).toMatchObject({epsilon: 0.02, k: 'x^2+y^4'});
  });

  it('keep one history entry a slide, and tell which slide came, also for two moves in one frame', async () => {
    const {page} = await site.openDeck('#/two-mysteries');
    await page.evaluate(() => {
      for (let press = 0; press < 2; press++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageDown', bubbles: true}));
    });
    await page.waitForFunction(() => location.hash === '#/classical-u/1');
    expect(await page.locator('.aria-status').textContent()).toMatch(/^Slide 4: /);
    await page.goBack();
    await page.waitForFunction(() => location.hash === '#/two-mysteries');
    await standStill(page);
    expect(await present(page)).toBe('two-mysteries');
  });

  it('of whatever kind open a slide and run nothing', async () => {
    const {page, messages} = await site.openDeck();
    for (const hash of [
      '#/<img src=x onerror=alert(1)>',
      '#/volume-scaling/1e9',
      '#/volume-scaling/-1?volume-scaling.epsilon=NaN',
      '#/constructor/0?__proto__.x=1',
      '#/volume-scaling?volume-scaling.k=%E0%A4%A',
      `#/volume-scaling?volume-scaling.k=${'x'.repeat(20000)}`,
      '#%'
    ]) {
      const name = hash.slice(0, 60);
      await page.evaluate(hash => {
        location.hash = hash;
      }, hash);
      await standStill(page);
      expect(await present(page), name).toBeTruthy();
      expect(await page.evaluate(() => (({}) as Record<string, unknown>).x), name).toBeUndefined();
      expect(
        messages.filter(message => !message.startsWith('failed')),
        name
      ).toEqual([]);
    }
  });
});
