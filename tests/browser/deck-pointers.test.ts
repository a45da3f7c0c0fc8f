import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

const stages = [
  [480, 270],
  [1280, 720],
  [2048, 1152]
] as const;

/** A handle that slides along each axis, and how far, in parts of the stage's width. */
const handles = [
  {slide: 'volume-scaling', tag: 'slt-volume-scaling', handle: 'epsilon', axis: 'x', shifts: [-0.06, -0.15, -0.22]},
  {slide: 'model-selection', tag: 'slt-model-selection', handle: 'floor', axis: 'y', shifts: [-0.001, -0.01, -0.025]}
] as const;

describe('pointers', () => {
  it.each(stages.flatMap(stage => handles.map(handle => [...stage, handle.slide, handle] as const)))(
    'meet the handle within a pixel from the first touch on, on a stage of %i × %i: %s',
    async (width, height, slide, {tag, handle, axis, shifts}) => {
      const {page} = await site.openDeck(`#/${slide}`, {width, height});
      const centre = () =>
        page.evaluate(
          ([tag, handle]) => {
            const root = document.querySelector(`section.present ${tag}`)!.shadowRoot!;
            const {x, y, width, height} = root.querySelector(`[data-handle=${handle}] circle`)!.getBoundingClientRect();
            return {x: x + width / 2, y: y + height / 2};
          },
          [tag, handle]
        );
      const from = await centre();
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const shift of shifts) {
        const to = {...from, [axis]: from[axis] + shift * width};
        await page.mouse.move(to.x, to.y);
        await standStill(page);
        expect(Math.abs((await centre())[axis] - to[axis])).toBeLessThan(1);
      }
      await page.mouse.up();
    }
  );
});
