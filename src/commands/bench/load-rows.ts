import {budgets} from '../budgets';
import {type Load, measureLoad} from './load';
import {profiles} from './measured-page';
import {interleave, type Measurement} from './measurement';
import {median} from './quantile';

const kilobyte = 1024;

/** First loads of the deck and of its floor. */
export const loadRows: Measurement = async ({browser, deck, floor, rounds}) => {
  const pages = [deck, floor];
  // Once unmeasured: the server compresses each file on its first request.
  for (const page of pages) await measureLoad(browser, page, profiles.desktop);
  const [plain, plainFloor] = await interleave(rounds, pages, url => measureLoad(browser, url, profiles.desktop));
  const [slow, slowFloor] = await interleave(rounds, pages, url => measureLoad(browser, url, profiles.cpu4));
  const [far, farFloor] = await interleave(2 * rounds, pages, url => measureLoad(browser, url, profiles.slow4g));
  const both = (ours: Load[], floors: Load[], figure: (load: Load) => number) => ({
    ours: median(ours.map(figure)),
    floor: median(floors.map(figure))
  });
  const paint = (load: Load) => load.firstContentfulPaint;
  const floorPaint = median(farFloor.map(paint));
  return [
    {
      name: 'first load',
      unit: 'kB',
      ...both(plain, plainFloor, load => load.bytes / kilobyte),
      budget: budgets.bytes / kilobyte
    },
    {
      name: 'of it JavaScript',
      unit: 'kB',
      ...both(plain, plainFloor, load => load.scriptBytes / kilobyte),
      budget: budgets.scriptBytes / kilobyte
    },
    {name: 'requests', ...both(plain, plainFloor, load => load.requests), budget: budgets.requests},
    {name: 'failed requests', ...both(plain, plainFloor, load => load.failed.length), budget: 0},
    {name: 'layout shift', ...both(plain, plainFloor, load => load.layoutShift), budget: budgets.layoutShift},
    {name: 'heap after load', unit: 'MB', ...both(plain, plainFloor, load => load.heap / kilobyte ** 2), budget: 4},
    {name: 'first contentful paint', unit: 'ms', ...both(plain, plainFloor, paint)},
    {name: 'long tasks, CPU × 4', unit: 'ms', ...both(slow, slowFloor, load => load.longTasks), budget: 550},
    {name: 'first contentful paint, Slow 4G', unit: 'ms', ...both(far, farFloor, paint), ratioBudget: 1.15},
    {
      name: 'hero figure drawn, Slow 4G',
      unit: 'ms',
      ours: median(far.map(load => load.figureDrawn)),
      floor: floorPaint,
      ratioBudget: 1.15
    },
    {
      name: 'formula in its font, Slow 4G',
      unit: 'ms',
      ...both(far, farFloor, load => load.formulaDrawn),
      ratioBudget: 1.25
    }
  ];
};
