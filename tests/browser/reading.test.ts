import type {Page} from 'playwright-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {axeFaults} from './axe';
import {useSite} from './site';
import {wakeAll} from './wake';

const site = useSite();
const widths = [320, 390, 1280];

type ReadFigure = HTMLElement & {step: number; state: unknown; updateComplete: Promise<unknown>};

const figuresOf = 'main [name]';

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Runs in the page: whether formulas, and the drawings of every panel, are seen. */
function seenIn(selector: string) {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const seen = (element: Element) => {
    const {width, height} = element.getBoundingClientRect();
    return element.checkVisibility() && width > 1 && height > 1;
  };
  return {
    formulas: Array.from(document.querySelectorAll('.katex-html'), seen),
    figures: Array.from(document.querySelectorAll(selector), figure => ({
      tag: figure.localName,
      // A panel has its drawing in two sizes and shows one.
      seen: Array.from(
        figure.shadowRoot?.querySelectorAll('.panel') ?? [],
        panel => [...panel.querySelectorAll('svg')].filter(seen).length
      ),
      paths: figure.shadowRoot?.querySelectorAll('svg path').length ?? 0
    }))
  };
}

describe('without a script', () => {
  const at = new Map<number, {overflow: number; contents: boolean; scrolling: string[]}>();
  let seen: ReturnType<typeof seenIn>;
  beforeAll(async () => {
    const {page} = await site.open('read/', {javaScript: false});
    for (const width of widths) {
      await page.setViewportSize({width, height: 844});
      at.set(width, {
        overflow: await overflow(page),
        contents: await page.locator('.contents li a').first().isVisible(),
        scrolling: await page
          .locator('.katex-display')
          .evaluateAll(all =>
            all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.closest('.passage')!.id)
          )
      });
    }
    seen = await page.evaluate(seenIn, figuresOf);
  });

  it('every formula and every figure’s picture is seen', () => {
    const {formulas, figures} = seen;
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter(seen => !seen)).toEqual([]);
    expect(figures.length).toBeGreaterThan(3);
    for (const {tag, seen, paths} of figures) {
      expect(new Set(seen), tag).toEqual(new Set([1]));
      expect(paths, tag).toBeGreaterThan(0);
    }
  });

  it.each(widths)('it fits a window of %i px', width => {
    expect(at.get(width)!.overflow).toBe(0);
  });

  it('on a phone every long formula breaks, and none scrolls', () => {
    expect(at.get(390)!.scrolling).toEqual([]);
  });

  it('the contents stand beside the text where there is room, and fold where there is not', () => {
    expect(widths.map(width => at.get(width)!.contents)).toEqual([false, false, true]);
  });
});

describe('with every figure alive', () => {
  const overflows: number[] = [];
  let faults: string[][];
  let said: string[];
  beforeAll(async () => {
    const {page, messages} = await site.open('read/', {width: widths[0], height: 844});
    await wakeAll(page.locator(figuresOf));
    for (const width of widths) {
      await page.setViewportSize({width, height: 844});
      await standStill(page);
      overflows.push(await overflow(page));
    }
    const light = await axeFaults(page);
    await page.emulateMedia({colorScheme: 'dark'});
    await standStill(page);
    // In the dark theme nothing differs but colours.
    faults = [light, await axeFaults(page, 'html', ['color-contrast'])];
    said = messages;
  }, 120_000);

  it('it says nothing to the console, and fits windows of 320, 390 and 1280 px', () => {
    expect(overflows).toEqual([0, 0, 0]);
    expect(said).toEqual([]);
  });

  it('it has no serious fault for axe in either theme', () => {
    expect(faults).toEqual([[], []]);
  });
});

describe('with scripts', () => {
  it('the steps below a figure drive it, and say which is shown', async () => {
    const {page} = await site.open('read/#volume-scaling');
    const passage = page.locator('#volume-scaling');
    const shown = () =>
      passage.locator('slt-volume-scaling').evaluate(element => {
        const {step, state, shadowRoot} = element as ReadFigure;
        return {step, state: JSON.stringify(state), picture: shadowRoot!.querySelector('.panels')!.innerHTML};
      });
    const buttons = passage.locator('.narrative button[data-step]');
    const seen = [];
    for (const button of await buttons.all()) {
      await button.click();
      await standStill(page);
      seen.push(await shown());
      expect(await passage.locator('.narrative [aria-current=step]').count()).toBe(1);
      expect(await button.getAttribute('aria-current')).toBe('step');
    }
    expect(seen.map(({step}) => step)).toEqual([...seen.keys()]);
    expect(seen.length).toBeGreaterThan(2);
    for (const key of ['state', 'picture'] as const) expect(new Set(seen.map(one => one[key])).size).toBe(seen.length);
  });

  it('the system’s theme holds until somebody names one', async () => {
    const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const {page: asked} = await site.open('read/', {theme: 'light'});
    const {page} = await site.open('read/');
    const light = await paper(page);
    for (const each of [page, asked]) await each.emulateMedia({colorScheme: 'dark'});
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    expect(await paper(asked)).toBe(light);
    await page.locator('.contents .tool').click();
    expect(await paper(page)).toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  it.each([390, 1280])('nothing moves while it comes in slowly, %i px wide', async width => {
    const context = await site.browser.newContext({viewport: {width, height: 800}});
    const page = await context.newPage();
    // How far the text moves when its face arrives hangs on the system's fonts; all the rest must not move at all.
    await page.route('**/*.woff2', route => route.abort());
    const network = await context.newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 400_000,
      uploadThroughput: 400_000
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(`${site.server.url}read/`, {waitUntil: 'networkidle'});
    await standStill(page);
    const shifts = await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.001);
  });
});
