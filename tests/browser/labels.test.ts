import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {goToState, standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {onEverySlide} from './stage';

const site = useSite();

interface Faults {
  /** Labels that lie over one another. */
  readonly touching: string[];
  /** Labels that a cursor, a dashed upright line, runs through. */
  readonly crossed: string[];
  /** Sizes of labels, in px on the screen. */
  readonly smallest: number;
}

/** Runs in the page: what stands wrong in the drawings of one figure. */
function faultsOf(figure: Element): Faults {
  const touching: string[] = [];
  const crossed: string[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const drawing of figure.shadowRoot!.querySelectorAll('svg')) {
    const unit = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const labels = [...drawing.querySelectorAll('text')]
      .filter(text => text.textContent!.trim() !== '')
      .map(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        for (const part of [text, ...text.querySelectorAll('tspan')])
          smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(part).fontSize) * unit);
        // A line of text is higher than its letters.
        const blank = (bottom - top) / 5;
        return {words: text.textContent!.trim(), left, right, top: top + blank, bottom: bottom - blank};
      });
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          touching.push(`${a.words} × ${b.words}`);
    for (const line of drawing.querySelectorAll<SVGPathElement>('path.dashed')) {
      const {left, right, top, bottom} = line.getBoundingClientRect();
      if (right - left > 4 || bottom - top < 8) continue;
      const middle = (left + right) / 2;
      for (const label of labels)
        if (label.left < middle && middle < label.right && label.top < bottom && top < label.bottom)
          crossed.push(label.words);
    }
  }
  return {touching, crossed, smallest};
}

const present = (page: Page) =>
  page.locator('section.present [name]:not(slt-predict)').evaluateAll(figures => figures.length);

describe('labels', () => {
  it('stand clear of one another and of cursors on every slide and step', async () => {
    let figures = 0;
    await onEverySlide(site, async (page, {id, steps}) => {
      for (let step = 0; step <= steps; step++) {
        await goToState(page, id, step);
        if ((await present(page)) === 0) break;
        figures++;
        const {touching, crossed} = await page
          .locator('section.present [name]:not(slt-predict)')
          .first()
          .evaluate(faultsOf);
        expect({touching, crossed}, `${id}/${step}`).toEqual({touching: [], crossed: []});
      }
    });
    expect(figures).toBeGreaterThan(50);
  }, 240_000);

  it('stand clear of one another and can be read on a screen of 320 px', async () => {
    const {page} = await site.open('read/', {width: 320, height: 800});
    const figures = page.locator('.passage [name]');
    const count = await figures.count();
    expect(count).toBeGreaterThan(12);
    for (let i = 0; i < count; i++) {
      const figure = figures.nth(i);
      await figure.scrollIntoViewIfNeeded();
      await page.waitForFunction(
        element => (element as unknown as {hasUpdated?: boolean}).hasUpdated,
        await figure.elementHandle()
      );
      const steps = await figure.evaluate(element => (element as unknown as {steps: unknown[]}).steps.length);
      for (let step = 0; step <= steps; step++) {
        await figure.evaluate((element, to) => {
          (element as unknown as {step: number}).step = to;
        }, step);
        await standStill(page);
        const {touching, smallest} = await figure.evaluate(faultsOf);
        const name = `${await figure.getAttribute('name')}/${step}`;
        expect(touching, name).toEqual([]);
        expect(smallest, `${name}: the smallest label in px`).toBeGreaterThanOrEqual(11);
      }
    }
  }, 240_000);
});
