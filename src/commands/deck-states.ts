import type {Page} from 'playwright-core';

export interface DeckSlide {
  readonly id: string;
  readonly title: string;
  /** Steps after state 0: the slide has steps + 1 states. */
  readonly steps: number;
}

/** The slides of the deck a page has open, in order. */
export function deckSlides(page: Page): Promise<DeckSlide[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[data-id]')].map(({dataset}) => ({
      id: dataset.id!,
      title: dataset.title ?? '',
      steps: Number(dataset.steps ?? 0)
    }))
  );
}

/** Goes to a slide's step by address and waits until it stands still: fonts in, figures updated, no animation left. */
export async function goToState(page: Page, id: string, step: number): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash;
  }, `#/${id}/${step}`);
  await page.waitForFunction(
    wanted => document.querySelector<HTMLElement>('section.present')?.dataset.id === wanted,
    id
  );
  await standStill(page);
}

/** Waits until nothing on the page moves, 3 s at most. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    await document.fonts.ready;
    const figures = [
      ...document.querySelectorAll<HTMLElement & {updateComplete?: Promise<unknown>}>('section.present *, main *')
    ];
    await Promise.all(
      figures.filter(element => element.localName.includes('-')).map(element => element.updateComplete)
    );
    const finite = (animation: Animation) =>
      animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
    const end = performance.now() + 3000;
    do await frame();
    while (performance.now() < end && document.getAnimations().some(a => a.playState === 'running' && finite(a)));
    await frame();
  });
}
