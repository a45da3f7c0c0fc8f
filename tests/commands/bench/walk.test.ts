import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {profiles} from '../../../src/commands/bench/measured-page';
import {measureWalk} from '../../../src/commands/bench/walk';
import {useSite} from '../../browser/site';

const folder = mkdtempSync(join(tmpdir(), 'walk-'));
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><link rel="icon" href="data:,"><h2>Same words</h2><p>body</p><script>
    let turned = 0;
    addEventListener('keydown', () => {
      turned += 1;
      if (turned === 1) setTimeout(() => document.querySelector('h2').replaceWith(Object.assign(document.createElement('h2'), {textContent: 'Same words'})), 100);
      if (turned === 2) document.querySelector('h2').textContent = 'Other words';
      if (turned === 2) document.querySelector('h2').animate({opacity: [0.5, 1]}, 300);
      if (turned === 3) document.querySelector('p').textContent = 'only the body';
    });
  </script>`
);
const site = useSite({}, folder);

it('times each press to the frame with a new heading, and to the end of what moves', async () => {
  const {shown, settled} = await measureWalk(site.browser, site.server.url, 3, profiles.desktop);
  expect(shown[0]).toBeGreaterThan(100);
  expect(shown[1]).toBeLessThan(settled[1]);
  expect(settled[1]).toBeGreaterThan(280);
  expect(shown[2], 'no heading, caption or fragment changed').toBeNaN();
}, 60_000);
