import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

/** Boxes that lie over one another by more than a pixel, as pairs of names. */
const overlaps = (boxes: readonly {name: string; x: number; y: number; right: number; bottom: number}[]) =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        b =>
          Math.min(a.right, b.right) - Math.max(a.x, b.x) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 1
      )
      .map(b => `${a.name} and ${b.name}`)
  );

describe('the foot of a slide', () => {
  it.each([
    [480, 270],
    [844, 390],
    [1280, 720]
  ])('keeps controls, caption and footer apart on a stage of %i × %i', async (width, height) => {
    const {page} = await site.openDeck('', {width, height});
    const slides = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slides > .layout-figure')].map(
        ({dataset}) => `#/${dataset.id}/${dataset.steps}`
      )
    );
    expect(slides.length).toBeGreaterThan(2);
    for (const slide of slides) {
      await page.evaluate(hash => (location.hash = hash), slide);
      await standStill(page);
      const boxes = await page.evaluate(() => {
        const section = document.querySelector<HTMLElement>('section.present')!;
        const figure = [...section.querySelectorAll<HTMLElement>('*')].find(element => element.shadowRoot)!;
        const parts: [string, Element | null | undefined][] = [
          ['pictures', figure.shadowRoot!.querySelector('.panels')],
          ['controls', figure.shadowRoot!.querySelector('.row')],
          ['steps', figure.shadowRoot!.querySelector('.steps')],
          ['caption', section.querySelector('.captions')],
          ['sources', section.querySelector('.cited')],
          ['number', document.querySelector('.slide-number')]
        ];
        return parts.flatMap(([name, element]) => {
          const box = element?.getBoundingClientRect();
          return box && box.width > 0 ? [{name, x: box.x, y: box.y, right: box.right, bottom: box.bottom}] : [];
        });
      });
      expect(boxes.length, 'parts that can be seen').toBeGreaterThan(3);
      expect(overlaps(boxes), slide).toEqual([]);
      for (const {name, right, bottom} of boxes)
        expect(right <= width + 1 && bottom <= height + 1, `${slide}: ${name} on the stage`).toBe(true);
    }
  });
});
