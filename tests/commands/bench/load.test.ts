import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {measureLoad} from '../../../src/commands/bench/load';
import {profiles} from '../../../src/commands/bench/measured-page';
import {useSite} from '../../browser/site';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><link rel="icon" href="data:,"><h1>Words</h1>
  <slt-figure><template shadowrootmode="open"><svg width="100" height="100"><path d="M0,0H90V90" stroke="#000"/></svg></template></slt-figure>
  <script src="work.js"></script><script src="absent.js"></script>`
);
writeFileSync(
  join(folder, 'work.js'),
  'setTimeout(() => { const end = performance.now() + 80; while (performance.now() < end); }, 50);'
);
const site = useSite({}, folder);

it('records what a first load costs', async () => {
  const load = await measureLoad(site.browser, site.server.url, profiles.desktop);
  expect(load.requests).toBe(3);
  expect(load.failed).toHaveLength(1);
  expect(load.failed[0]).toContain('absent.js');
  expect(load.bytes).toBeGreaterThan(load.scriptBytes);
  expect(load.scriptBytes).toBeGreaterThan(80);
  expect(load.figureDrawn).toBeGreaterThan(0);
  expect(load.firstContentfulPaint).toBeGreaterThan(0);
  expect(load.formulaDrawn, 'there is no formula').toBeNaN();
  expect(load.longTasks).toBeGreaterThanOrEqual(80);
  expect(load.heap).toBeGreaterThan(100_000);
}, 60_000);
