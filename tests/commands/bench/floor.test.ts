import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import katex from 'katex';
import {expect, it} from 'vitest';
import {writeFloor} from '../../../src/commands/bench/floor';
import {useSite} from '../../browser/site';

const folder = mkdtempSync(join(tmpdir(), 'floor-'));
const body = `<h2>Heading</h2><slt-figure><template shadowrootmode="open"><svg></svg></template><p class="caption">Caption</p></slt-figure>
  <p>${katex.renderToString('\\tfrac12')}</p><aside class="notes">Notes</aside>`;
mkdirSync(join(folder, 'site'));
writeFileSync(
  join(folder, 'site/index.html'),
  `<!doctype html><section data-id="a">${body}</section><section data-id="b"><noscript>${body}</noscript></section>`
);
const site = useSite({}, folder);

it('holds the slides as bare HTML, the first alone in the document, and turns them with the clicker', async () => {
  expect(await writeFloor(site.browser, join(folder, 'site'), join(folder, 'floor'))).toBe(2);
  const html = readFileSync(join(folder, 'floor/index.html'), 'utf8');
  expect(html).not.toMatch(/katex-mathml|shadowroot|Notes|<slt-/);
  expect(html).toContain('.mfrac');
  expect(html).not.toContain('.boxpad');

  const {page, messages} = await site.open('floor/');
  const seen = () =>
    page.evaluate(() => [document.querySelectorAll('h2').length, document.querySelectorAll('.katex').length]);
  expect(await seen()).toEqual([1, 1]);
  await page.locator('section').evaluate(section => section.replaceChildren());
  await page.keyboard.press('PageDown');
  expect(await seen()).toEqual([1, 1]);
  expect(messages).toEqual([]);
});
