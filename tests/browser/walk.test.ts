import type {Page} from 'playwright-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {type DeckSlide, deckSlides, goToState, standStill} from '../../src/commands/deck-states';
import {axeFaults} from './axe';
import {useSite, type Visit} from './site';

const site = useSite();
const minutes = 60_000;

interface Stop {
  readonly id: string;
  readonly step: number;
}
let slides: DeckSlide[];
let stops: Stop[];

beforeAll(async () => {
  const {page} = await site.openDeck();
  slides = await deckSlides(page);
  stops = slides.flatMap(({id, steps}) => Array.from({length: steps + 1}, (_, step) => ({id, step})));
}, minutes);

/** What every figure on the present slide shows: its state and its drawing, without what only Lit reads. */
const shown = (page: Page) =>
  page.evaluate(() => {
    // A picture taken over from the server and one drawn in the page list the same attributes in another order.
    const written = (node: Node): string => {
      if (node instanceof Text) return node.data.trim();
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes].map(({name, value}) => `${name}=${value}`).sort();
      return `<${node.localName} ${attributes.join(' ')}>${[...node.childNodes].map(written).join('')}</${node.localName}>`;
    };
    const section = document.querySelector('section.present')!;
    const figures = [...section.querySelectorAll('*')].filter(
      element => element.localName.startsWith('slt-') && element.shadowRoot
    );
    return JSON.stringify({
      slide: (section as HTMLElement).dataset.id,
      hash: location.hash,
      captions: [...section.querySelectorAll<HTMLElement>('.captions > *')]
        .filter(e => e.checkVisibility({visibilityProperty: true}))
        .map(e => e.textContent),
      figures: figures.map(figure => ({
        name: figure.getAttribute('name'),
        state: (figure as unknown as {state: unknown}).state,
        pictures: [...figure.shadowRoot!.querySelectorAll('svg')].map(written)
      }))
    });
  });

/** Presses a key of the deck and waits until the next stop stands still. */
async function press(page: Page, key: string, stop: Stop) {
  await page.keyboard.press(key);
  await page.waitForFunction(
    ({id, step}) => {
      const present = document.querySelector<HTMLElement>('section.present');
      return present?.dataset.id === id && location.hash.split('?')[0] === (step ? `#/${id}/${step}` : `#/${id}`);
    },
    stop,
    {timeout: 5000}
  );
  await standStill(page);
}

/** Where two texts part, short enough to read. */
function difference(was: string | undefined, is: string): string {
  if (was === is) return '';
  if (was === undefined) return 'not seen going forward';
  let i = 0;
  while (was[i] === is[i]) i++;
  return `…${was.slice(Math.max(0, i - 80), i + 40)}… became …${is.slice(Math.max(0, i - 80), i + 40)}…`;
}

describe('every slide and step', () => {
  const forward = new Map<string, string>();
  const key = ({id, step}: Stop) => `${id}/${step}`;

  it(
    'is reached by Next, says nothing to the console and stays inside 1280 × 720',
    async () => {
      const {page, messages} = await site.openDeck();
      const outside: Record<string, string[]> = {};
      for (const [i, stop] of stops.entries()) {
        if (i > 0) await press(page, 'PageDown', stop);
        forward.set(key(stop), await shown(page));
        const problems = await page.evaluate(overflowing);
        if (problems.length > 0) outside[key(stop)] = problems;
      }
      expect(outside).toEqual({});
      expect(messages).toEqual([]);
      expect(forward.size).toBe(stops.length);
    },
    5 * minutes
  );

  it(
    'is the same going back',
    async () => {
      const {page} = await site.openDeck(`#/${stops.at(-1)!.id}/${stops.at(-1)!.step}`);
      for (const stop of stops.slice(0, -1).reverse()) {
        await press(page, 'PageUp', stop);
        expect(difference(forward.get(key(stop)), await shown(page)), key(stop)).toBe('');
      }
    },
    5 * minutes
  );

  it(
    'lets Tab reach every control',
    async () => {
      const {page} = await site.openDeck();
      let before = '';
      for (const {id, step} of stops) {
        await goToState(page, id, step);
        const controls = await page.evaluate(countControls);
        // At most steps the same ones stand in the same places.
        if (before === (before = controls.join())) continue;
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const reached = new Set<string>();
        for (let i = 0; i < 2 * controls.length + 24 && !controls.every(control => reached.has(control)); i++) {
          await page.keyboard.press('Tab');
          reached.add(await page.evaluate(focusedControl));
        }
        expect(
          controls.filter(control => !reached.has(control)),
          `${id}/${step}`
        ).toEqual([]);
      }
    },
    5 * minutes
  );

  describe('opened by its address', () => {
    const address = ({id, step}: Stop) => (step ? `#/${id}/${step}` : `#/${id}`);
    let visits: Map<string, Visit<{arrived: string; reloaded: string}>>;
    beforeAll(async () => {
      visits = await site.visitAll(stops.map(address), seenByAddress);
    }, 8 * minutes);

    it('is the same', () => {
      for (const stop of stops)
        expect(difference(forward.get(key(stop)), visits.get(address(stop))!.seen.arrived), key(stop)).toBe('');
    });

    it('is the same after a reload', () => {
      for (const stop of stops)
        expect(difference(forward.get(key(stop)), visits.get(address(stop))!.seen.reloaded), key(stop)).toBe('');
    });
  });

  it(
    'has no serious fault for axe in either theme',
    async () => {
      // In the dark theme nothing differs but colours.
      const faults = await Promise.all([faultsOn('light'), faultsOn('dark', ['color-contrast'])]);
      expect(faults).toEqual([{}, {}]);
    },
    5 * minutes
  );
});

