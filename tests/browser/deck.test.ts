import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();

const present = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('section.present')!.dataset.id!);
const stateOf = (page: Page, tag: string) =>
  page.evaluate(
    tag => (document.querySelector(`section.present ${tag}`) as unknown as {state: Record<string, unknown>}).state,
    tag
  );
const next = async (page: Page, key = 'PageDown') => {
  await page.keyboard.press(key);
  await standStill(page);
};

describe('keys', () => {
  it('PageDown and PageUp drive the deck with any control focused', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    const controls = page
      .locator('section.present slt-volume-scaling')
      .locator('input, select, button:not([disabled])');
    for (let i = 0; i < (await controls.count()); i++) {
      await page.evaluate(() => (location.hash = '#/volume-scaling'));
      await standStill(page);
      await controls.nth(i).focus();
      await next(page);
      expect(await page.evaluate(() => location.hash), `control ${i}`).toBe('#/volume-scaling/1');
      await next(page, 'PageUp');
      expect(await page.evaluate(() => location.hash.split('?')[0]), `control ${i}`).toBe('#/volume-scaling');
    }
  });

  it('b, . and s typed into a formula are letters of the formula', async () => {
    const {page, messages} = await site.openDeck('#/volume-scaling');
    const field = page.locator('section.present slt-volume-scaling input.typed');
    await field.fill('');
    await field.pressSequentially('bs.?');
    expect(await field.inputValue()).toBe('bs.?');
    expect(await page.evaluate(() => document.querySelector('.black, [data-black]') !== null)).toBe(false);
    expect(page.context().pages()).toHaveLength(1);
    expect(await present(page)).toBe('volume-scaling');
    expect(messages).toEqual([]);
  });

  it('arrows move the focused slider, not the slide', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    const before = (await stateOf(page, 'slt-volume-scaling')).epsilon as number;
    await page.locator('section.present slt-volume-scaling input[type=range]').focus();
    await page.keyboard.press('ArrowRight');
    await standStill(page);
    expect(await present(page)).toBe('volume-scaling');
    expect((await stateOf(page, 'slt-volume-scaling')).epsilon).toBeGreaterThan(before);
  });

  it('R takes back what the visitor changed without advancing; Next takes it back and advances', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1');
    const script = await stateOf(page, 'slt-volume-scaling');
    const slider = page.locator('section.present slt-volume-scaling input[type=range]');
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await standStill(page);
    expect(await stateOf(page, 'slt-volume-scaling')).not.toEqual(script);
    await page.waitForFunction(() => location.hash.includes('?volume-scaling.epsilon='), null, {timeout: 2000});
    await page.keyboard.press('Escape');
    await next(page, 'r');
    expect(await stateOf(page, 'slt-volume-scaling')).toEqual(script);
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await next(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/volume-scaling/2');
  });

  it('a number and Enter go to the slide of that number, unless they are typed into a field', async () => {
    const {page, messages} = await site.openDeck('#/volume-scaling');
    await page.keyboard.type('14');
    expect(await page.locator('.notice').textContent()).toBe('Slide 14: Enter');
    await page.keyboard.press('Enter');
    await standStill(page);
    expect(await page.locator('.slide-number').textContent()).toBe('14');
    expect(await page.locator('.notice').isVisible()).toBe(false);
    await page.keyboard.type('999g');
    await standStill(page);
    expect(await present(page)).toBe('references');
    expect(messages).toEqual([]);
  });
});

