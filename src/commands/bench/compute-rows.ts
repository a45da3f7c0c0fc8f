import type {Browser, Page} from 'playwright-core';
import type {OptionsOf} from '../../compute';
import {superpositionPolygon} from '../../numerics';
import {serveStatic} from '../static-server';
import {buildComputeSite} from './compute-site';
import type {Measurement} from './measurement';
import {median, quantile} from './quantile';

/** At the hexagon of the toy model of superposition, too long to run out: it is watched for a second, and cancelled. */
const {weights, biases} = superpositionPolygon('6');
const options = {
  loss: {model: 'superposition', features: 6},
  wStar: [...weights, ...biases],
  lr: 1e-4,
  nbeta: 500,
  localization: 1,
  numDraws: 2000,
  numStepsBwDraws: 1000,
  seed: 1
} satisfies OptionsOf<'estimateLearningCoefficient'>;

type Options = typeof options;

const folder = '.cache/compute-site';

/** What a figure that computes for long waits for, and what it leaves of the main thread. */
export const computeRows: Measurement = async ({browser, rounds, quick}) => {
  await buildComputeSite(folder);
  const server = await serveStatic(folder);
  const repeats = quick ? 3 : 5 * rounds;
  const cold: number[] = [];
  const warm: number[] = [];
  const cancels: number[] = [];
  const turns: Record<string, number[]> = {worker: [], slices: []};
  try {
    for (let i = 0; i < repeats; i += 1) {
      await withPage(browser, server.url, async page => {
        cold.push(await page.evaluate(firstProgress, options));
        warm.push(await page.evaluate(firstProgress, options));
        cancels.push(await measureCancel(page));
        turns.worker = turns.worker.concat(await page.evaluate(turnLengths, options));
      });
      await withPage(browser, `${server.url}no-workers.html`, async page => {
        turns.slices = turns.slices.concat(await page.evaluate(turnLengths, options));
      });
    }
  } finally {
    await server.close();
  }
  // Some looks come one after the other, with nothing in between.
  const slices = turns.slices.filter(length => length > 1);
  return [
    {name: 'worker: start → first progress, first on a page, p95', unit: 'ms', ours: quantile(cold, 0.95), budget: 100},
    {name: 'worker: start → first progress, later, p95', unit: 'ms', ours: quantile(warm, 0.95), budget: 100},
    {name: 'worker: cancel → gone, p50', unit: 'ms', ours: median(cancels)},
    {name: 'worker: cancel → gone, p95', unit: 'ms', ours: quantile(cancels, 0.95), budget: 50},
    {name: 'worker: main-thread turns, p99', unit: 'ms', ours: quantile(turns.worker, 0.99), budget: 8},
    {name: 'slices: main-thread turns above 1 ms, p50', unit: 'ms', ours: median(slices)},
    {name: 'slices: main-thread turns above 1 ms, p99', unit: 'ms', ours: quantile(slices, 0.99), budget: 8}
  ];
};

async function withPage(browser: Browser, url: string, measure: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction('window.compute');
    await measure(page);
  } finally {
    await page.close();
  }
}

// Runs in the page: from the start to the first partial result, ms; what it started is over when it returns.
async function firstProgress(options: Options): Promise<number> {
  const controller = new AbortController();
  const start = performance.now();
  let first = Number.NaN;
  const {result} = window.compute('estimateLearningCoefficient', options, {
    signal: controller.signal,
    onProgress() {
      first = performance.now() - start;
      controller.abort();
    }
  });
  await result.catch(() => {});
  return first;
}

/** From the abort in the page to the news that the worker is gone: the news' own way counts too. */
async function measureCancel(page: Page): Promise<number> {
  const gone = page.waitForEvent('worker').then(async worker => {
    await worker.waitForEvent('close');
    return Date.now();
  });
  const aborted = await page.evaluate(
    (options: Options) =>
      new Promise<number>(done => {
        const controller = new AbortController();
        const {result} = window.compute('estimateLearningCoefficient', options, {signal: controller.signal});
        result.catch(() => {});
        setTimeout(() => {
          done(Date.now());
          controller.abort();
        }, 500);
      }),
    options
  );
  return (await gone) - aborted;
}

// Runs in the page: how long its event loop is busy between two looks, ms, over a second of computing.
async function turnLengths(options: Options): Promise<number[]> {
  const controller = new AbortController();
  const {result} = window.compute('estimateLearningCoefficient', options, {
    signal: controller.signal,
    onProgress: () => {}
  });
  result.catch(() => {});
  await new Promise(done => setTimeout(done, 200));
  const lengths: number[] = [];
  const {port1, port2} = new MessageChannel();
  const end = performance.now() + 1000;
  await new Promise<void>(done => {
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      lengths.push(now - last);
      last = now;
      if (now < end) port2.postMessage(0);
      else done();
    };
    port2.postMessage(0);
  });
  port1.close();
  controller.abort();
  return lengths;
}