/** What a stop shows when it is opened by its address, and after a reload. */
async function seenByAddress(page: Page, address: string): Promise<{arrived: string; reloaded: string}> {
  const arrive = async () => {
    await page.waitForSelector(`section.present[data-id="${address.split('/')[1]}"]`, {state: 'attached'});
    await standStill(page);
    return shown(page);
  };
  const arrived = await arrive();
  await page.reload();
  return {arrived, reloaded: await arrive()};
}

/** What axe calls serious or critical, by stop; of all its rules, or of some. */
async function faultsOn(theme: 'light' | 'dark', rules?: string[]): Promise<Record<string, string[]>> {
  const {page} = await site.openDeck('', {theme});
  const found: Record<string, string[]> = {};
  for (const [i, {id, step}] of stops.entries()) {
    await goToState(page, id, step);
    // Axe reads every element of the page, and those of past slides would soon be ten times those that are seen.
    await page.evaluate(() => {
      for (const past of document.querySelectorAll('section.past')) past.replaceChildren();
    });
    // What stands around the slides is the same for all.
    const faults = await axeFaults(page, i === 0 ? 'html' : 'section.present', rules);
    if (faults.length > 0) found[`${id}/${step}`] = faults;
  }
  return found;
}

/** Runs in the page: what of the present slide leaves the stage, or is cut off inside it. */
function overflowing(): string[] {
  const problems: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.closest('.katex-mathml, .katex svg, .words, .aria-status') || !element.checkVisibility()) continue;
      // The title's shape is larger than the stage, whose edge cuts it.
      if (element.matches('svg *') && (element.getRootNode() as ShadowRoot).host?.localName === 'slt-hero') continue;
      const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const word = `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
      if (left < -1 || top < -1 || right > 1281 || bottom > 721)
        problems.push(`${word} at ${[left, top, right, bottom].map(Math.round)}`);
      if (
        element.matches('.body, section') &&
        (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
      )
        problems.push(
          `${word} needs ${element.scrollWidth}×${element.scrollHeight}, has ${element.clientWidth}×${element.clientHeight}`
        );
    }
  };
  visit(document.querySelector('section.present')!);
  return problems.slice(0, 5);
}

/** Runs in the page: every control of the present slide that a hand could use, named by its place. */
function countControls(): string[] {
  const names: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (
        !element.matches('input, select, button, a[href], summary, [role=slider], [role=button]') ||
        !element.checkVisibility({visibilityProperty: true})
      )
        continue;
      if ((element as HTMLButtonElement).disabled) continue;
      element.dataset.control = `${element.localName}-${Math.round(element.getBoundingClientRect().x)}-${Math.round(element.getBoundingClientRect().y)}-${names.length}`;
      names.push(element.dataset.control);
    }
  };
  visit(document.querySelector('section.present')!);
  return names;
}

/** Runs in the page: the control that has the focus, through all shadow roots. */
function focusedControl(): string {
  let element = document.activeElement as HTMLElement | null;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element?.dataset.control ?? '';
}
