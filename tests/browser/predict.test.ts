import {expect, it} from 'vitest';
import {useSite} from './site';

const site = useSite();

it('a guess outlives the step that answers it, is kept in the link, and goes with R', async () => {
  const {page, messages} = await site.openDeck('#/volume-scaling/2');
  const guess = () =>
    page.evaluate(
      () =>
        (document.querySelector('section.present slt-volume-scaling') as unknown as {state: {guess: number[]}}).state
          .guess
    );
  const handle = page.locator('section.present [data-handle=guess-1] circle').first();
  const {x, y, width, height} = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y - 60, {steps: 4});
  await page.mouse.up();
  const drawn = await guess();
  expect(drawn).toHaveLength(3);
  expect(drawn[1]).toBeGreaterThan(1e-8);

  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => /^#\/volume-scaling\/3\?.*guess=/.test(location.hash));
  expect(await guess()).toEqual(drawn);
  // A reload breaks off what is still fetched, and says so.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForSelector('html[data-fetched]', {state: 'attached'});
  await page.reload();
  await page.waitForSelector('html[data-ready=deck]');
  expect(await guess()).toEqual(drawn);
  // It says nothing about the next step, and is there again on the way back.
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => location.hash.startsWith('#/volume-scaling/4?'));
  expect(await guess()).toEqual([]);
  await page.keyboard.press('PageUp');
  await page.waitForFunction(() => location.hash.startsWith('#/volume-scaling/3?'));
  expect(await guess()).toEqual(drawn);
  await page.keyboard.press('r');
  await page.waitForFunction(() => location.hash === '#/volume-scaling/3');
  expect(await guess()).toEqual([]);
  expect(messages).toEqual([]);
});

it('the reading asks first, too: the answer and what follows from it are held back, by script alone', async () => {
  const captions = async (javaScript: boolean) => {
    const {page, messages} = await site.open('read/#volume-scaling', {javaScript});
    const steps = page.locator('#volume-scaling .steps li');
    const text = () =>
      steps.evaluateAll(all => all.map(step => (step.checkVisibility() ? (step as HTMLElement).innerText.trim() : '')));
    return {page, messages, steps, text};
  };
  const asked = await captions(true);
  await asked.page.locator('#volume-scaling .narrative[data-step]').waitFor();
  expect((await asked.text()).map(text => text !== '')).toEqual([true, true, true, false, false]);
  expect((await asked.text())[2]).toMatch(/^3\s*Make your guess, then show the answer\.$/);
  await asked.steps.nth(2).locator('button').click();
  await expect.poll(async () => (await asked.text()).every(text => text !== '')).toBe(true);
  expect((await asked.text())[2]).toMatch(/^3\s*It keeps far more room/);
  await asked.steps.nth(0).locator('button').click();
  await asked.page.locator('#volume-scaling .narrative[data-step="1"]').waitFor();
  expect((await asked.text())[2]).toMatch(/^3\s*It keeps far more room/);
  expect(asked.messages).toEqual([]);

  const plain = await captions(false);
  expect((await plain.text())[2]).toMatch(/^3\s*It keeps far more room/);
});
