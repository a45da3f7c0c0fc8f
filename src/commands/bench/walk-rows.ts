import {deckSlides} from '../deck-states';
import {type Profile, profiles} from './measured-page';
import {interleave, type Measurement} from './measurement';
import {median, quantile} from './quantile';
import type {Row} from './table';
import {measureWalk, type Walk} from './walk';

/** The walk through all slides and steps, and through the floor's slides. */
export const walkRows: Measurement = async ({browser, deck, floor, rounds, quick}) => {
  const page = await browser.newPage();
  await page.goto(deck);
  const slides = await deckSlides(page).finally(() => page.close());
  const states = slides.reduce((sum, {steps}) => sum + steps + 1, 0);
  const presses = (url: string) =>
    Math.min((url === deck ? states : slides.length) - 1, quick ? 20 : Number.POSITIVE_INFINITY);
  const walks = (profile: Profile) =>
    interleave(rounds, [deck, floor], url => measureWalk(browser, url, presses(url), profile));

  const [ours, floors] = await walks(profiles.desktop);
  const [slow, slowFloors] = await walks(profiles.cpu4);
  const line = (name: string, walked: Walk[], floorWalked: Walk[], q: number): Row => ({
    name: `next slide, ${name}`,
    unit: 'ms',
    ours: median(walked.map(({shown}) => quantile(shown, q))),
    floor: median(floorWalked.map(({shown}) => quantile(shown, q)))
  });
  const unchanged = ours[0].shown.filter(Number.isNaN).length;
  return [
    {name: 'states walked', ours: presses(deck) + 1},
    {name: 'presses of Next that changed no heading, caption or fragment', ours: unchanged, budget: 0},
    line('p50', ours, floors, 0.5),
    {...line('p95', ours, floors, 0.95), budget: 30},
    line('p50, CPU × 4', slow, slowFloors, 0.5),
    {...line('p95, CPU × 4', slow, slowFloors, 0.95), budget: 85},
    {
      name: 'transition over, p95',
      unit: 'ms',
      ours: median(ours.map(({settled}) => quantile(settled, 0.95))),
      budget: 300
    }
  ];
};
