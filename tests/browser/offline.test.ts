import {expect, it} from 'vitest';
import {deckSlides, goToState} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();
const minutes = 60_000;

it(
  'the network may go: every slide and step still comes, and its figure computes',
  async () => {
    const {page, messages} = await site.openDeck();
    await page.keyboard.press('PageDown');
    await page.waitForSelector('html[data-fetched]', {state: 'attached'});
    await page.context().setOffline(true);
    for (const {id, steps} of await deckSlides(page)) {
      for (let step = 0; step <= steps; step++) {
        await goToState(page, id, step);
        await page.waitForFunction(
          () =>
            ![...document.querySelectorAll('section.present [size]')].some(f =>
              f.shadowRoot?.querySelector('[aria-busy]')
            )
        );
        const figures = await page.evaluate(() =>
          [...document.querySelectorAll('section.present [size]')].map(({shadowRoot}) => ({
            drawn: (shadowRoot?.querySelectorAll('svg path, svg line, svg circle').length ?? 0) > 2,
            said: shadowRoot?.querySelector('.problem, .failure')?.textContent
          }))
        );
        for (const figure of figures) expect(figure, `${id}/${step}`).toEqual({drawn: true});
      }
      // What no script has recorded must be computed now.
      const slider = page.locator('section.present [size] input[type=range]').first();
      if (!(await slider.count())) continue;
      const state = () =>
        page.evaluate(() => {
          const figure = document.querySelector('section.present [size]') as HTMLElement & {state: object};
          return JSON.stringify(figure.state);
        });
      const before = await state();
      await slider.press('ArrowRight');
      if ((await state()) === before) await slider.press('ArrowLeft');
      expect(await state(), id).not.toBe(before);
      await page.waitForFunction(
        () => !document.querySelector('section.present [size]')!.shadowRoot!.querySelector('[aria-busy]')
      );
    }
    expect(messages).toEqual([]);
  },
  4 * minutes
);
