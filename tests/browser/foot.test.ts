import {describe, expect, it} from 'vitest';
import {goToState, standStill} from '../../src/commands/deck-states';
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
        ({dataset}) => [dataset.id!, Number(dataset.steps)] as const
      )
    );
    expect(slides.length).toBeGreaterThan(2);
    for (const [slide, step] of slides) {
      await goToState(page, slide, step);
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

describe('under a finger', () => {
  it.each([
    [480, 270],
    [844, 390]
  ])('the buttons are 44 px and beside what a slide has at its head and foot, on %i × %i', async (width, height) => {
    const page = await site.browser.newPage({viewport: {width, height}, hasTouch: true, isMobile: true});
    await page.goto(`${site.server.url}?deck#/modular-addition/1`);
    await page.waitForSelector('html[data-ready=deck]', {state: 'attached'});
    await standStill(page);
    const boxes = await page.evaluate(() => {
      const section = document.querySelector('section.present')!;
      const box = (name: string, {x, y, right, bottom}: DOMRect) => ({name, x, y, right, bottom});
      const words = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      return {
        buttons: [...document.querySelectorAll('.stage-buttons button')]
          .filter(button => button.checkVisibility({visibilityProperty: true}))
          .map(button => box(button.className, button.getBoundingClientRect())),
        parts: [
          box('part', words(section.querySelector('.part')!)),
          ...['.row', '.steps'].map(name =>
            box(name, section.querySelector('[size]')!.shadowRoot!.querySelector(name)!.getBoundingClientRect())
          ),
          box('caption', section.querySelector('.captions')!.getBoundingClientRect()),
          box('number', document.querySelector('.slide-number')!.getBoundingClientRect())
        ]
      };
    });
    expect(boxes.buttons.map(({name}) => name)).toEqual(['overview', 'previous', 'next']);
    for (const {x, y, right, bottom} of boxes.buttons)
      expect(Math.min(right - x, bottom - y)).toBeGreaterThanOrEqual(44);
    for (const button of boxes.buttons) expect(overlaps([button, ...boxes.parts])).toEqual([]);
    await page.locator('.stage-buttons .next').tap();
    await page.waitForFunction(() => location.hash === '#/modular-addition/2');
  });
});
