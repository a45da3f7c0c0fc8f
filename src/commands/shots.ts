/** `npm run shots [-- --theme dark --width 1920 --only <slide id>]`: every slide and step, and the reading, as pictures in shots/. */
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser, Page} from 'playwright-core';
import {builtSite} from './built-site';
import {launchChromium} from './chromium';
import {contactSheets} from './contact-sheet';
import {deckSlides, goToState, standStill} from './deck-states';
import {serveStatic} from './static-server';

const folder = 'shots';
const longest = 8000;

const {values} = parseArgs({
  args: process.argv.slice(3),
  options: {theme: {type: 'string', default: 'light'}, width: {type: 'string', default: '1280'}, only: {type: 'string'}}
});
if (!['light', 'dark'].includes(values.theme))
  throw new RangeError(`--theme must be light or dark, got ${values.theme}`);
const width = Number(values.width);
if (!(Number.isInteger(width) && width >= 320 && width <= 3840))
  throw new RangeError(`--width must be an integer from 320 to 3840, got ${values.width}`);

const site = await serveStatic(builtSite());
const browser = await launchChromium();
try {
  if (!values.only) rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const pictures = await shootDeck(browser);
  const readings = values.only ? [] : [...(await shootReading(browser, 390)), ...(await shootReading(browser, 1280))];
  const sheets = await contactSheets(browser, folder, pictures);
  console.log(
    `${pictures.length} states and ${readings.length} parts of the reading in ${folder}/, together in ${sheets.join(', ')}`
  );
} finally {
  await browser.close();
  await site.close();
}

async function openPage(browser: Browser, path: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({viewport: {width, height}, deviceScaleFactor: 1, reducedMotion: 'reduce'});
  await page.goto(`${site.url}${path}?theme=${values.theme}`, {waitUntil: 'networkidle'});
  await standStill(page);
  return page;
}

async function shootDeck(browser: Browser): Promise<string[]> {
  const page = await openPage(browser, '', width, Math.round((width * 9) / 16));
  const slides = await deckSlides(page);
  const wanted = slides.filter(({id}) => !values.only || id === values.only);
  if (wanted.length === 0)
    throw new RangeError(`--only must name one of ${slides.map(({id}) => id).join(', ')}, got ${values.only}`);
  const pictures: string[] = [];
  for (const {id, steps} of wanted) {
    const number = String(slides.findIndex(slide => slide.id === id) + 1).padStart(2, '0');
    for (let step = 0; step <= steps; step += 1) {
      await goToState(page, id, step);
      const picture = `${number}-${id}-${step}.png`;
      await page.screenshot({path: join(folder, picture), animations: 'disabled'});
      pictures.push(picture);
    }
  }
  await page.close();
  return pictures;
}

async function shootReading(browser: Browser, width: number): Promise<string[]> {
  const page = await openPage(browser, 'read/', width, 900);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const parts: string[] = [];
  for (let y = 0; y < height; y += longest) {
    const path = join(folder, height > longest ? `read-${width}-${parts.length + 1}.png` : `read-${width}.png`);
    await page.screenshot({path, fullPage: true, clip: {x: 0, y, width, height: Math.min(longest, height - y)}});
    parts.push(path);
  }
  await page.close();
  return parts;
}
