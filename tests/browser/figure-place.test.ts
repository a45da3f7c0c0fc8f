import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {goToState, standStill} from '../../src/commands/deck-states';
import type {Figure, ParameterTable} from '../../src/widgets';
import {useSite} from './site';
import {onEverySlide} from './stage';

type AnyFigure = Figure<ParameterTable, unknown>;

const site = useSite();

/** Where the pictures of the present slide's figures stand, and how high their rows of controls are. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('section.present [name]')]
      .filter(({shadowRoot}) => shadowRoot)
      .map(({shadowRoot}) => {
        const [panels, row] = ['.panels', '.row'].map(part => shadowRoot!.querySelector(part)!.getBoundingClientRect());
        return {top: panels.y, bottom: panels.bottom, row: row.height};
      })
  );

it('a figure stays where it is through the steps of its slide, its controls in one row', async () => {
  let figures = 0;
  await onEverySlide(site, async (page, {id, steps}) => {
    await goToState(page, id, 0);
    const first = await places(page);
    figures += first.length;
    for (const {row} of first) expect(row, `${id}: height of the row of controls`).toBeLessThan(45);
    for (let step = 1; step <= steps; step++) {
      await goToState(page, id, step);
      expect(await places(page), `${id}/${step} beside ${id}/0`).toEqual(first);
    }
  });
  expect(figures).toBeGreaterThan(12);
}, 180_000);

it('nor does a figure move when a visitor leaves the script, whose own words keep within their two lines', async () => {
  let changes = 0;
  await onEverySlide(site, async (page, {id, steps}) => {
    await goToState(page, id, steps);
    for (const {change, ...seen} of await page.evaluate(leaveScript)) {
      changes++;
      expect(seen, `${id}/${steps} with ${change}`).toEqual({moved: 0, beyond: 0});
    }
  });
  expect(changes).toBeGreaterThan(80);
}, 180_000);

it('nor when a visitor types what cannot be', async () => {
  const {page} = await site.openDeck('#/volume-scaling/1');
  const [first] = await places(page);
  const figure = page.locator('section.present slt-volume-scaling');
  await figure.locator('input.typed').fill('x^');
  await standStill(page);
  expect(await figure.locator('.problem').count()).toBe(1);
  expect(await places(page)).toEqual([first]);
});

it('nor can a figure of any proportions push its controls and its caption off the slide', async () => {
  const {page} = await site.openDeck('#/double-descent/1');
  const low = await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('section.present [name]')!;
    // Those of the README's smallest figure.
    shadowRoot!.querySelector<HTMLElement>('.panel')!.style.setProperty('--wide', '400/200');
    const [svg, row, foot] = ['svg', '.row', '.foot'].map(part =>
      shadowRoot!.querySelector(part)!.getBoundingClientRect()
    );
    const body = document.querySelector('section.present .body')!.getBoundingClientRect();
    return {picture: row.top - svg.bottom, foot: body.bottom - foot.bottom, height: svg.height};
  });
  expect(low.height).toBeGreaterThan(300);
  expect(low.picture).toBeGreaterThan(0);
  expect(low.foot).toBeGreaterThanOrEqual(0);
});

/** Runs in the page: sets each control of the present slide's figures to its ends or another choice, and back to the script. */
async function leaveScript() {
  const figures = [...document.querySelectorAll<AnyFigure>('section.present [name]')].filter(
    ({localName, shadowRoot}) => localName !== 'slt-hero' && shadowRoot
  );
  const seen: {change: string; moved: number; beyond: number}[] = [];
  for (const figure of figures) {
    const {parameters, controls} = figure.definition;
    const top = () => figure.shadowRoot!.querySelector('.panels')!.getBoundingClientRect().y;
    const first = top();
    const others = (name: string) => {
      const p = parameters[name];
      if (p.kind === 'number' || p.kind === 'integer') return [p.min, p.max];
      if (p.kind === 'choice') return Object.keys(p.options);
      return p.kind === 'boolean' ? [!figure.state[name]] : [];
    };
    for (const name of controls?.(figure.state) ?? Object.keys(parameters))
      for (const value of others(name)) {
        figure.fork({[name]: value});
        // Words are written anew after 0.2 s at the latest.
        await new Promise(done => setTimeout(done, 250));
        await figure.updateComplete;
        const told = figure.shadowRoot!.querySelector('.told');
        seen.push({
          change: `${name} = ${value}`,
          moved: Math.round(top() - first),
          beyond: told ? Math.max(0, told.scrollHeight - told.clientHeight - 2) : 0
        });
        figure.reset();
        await figure.updateComplete;
      }
  }
  return seen;
}
