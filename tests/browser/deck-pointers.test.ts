import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

describe('pointers', () => {
  it.each([
    [480, 270],
    [1280, 720],
    [2048, 1152]
  ])('meet the handle within a pixel on a stage of %i × %i', async (width, height) => {
    const {page} = await site.openDeck('#/volume-scaling', {width, height});
    const centre = () =>
      page.evaluate(() => {
        const root = document.querySelector('section.present slt-volume-scaling')!.shadowRoot!;
        const {x, y, width, height} = root.querySelector('[data-handle=epsilon] circle')!.getBoundingClientRect();
        return {x: x + width / 2, y: y + height / 2};
      });
    const from = await centre();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const shift of [-0.06, -0.15, -0.22]) {
      const x = from.x + shift * width;
      await page.mouse.move(x, from.y);
      await standStill(page);
      expect(Math.abs((await centre()).x - x)).toBeLessThan(1);
    }
    await page.mouse.up();
  });
});
