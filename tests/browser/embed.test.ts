import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {type StaticServer, serveStatic} from '../../src/commands/static-server';
import {useSite, type Visit} from './site';

const site = useSite();
const embeds = existsSync('dist') ? readdirSync('dist/v1/embed') : [];

/** Somebody else's site: another port is another origin. */
let host: StaticServer;
const folder = mkdtempSync(join(tmpdir(), 'host-'));
beforeAll(async () => {
  host = await serveStatic(folder);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, {recursive: true});
});

/** Opens a page of the host's with this body, and hears what it says. */
async function openHost(body: string): Promise<{page: Page; messages: string[]}> {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><body>${body}`
  );
  const context = await site.browser.newContext({viewport: {width: 900, height: 800}, reducedMotion: 'reduce'});
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => messages.push(`uncaught: ${error.message}`));
  page.on('requestfailed', request => messages.push(`failed: ${request.url()}`));
  await page.goto(host.url);
  return {page, messages};
}

const door = (query = '') => `<script type="module" src="${site.server.url}v1/slt-widgets.js${query}"></script>`;

describe('a figure in a frame', () => {
  it.each(embeds)('%s works in a sandbox of another site, and says how high it is', async name => {
    const {page, messages} = await openHost(`<script>
      heights = [];
      addEventListener('message', ({data}) => { if (data.type === 'iframe-widget-resize') heights.push(data.height); });
      </script>
      <iframe sandbox="allow-scripts" width="640" height="50" src="${site.server.url}v1/embed/${name}/?theme=dark"></iframe>`);
    await page.waitForFunction('heights.length > 0');
    const [frame] = page.frames().slice(1);
    await frame.waitForSelector(`slt-${name}:defined`);
    const {pictures, theme, credit, caption, height} = await frame.evaluate(async tag => {
      const figure = document.querySelector(tag)! as HTMLElement & {updateComplete: Promise<unknown>};
      await figure.updateComplete;
      await document.fonts.ready;
      const {shadowRoot} = figure;
      const caption = shadowRoot!.querySelector<HTMLSlotElement>('.caption slot')!;
      return {
        pictures: Array.from(
          shadowRoot!.querySelectorAll('.panel svg'),
          svg => svg.querySelectorAll('path, rect, circle').length
        ),
        theme: getComputedStyle(document.documentElement).colorScheme,
        credit: document.querySelector<HTMLAnchorElement>('main .credit a')!.href,
        caption: caption.assignedNodes().length > 0 ? '' : caption.textContent!,
        height: document.body.getBoundingClientRect().height
      };
    }, `slt-${name}`);
    expect(pictures.length).toBeGreaterThan(0);
    for (const marks of pictures) expect(marks).toBeGreaterThan(0);
    expect([theme, credit]).toEqual(['dark', site.server.url]);
    expect(caption.length, 'its own caption').toBeGreaterThan(20);
    await page.waitForFunction(
      height => Math.abs((window as never as {heights: number[]}).heights.at(-1)! - height) < 3,
      height
    );
    expect(messages).toEqual([]);
  });

  describe('alone on a phone', () => {
    const widths = [320, 390];
    let visits: Map<string, Visit<number[]>>;
    beforeAll(async () => {
      visits = await site.visitAll(
        embeds.map(name => `v1/embed/${name}/`),
        async page => {
          const beyond = [];
          for (const width of widths) {
            await page.setViewportSize({width, height: 720});
            await standStill(page);
            beyond.push(
              await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
            );
          }
          return beyond;
        },
        {width: widths[0]}
      );
    }, 120_000);

    it.each(embeds)('%s fits', name => {
      expect(visits.get(`v1/embed/${name}/`)).toEqual({seen: [0, 0], messages: []});
    });
  });
});

describe('figures as elements of somebody else’s page', () => {
  it('a misspelt attribute is said once, with what was meant; other pages’ attributes are not', async () => {
    const figure = '<slt-volume-scaling epsilonn="0.1" theme="dark" data-x="1" id="a" class="b"></slt-volume-scaling>';
    const {page, messages} = await openHost(figure + figure + door());
    await page.locator('slt-volume-scaling:defined').nth(1).waitFor();
    await standStill(page);
    expect(messages).toEqual(['warning: <slt-volume-scaling> has no attribute "epsilonn" (did you mean "epsilon"?).']);
  });

  it('two of them come to life, the door opened twice, and Lit stays as it was', async () => {
    const {page, messages} = await openHost(`
      <slt-volume-scaling k="x^2*y^2" epsilon="0.1"><slt-step epsilon="1e-4">The region hugs both axes.</slt-step></slt-volume-scaling>
      <slt-free-energy></slt-free-energy>
      ${door()}${door()}${door('?again')}`);
    const figures = page.locator('slt-volume-scaling:defined, slt-free-energy:defined');
    await figures.nth(1).waitFor();
    await standStill(page);
    for (const paths of await figures.evaluateAll(all =>
      all.map(one => one.shadowRoot!.querySelectorAll('svg path').length)
    ))
      expect(paths).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'litElementHydrateSupport' in globalThis)).toBe(false);

    const step = page.locator('slt-step');
    expect(await step.isVisible()).toBe(false);
    await figures.first().evaluate(figure => (figure as HTMLElement & {goTo(step: number): void}).goTo(1));
    await standStill(page);
    expect(await step.isVisible()).toBe(true);
    expect(await step.evaluate(element => getComputedStyle(element).display)).toBe('block');
    const {epsilon} = await figures
      .first()
      .evaluate(figure => (figure as HTMLElement & {state: {epsilon: number}}).state);
    expect(epsilon).toBe(1e-4);
    expect(messages).toEqual([]);
  });

  it('parameters are properties, before the script has come and after', async () => {
    const {page, messages} = await openHost(`<slt-volume-scaling epsilon="0.5"></slt-volume-scaling>
      <script>Object.assign(document.querySelector('slt-volume-scaling'), {k: 'x^2*y^2', epsilon: 1e-3});</script>${door()}`);
    const figure = page.locator('slt-volume-scaling:defined');
    const state = () =>
      figure.evaluate(element => {
        const {k, epsilon, showFit} = (element as HTMLElement & {state: Record<string, unknown>}).state;
        return {k, epsilon, showFit};
      });
    await figure.waitFor();
    expect(await state()).toEqual({k: 'x^2*y^2', epsilon: 1e-3, showFit: false});
    await figure.evaluate(element => {
      Object.assign(element, {k: 'x^2+y^2', showFit: true});
      element.setAttribute('epsilon', '1e-6');
    });
    await standStill(page);
    expect(await state()).toEqual({k: 'x^2+y^2', epsilon: 1e-6, showFit: true});
    await figure.locator('.caption', {hasText: 'K = x²+y²'}).waitFor();
    expect(messages).toEqual([]);
  });

  it('the page’s styles do not reach in, however rude', async () => {
    const two =
      '<slt-volume-scaling><slt-step epsilon="1e-4">The region shrinks.</slt-step></slt-volume-scaling><slt-volume-scaling></slt-volume-scaling>';
    const looks = async (style: string) => {
      const {page} = await openHost(
        `<style>${style}</style><div style="display: block; width: 700px">${two}</div>${door()}`
      );
      await page.locator('slt-volume-scaling:defined').nth(1).waitFor();
      await standStill(page);
      return page.locator('slt-volume-scaling').evaluateAll(all =>
        all.map(({shadowRoot, children}) => ({
          boxes: Array.from(shadowRoot!.querySelectorAll('.panel, .row'), box => box.getBoundingClientRect().width),
          step: Array.from(children, child => getComputedStyle(child).display),
          text: Array.from(shadowRoot!.querySelectorAll('text, .caption, label'), text => {
            const {fontFamily, fontWeight, fontSize, color, textTransform, letterSpacing} = getComputedStyle(text);
            return {fontFamily, fontWeight, fontSize, color, textTransform, letterSpacing};
          })
        }))
      );
    };
    const plain = await looks('');
    expect(plain[0].step).toEqual(['none']);
    const rude =
      '* {all: unset} svg {width: 100px} p {display: none} div {letter-spacing: 3px; text-transform: uppercase}';
    expect(await looks(rude)).toEqual(plain);
  });

  it('share gives a link to the figure’s own page, with what it shows', async () => {
    const {page} = await openHost(`<slt-volume-scaling k="x^2+y^2" epsilon="0.1"></slt-volume-scaling>${door()}`);
    const figure = page.locator('slt-volume-scaling:defined');
    await figure.waitFor();
    await figure.evaluate(element => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
      (element as HTMLElement & {fork(changes: object): void}).fork({epsilon: 1e-6});
    });
    await figure.getByRole('button', {name: 'Share'}).click();
    const link = await figure.getByRole('textbox', {name: 'Link'}).inputValue();
    expect(link).toBe(
      `${site.server.url}v1/embed/volume-scaling/?${new URLSearchParams({k: 'x^2+y^2', epsilon: '0.000001'})}`
    );
  });

  it.each([
    ['HTML as a polynomial', 'k="&lt;img src=x onerror=alert(1)&gt;"', '<img src=x onerror=alert(1)>'],
    ['a word as a number', 'epsilon="seven"', '"seven" is not a number (allowed: 1e-12 to 1)'],
    ['a number too large', 'epsilon="1e999"', '1e999 is out of range (allowed: 1e-12 to 1)'],
    ['a polynomial too long', `k="${'x'.repeat(20_000)}"`, 'k: '],
    ['a prototype in a step', `step="1" steps='[{"__proto__":{"polluted":1}}]'`, 'unknown parameter "__proto__"']
  ])('%s shows what is wrong and runs nothing', async (_, attributes, words) => {
    const {page} = await openHost(`<slt-volume-scaling ${attributes}></slt-volume-scaling>${door()}`);
    const box = page.locator('slt-volume-scaling .failure');
    await box.waitFor();
    expect(await box.textContent()).toContain(words);
    expect(await box.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
});
