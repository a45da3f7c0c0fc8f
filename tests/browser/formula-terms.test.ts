import {expect, it} from 'vitest';
import {deckSlides, goToState} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

it('every term of every slide is what a pointer at its centre meets', async () => {
  const {page, messages} = await site.openDeck();
  const covered: string[] = [];
  let terms = 0;
  for (const {id} of await deckSlides(page)) {
    await goToState(page, id, 0);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('section.present .katex-html [data-term]')].map(mark => {
        const {left, top, width, height} = mark.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        return {term: `${mark.dataset.term} ${mark.textContent}`, met: met?.closest('[data-term]') === mark};
      })
    );
    terms += found.length;
    covered.push(...found.filter(({met}) => !met).map(({term}) => `${id}: ${term}`));
  }
  expect(covered).toEqual([]);
  expect(terms).toBeGreaterThan(80);
  expect(messages).toEqual([]);
});
