import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {serveStatic} from './static-server';

const columns = 4;
const thumbnail = 640;
const rowHeight = 0.5625 * thumbnail + 40;
const tallest = 16_000;

/** Composes the pictures of a folder, labelled, into `contact.png` in it, or several sheets where one would be too tall; returns their paths. */
export async function contactSheets(browser: Browser, folder: string, pictures: readonly string[]): Promise<string[]> {
  const perSheet = columns * Math.floor(tallest / rowHeight);
  const count = Math.ceil(pictures.length / perSheet);
  const server = await serveStatic(folder);
  const width = columns * (thumbnail + 16) + 16;
  const page = await browser.newPage({viewport: {width, height: 1200}, deviceScaleFactor: 1});
  try {
    const sheets: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const figures = pictures
        .slice(i * perSheet, (i + 1) * perSheet)
        .map(
          picture =>
            `<figure><img src="${server.url}${picture}"><figcaption>${picture.replace('.png', '')}</figcaption></figure>`
        );
      await page.setContent(`<!doctype html><style>${style}</style>${figures.join('')}`, {waitUntil: 'load'});
      sheets.push(join(folder, count === 1 ? 'contact.png' : `contact-${i + 1}.png`));
      await page.screenshot({path: sheets[i], fullPage: true});
    }
    return sheets;
  } finally {
    await page.close();
    await server.close();
  }
}

const style = `
body { margin: 16px; display: grid; grid-template-columns: repeat(${columns}, ${thumbnail}px); gap: 8px 16px; background: #777; }
figure { margin: 0; }
img { display: block; width: 100%; }
figcaption { font: 20px/28px sans-serif; color: #fff; }`;
