import {expect, it} from 'vitest';
import {useSite} from './site';

const site = useSite();

it('a term of the formula, dragged sideways, moves its number in the figure and nothing else', async () => {
  const {page, messages} = await site.openDeck('#/free-energy-formula');
  const term = page.locator('section.present .katex-html [data-term=complexity]').first();
  await page.waitForSelector('section.present .katex-html [data-term=complexity][data-movable]');
  const state = () =>
    page.evaluate(() => {
      const figure = document.querySelector('section.present slt-free-energy') as unknown as {
        state: Record<string, number>;
      };
      const {lambda, loss, n} = figure.state;
      return {lambda, loss, n};
    });
  const before = await state();
  const {x, y, width, height} = (await term.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 120, y + height / 2, {steps: 4});
  const dragged = await state();
  await page.mouse.up();
  await page.mouse.move(x + width / 2 + 240, y + height / 2);
  expect(dragged.lambda).toBeGreaterThan(before.lambda);
  expect(dragged).toEqual({...before, lambda: dragged.lambda});
  expect(await state()).toEqual(dragged);
  expect(await page.evaluate(() => location.hash.split('?')[0])).toBe('#/free-energy-formula');
  expect(messages).toEqual([]);
});

it('by keyboard: one slider a term, its marks outlined, announced with its value', async () => {
  const {page, messages} = await site.openDeck('#/free-energy-formula');
  const slider = page.locator('section.present .term-control[role=slider][data-term=complexity]');
  await slider.waitFor({state: 'attached'});
  const lambda = () =>
    page.evaluate(
      () =>
        (document.querySelector('section.present slt-free-energy') as unknown as {state: {lambda: number}}).state.lambda
    );
  const before = await lambda();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const after = await lambda();
  expect(after).toBeGreaterThan(before);
  expect(await slider.getAttribute('aria-valuetext')).toBe(String(Number(after.toPrecision(3))));
  expect(await slider.getAttribute('aria-label')).toBe('λ, in the formula');
  expect(await page.locator('section.present [data-lit][data-term=complexity]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Home');
  expect(await lambda()).toBeLessThan(before);
  // The value stands beside the term that is lit.
  await page.waitForSelector('section.present .term-value');
  await page.keyboard.press('t');
  const colours = await page.evaluate(() =>
    ['.term-value', '[data-lit]'].map(
      part => getComputedStyle(document.querySelector(`section.present ${part}`)!).color
    )
  );
  expect(colours[0]).toBe(colours[1]);
  await page.keyboard.press('PageDown');
  expect(messages).toEqual([]);
});

it('a term that moves nothing is a button: pressed, it stays lit, and the slide stays, too', async () => {
  const {page, messages} = await site.openDeck('#/free-energy-formula');
  const button = page.locator('section.present .term-control[data-term=exact]');
  await button.waitFor({state: 'attached'});
  expect(await button.getAttribute('role')).toBe('button');
  await button.focus();
  await page.keyboard.press(' ');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.blur();
  const lit = page.locator('section.present [data-lit][data-term=exact]');
  expect(await lit.count()).toBe(1);
  expect(await page.evaluate(() => location.hash)).toBe('#/free-energy-formula');
  await button.focus();
  await page.keyboard.press('Enter');
  await button.blur();
  expect(await lit.count()).toBe(0);
  expect(messages).toEqual([]);
});

it.each(['.katex-html [data-term=lambda]', 'svg [data-term=lambda]'])(
  'a tap on %s lights the term until the next tap',
  async selector => {
    const {page, messages} = await site.openDeck('#/volume-scaling/4', {touch: true});
    const centre = async (of: string) => {
      const {x, y, width, height} = (await page.locator(`section.present ${of}`).first().boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    const lit = page.locator('section.present .katex [data-lit][data-term=lambda]');
    for (let time = 0; time < 2; time++) {
      await page.touchscreen.tap(...(await centre(selector)));
      expect(await lit.count()).toBe(1);
      await page.touchscreen.tap(...(await centre('h2')));
      expect(await lit.count()).toBe(0);
    }
    expect(messages).toEqual([]);
  }
);

it('a formula that was edited while the deck runs gets controls of its own', async () => {
  const {page, messages} = await site.openDeck('#/free-energy-formula');
  await page.waitForSelector('section.present .term-control', {state: 'attached'});
  await page.evaluate(() => {
    const formula = document.querySelector('section.present .katex-display')!;
    for (const control of document.querySelectorAll('section.present .term-control')) control.remove();
    formula.replaceWith(formula.cloneNode(true));
  });
  await page.keyboard.press('PageDown');
  await page.waitForSelector('section.present .term-control[data-term=complexity]', {state: 'attached'});
  expect(messages).toEqual([]);
});

it('the value of a term that is one letter says the letter, too, as it may stand apart', async () => {
  const {page} = await site.openDeck('#/volume-scaling/1');
  await page.waitForSelector('section.present .term-value');
  expect(await page.textContent('section.present .term-value')).toBe('λ = 1');
});