describe('addresses', () => {
  it('of no slide show the first one and say so', async () => {
    const {page, messages} = await site.openDeck();
    await page.goto(page.url().replace(/#.*/, '#/volume-scalling/2'));
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice').textContent()).toContain('volume-scalling');
    expect(await present(page)).toBe('title');
    await page.waitForFunction(() => location.hash === '#/title');
    expect(messages).toEqual([]);
  });

  it('are cleaned of what figures cannot show', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1?volume-scaling.epsilon=nonsense&nobody.x=1');
    await page.waitForFunction(() => location.hash === '#/volume-scaling/1');
  });

  it('carry what the visitor changed', async () => {
    const {page} = await site.openDeck('#/volume-scaling/1?volume-scaling.epsilon=0.02&volume-scaling.k=x^2%2By^4');
    expect(await stateOf(page, 'slt-volume-scaling')).toMatchObject({epsilon: 0.02, k: 'x^2+y^4'});
  });

  it.each(
    [
      '#/<img src=x onerror=alert(1)>',
      '#/volume-scaling/1e9',
      '#/volume-scaling/-1?volume-scaling.epsilon=NaN',
      '#/constructor/0?__proto__.x=1',
      '#/volume-scaling?volume-scaling.k=%E0%A4%A',
      `#/volume-scaling?volume-scaling.k=${'x'.repeat(20000)}`,
      '#%'
    ].map(hash => [hash.slice(0, 60), hash])
  )('%s opens a slide and runs nothing', async (_, hash) => {
    const {page, messages} = await site.openDeck();
    await page.evaluate(hash => {
      location.hash = hash;
    }, hash);
    await standStill(page);
    expect(await present(page)).toBeTruthy();
    expect(await page.evaluate(() => (({}) as Record<string, unknown>).x)).toBeUndefined();
    expect(messages.filter(message => !message.startsWith('failed'))).toEqual([]);
  });
});

it('the overview takes the number of a slide', async () => {
  const {page, messages} = await site.openDeck('#/overview');
  await page.keyboard.press('o');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('1');
  expect(await page.locator('dialog[open] .notice').textContent()).toBe('Slide 1: Enter');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#/title');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(messages).toEqual([]);
});

describe('sources and terms', () => {
  it('are shown in place, by key or pointer, and lead to the reading in a tab of its own', async () => {
    const {page, messages} = await site.openDeck('#/model-selection');
    const link = page.locator('section.present a.gloss').first();
    const shown = page.getByRole('dialog', {name: await link.textContent().then(words => words!)});
    await link.focus();
    await page.keyboard.press('Enter');
    await shown.waitFor();
    // The words come first: a screen reader starts to read where the focus is.
    expect(await shown.evaluate(dialog => document.activeElement === dialog)).toBe(true);
    expect((await shown.textContent())!.length).toBeGreaterThan(40);
    const reading = shown.getByRole('link', {name: 'In the reading'});
    expect(await reading.getAttribute('href')).toBe(
      await link.getAttribute('href').then(href => new URL(href!, page.url()).href)
    );
    expect(await reading.getAttribute('target')).toBe('_blank');
    await page.keyboard.press('Escape');
    await shown.waitFor({state: 'hidden'});
    expect(await link.evaluate(element => document.activeElement === element)).toBe(true);

    await link.click();
    await shown.waitFor();
    await next(page);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => location.hash)).toBe('#/model-selection/1');
    expect(messages).toEqual([]);
  });

  it('go away again by a click elsewhere, or by a key of the deck', async () => {
    const {page} = await site.openDeck('#/overview');
    await page.locator('section.present .cited a.cite').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.mouse.click(5, 5);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await present(page)).toBe('overview');

    await page.locator('section.present .cited a.cite').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.waitForFunction(() => location.hash !== '#/overview');
  });

  it('are explained on every slide that links them', async () => {
    const {page} = await site.openDeck();
    const unexplained = await page.evaluate(() =>
      [...document.querySelectorAll('.slides > section')].flatMap(section => {
        const slide = section.querySelector('template')?.content ?? section;
        const links = [...slide.querySelectorAll<HTMLAnchorElement>('a.cite, a.gloss')];
        const names = links.map(link => link.getAttribute('href')!.split('#')[1]);
        return names.filter(name => !slide.querySelector(`[data-explains="${name}"]`));
      })
    );
    expect(unexplained).toEqual([]);
  });
});

