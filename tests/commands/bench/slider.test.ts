import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {profiles} from '../../../src/commands/bench/measured-page';
import {measureSliders} from '../../../src/commands/bench/slider';
import {writeSliderFloor} from '../../../src/commands/bench/slider-floor';
import {useSite} from '../../browser/site';

const folder = mkdtempSync(join(tmpdir(), 'slider-'));
const page = (input: string) => `<!doctype html><link rel="icon" href="data:,">
  <div><label>Depth <input type="range" min="0" max="1000"></label></div><output></output><script>
    document.querySelector('input').addEventListener('input', () => { ${input} });
  </script>`;
for (const name of ['slow', 'idle', 'bare']) mkdirSync(join(folder, name));
writeSliderFloor(join(folder, 'floor'));
writeFileSync(
  join(folder, 'slow/index.html'),
  page(
    'const end = performance.now() + 25; while (performance.now() < end); document.querySelector("output").textContent = end;'
  )
);
writeFileSync(join(folder, 'idle/index.html'), page(''));
writeFileSync(join(folder, 'bare/index.html'), '<!doctype html><link rel="icon" href="data:,">');
const site = useSite({}, folder);
const drag = async (name: string) =>
  (await measureSliders(site.browser, `${site.server.url}${name}/`, profiles.desktop, 1))[0];

it('times a drag from the pointer to the frame that shows it, and what it costs the main thread', async () => {
  const {slider, p50, mainTime, inputs, unpainted} = await drag('slow');
  expect(slider).toBe('Depth');
  expect(inputs).toBeGreaterThan(10);
  expect(unpainted).toBeLessThan(inputs);
  expect(p50).toBeGreaterThan(25);
  expect(mainTime).toBeGreaterThan(25);
}, 60_000);

it('a hand-written plot follows the pointer', async () => {
  const {slider, inputs, unpainted} = await drag('floor');
  expect([slider, unpainted]).toEqual(['k', 0]);
  expect(inputs).toBeGreaterThan(10);
}, 60_000);

it('a slider that moves nothing is counted as such', async () => {
  const {inputs, unpainted} = await drag('idle');
  expect(inputs).toBeGreaterThan(10);
  expect(unpainted).toBe(inputs);
}, 60_000);

it('a page without a slider is an error', async () => {
  await expect(drag('bare')).rejects.toThrow('shows no slider to drag');
}, 60_000);
