import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {goToState, standStill} from '../../src/commands/deck-states';
import {useSite} from './site';
import {onEverySlide} from './stage';

const site = useSite();
const minutes = 60_000;

/** Whether a slide has a figure that takes steps. */
const hasSteppingFigure = (page: Page, id: string) =>
  page.evaluate(id => /<slt-step/.test(document.querySelector(`section[data-id="${id}"]`)!.innerHTML), id);

/** Every kind of control on the present slide, in figures and formulas; focuses the first of `kind` if it is given. */
const controlKinds = (page: Page, kind?: string) =>
  page.evaluate(wanted => {
    const section = document.querySelector('section.present')!;
    const roots = [section, ...[...section.querySelectorAll('[size]')].map(figure => figure.shadowRoot!)];
    const kinds = new Map<string, HTMLElement>();
    for (const root of roots)
      for (const control of root.querySelectorAll<HTMLElement>(
        'input, select, button, summary, [tabindex="0"], a[href]'
      )) {
        const kind = [control.localName, control.getAttribute('type'), control.className].join(' ');
        const free = control.checkVisibility({visibilityProperty: true}) && !control.matches(':disabled');
        if (free && !kinds.has(kind)) kinds.set(kind, control);
      }
    if (wanted !== undefined) kinds.get(wanted)!.focus();
    return [...kinds.keys()];
  }, kind);

const at = (page: Page, place: string) => page.waitForFunction(place => location.hash.split('?')[0] === place, place);

describe('a clicker', () => {
  it(
    'drives the deck on every slide, whatever kind of control has the focus',
    async () => {
      let slides = 0;
      const messages = await onEverySlide(site, async (page, {id}) => {
        if (!(await hasSteppingFigure(page, id))) return;
        slides++;
        await goToState(page, id, 1);
        const kinds = await controlKinds(page);
        expect(kinds.length, id).toBeGreaterThan(1);
        for (const kind of kinds) {
          await controlKinds(page, kind);
          await page.keyboard.press('PageUp');
          await at(page, `#/${id}`).catch(() => expect.fail(`${id}: PageUp with the focus on ${kind}`));
          await page.keyboard.press('PageDown');
          await at(page, `#/${id}/1`).catch(() => expect.fail(`${id}: PageDown with the focus on ${kind}`));
          await standStill(page);
        }
      });
      expect(slides).toBeGreaterThan(12);
      expect(messages).toEqual([]);
    },
    4 * minutes
  );

  it.each(['volume-scaling', 'free-energy'])('types b, ., s and digits into the formula of %s', async id => {
    const {page, messages} = await site.openDeck(`#/${id}`);
    const field = page.locator('section.present input.typed');
    await field.fill('');
    await field.pressSequentially('bs.?14g');
    expect(await field.inputValue()).toBe('bs.?14g');
    expect(await page.evaluate(() => document.documentElement.classList.contains('black'))).toBe(false);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.evaluate(() => location.hash.split('?')[0])).toBe(`#/${id}`);
    expect(messages).toEqual([]);
  });

  it('has Space and arrows again after a choice by mouse', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    const choice = page.locator('section.present select');
    await choice.click();
    await choice.selectOption({index: 2});
    await page.keyboard.press(' ');
    await at(page, '#/volume-scaling/1');
  });
});