describe('pointers', () => {
  it.each([
    [480, 270],
    [1280, 720],
    [2048, 1152]
  ])('meet the handle within a pixel on a stage of %i × %i', async (width, height) => {
    const {page} = await site.openDeck('#/volume-scaling', {width, height});
    const centre = () =>
      page.evaluate(() => {
        const root = document.querySelector('section.present slt-volume-scaling')!.shadowRoot!;
        const {x, y, width, height} = root.querySelector('[data-handle=epsilon] circle')!.getBoundingClientRect();
        return {x: x + width / 2, y: y + height / 2};
      });
    const from = await centre();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const shift of [-0.06, -0.15, -0.22]) {
      const x = from.x + shift * width;
      await page.mouse.move(x, from.y);
      await standStill(page);
      expect(Math.abs((await centre()).x - x)).toBeLessThan(1);
    }
    await page.mouse.up();
  });
});

describe('faults', () => {
  it('the network may go: every slide and figure still comes', async () => {
    const {page, messages} = await site.openDeck();
    await page.keyboard.press('PageDown');
    await page.waitForLoadState('networkidle');
    await page.waitForSelector('html[data-fetched]', {state: 'attached', timeout: 30000});
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    for (const id of ['cubic-gaussian', 'volume-scaling', 'free-energy-formula', 'references']) {
      await page.evaluate(id => {
        location.hash = `#/${id}`;
      }, id);
      await page.waitForSelector(`section.present[data-id=${id}]`);
      await standStill(page);
      const pictures = await page.evaluate(() =>
        [...document.querySelectorAll('section.present *')]
          .filter(e => e.shadowRoot)
          .map(e => e.shadowRoot!.querySelectorAll('svg path').length)
      );
      for (const paths of pictures) expect(paths).toBeGreaterThan(3);
    }
    expect(messages).toEqual([]);
  });

  it('a figure that throws shows its box and a way back; the deck goes on', async () => {
    const {page} = await site.openDeck('#/volume-scaling');
    await page.evaluate(() => {
      const figure = document.querySelector('section.present slt-volume-scaling') as HTMLElement & {
        fork(changes: object): void;
      };
      figure.setAttribute('epsilon', 'seven');
    });
    await standStill(page);
    const box = page.locator('section.present slt-volume-scaling .failure');
    expect(await box.textContent()).toContain('"seven" is not a number (allowed: 1e-12 to 1)');
    await next(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/volume-scaling/1');
  });

  it.each([
    ['volume-scaling', 'x^2+y^2+1', 'nowhere below'],
    ['free-energy', 'w^4+1', 'must be 0']
  ])('%s keeps its field when K = %s cannot be shown, and says why', async (id, formula, words) => {
    const {page} = await site.openDeck(`#/${id}`);
    const figure = page.locator('section.present [size=wide]');
    await figure.locator('input.typed').fill(formula);
    await standStill(page);
    expect(await figure.locator('input.typed').inputValue()).toBe(formula);
    expect(await figure.locator('figure').textContent()).toContain(words);
    await figure.locator('input.typed').fill('w^6');
    await standStill(page);
    expect(await figure.locator('figure').textContent()).toContain('1/6');
  });

  it('shows the slides as one page where scripts are off', async () => {
    const {page} = await site.open('', {javaScript: false});
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect(await page.locator('noscript').count()).toBe(1);
  });

  it('has no role=application anywhere', async () => {
    const {page} = await site.openDeck();
    expect(await page.locator('[role=application]').count()).toBe(0);
  });
});

describe('print', () => {
  it('has each slide once, with its figures drawn', async () => {
    const {page} = await site.open('', {query: 'print'});
    await page.waitForSelector('html[data-ready=print]', {state: 'attached', timeout: 20000});
    const sections = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('section[data-id]')];
      return all.map(section => ({
        id: section.dataset.id,
        shown: section.checkVisibility(),
        empty: !section.textContent!.trim(),
        figures: [...section.querySelectorAll('*')]
          .filter(e => e.localName.startsWith('slt-') && e.localName !== 'slt-step')
          .map(e => e.shadowRoot?.querySelectorAll('svg').length ?? 0)
      }));
    });
    expect(new Set(sections.map(({id}) => id)).size).toBe(sections.length);
    for (const {id, shown, empty, figures} of sections) {
      expect([id, shown, empty]).toEqual([id, true, false]);
      for (const pictures of figures) expect(pictures, id).toBeGreaterThan(0);
    }
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(sections.length);
  }, 60_000);
});
