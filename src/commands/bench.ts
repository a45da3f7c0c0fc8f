/** `npm run bench [-- --only load,nav,slider,build,dev,numerics,kernels,compute --rounds 3 --quick]`: the figures to reach, beside their floors. */
import {mkdirSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {buildRows, devRows} from './bench/authoring-rows';
import {computeRows} from './bench/compute-rows';
import {writeFloor} from './bench/floor';
import {kernelRows} from './bench/kernel-rows';
import {loadRows} from './bench/load-rows';
import type {Measurement} from './bench/measurement';
import {numericsRows} from './bench/numerics-rows';
import {writeSliderFloor} from './bench/slider-floor';
import {sliderRows} from './bench/slider-rows';
import {type Row, table} from './bench/table';
import {walkRows} from './bench/walk-rows';
import {builtSite} from './built-site';
import {launchChromium} from './chromium';
import {serveStatic} from './static-server';

const measurements: Readonly<Record<string, Measurement>> = {
  build: buildRows,
  load: loadRows,
  nav: walkRows,
  slider: sliderRows,
  dev: devRows,
  numerics: numericsRows,
  kernels: kernelRows,
  compute: computeRows
};

const {values} = parseArgs({
  args: process.argv.slice(3),
  options: {only: {type: 'string'}, rounds: {type: 'string', default: '3'}, quick: {type: 'boolean', default: false}}
});
const names = values.only?.split(',') ?? Object.keys(measurements);
const unknown = names.find(name => !(name in measurements));
if (unknown !== undefined)
  throw new RangeError(`--only must list some of ${Object.keys(measurements).join(', ')}, got ${unknown}`);
const rounds = values.quick ? 1 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds must be a positive integer, got ${values.rounds}`);

const folder = '.cache/bench';
const options = {http2: true, brotli: 11};
const site = await serveStatic(builtSite(), options);
mkdirSync(folder, {recursive: true});
const floors = await serveStatic(folder, options);
const browser = await launchChromium({spki: site.spki});
const rows: Row[] = [];
try {
  await writeFloor(browser, 'dist', `${folder}/floor`);
  writeSliderFloor(`${folder}/slider-floor`);
  const addresses = {deck: site.url, floor: `${floors.url}floor/`, sliderFloor: `${floors.url}slider-floor/`};
  for (const name of names) {
    console.error(`measuring ${name} …`);
    rows.push(...(await measurements[name]({browser, ...addresses, rounds, quick: values.quick})));
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), floors.close()]);
  if (rows.length > 0) console.log(`${table(rows)}\n\nMedians of ${rounds} rounds. 1 kB = 1024 bytes.`);
}
