import {readFileSync} from 'node:fs';
import type {Frame, Page} from 'playwright-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildComputeSite} from '../../src/commands/bench/compute-site';
import {computations} from '../../src/compute/computations';
import {drain} from '../../src/numerics';
import {atPentagon} from '../compute/at-pentagon';
import {toBeAllclose} from '../to-be-allclose';
import {useSite} from './site';

expect.extend({toBeAllclose});

const folder = '.cache/compute-site';
beforeAll(() => buildComputeSite(folder));
const site = useSite({}, folder);

const long = {...atPentagon, numDraws: 1e5};
const inNode = drain(computations.estimateLearningCoefficient(atPentagon));

/** Runs the short computation, compares its result with that of Node, and returns how it went. */
async function runShort(page: Page | Frame) {
  const {heard, engine, seed, value, trace} = await page.evaluate(async options => {
    let heard = 0;
    const run = window.compute('estimateLearningCoefficient', options, {
      onProgress: () => {
        heard += 1;
      }
    });
    const {value, ...how} = await run.result;
    return {...how, value, trace: value.trace.map(chain => Array.from(chain)), heard};
  }, atPentagon);
  expect(heard).toBeGreaterThan(0);
  expect(seed).toBe(atPentagon.seed);
  // The last bits of Math.exp and Math.log may be those of another V8.
  trace.forEach((chain, c) => {
    expect(chain).toBeAllclose(inNode.trace[c], {rtol: 1e-9});
  });
  expect(value.llc.chains).toBeAllclose(inNode.llc.chains, {rtol: 1e-9});
  return {engine, value: {...value, trace}};
}

/** Keeps the addresses and kinds of the workers that the page starts. */
async function watchWorkers(page: Page): Promise<() => Promise<[address: string, type: string][]>> {
  await page.addInitScript(() => {
    const started: [string, string][] = [];
    Object.assign(window, {started});
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push([String(url), options?.type ?? 'classic']);
      }
    };
  });
  await page.reload();
  return () => page.evaluate(() => (window as never as {started: [string, string][]}).started);
}

describe('a page that computes', () => {
  it('in a classic worker of its own code gets the result of Node', async () => {
    const {page, messages} = await site.open('');
    const started = await watchWorkers(page);
    expect((await runShort(page)).engine).toBe('worker');
    const workers = await started();
    expect(workers.length).toBe(1);
    expect(workers[0][0]).toMatch(/^blob:/);
    expect(workers[0][1]).toBe('classic');
    expect(messages).toEqual([]);
  });

  it('under a policy without workers gets it in slices, the same to the last bit', async () => {
    const {page, messages} = await site.open('no-workers.html');
    const inSlices = await runShort(page);
    expect(inSlices.engine).toBe('slices');
    await page.goto(site.server.url);
    expect(await runShort(page)).toEqual({...inSlices, engine: 'worker'});
    expect(messages.filter(message => message.startsWith('uncaught'))).toEqual([]);
  });

  it.each([
    ['throws', 'window.Worker = class { constructor() { throw new DOMException("no", "SecurityError"); } }'],
    ['is not there', 'delete window.Worker'],
    ['never answers', 'window.Worker = class extends EventTarget { postMessage() {} terminate() {} }'],
    ['is 404', 'window.Worker = class extends Worker { constructor() { super("gone.js"); } }']
  ])('where Worker %s gets it in slices', async (_, script) => {
    const {page, messages} = await site.open('');
    await page.addInitScript(script);
    await page.reload();
    expect((await runShort(page)).engine).toBe('slices');
    expect(messages.filter(message => message.startsWith('uncaught'))).toEqual([]);
  });

  it('in a sandboxed frame of another page gets it in a worker', async () => {
    const {page, messages} = await site.open('');
    await page.setContent(
      `<iframe sandbox="allow-scripts" srcdoc='<script type="module" src="${site.server.url}page.js"></script>'></iframe>`
    );
    const [frame] = page.frames().slice(1);
    await frame.waitForFunction('window.compute');
    expect(await frame.evaluate('self.origin')).toBe('null');
    expect((await runShort(frame)).engine).toBe('worker');
    expect(messages).toEqual([]);
  });

  it('loads the worker when it first computes, and the computations only for slices', async () => {
    const {page} = await site.open('');
    const asked = () =>
      site.server.served.slice(before).flatMap(({path}) => (path.endsWith('.js') ? [path.slice(1)] : []));
    const before = site.server.served.length;
    await page.reload();
    expect(asked()).toEqual(['page.js']);
    await runShort(page);
    expect(asked()).toEqual(['page.js', 'worker.js']);
    await page.goto(`${site.server.url}no-workers.html`);
    await runShort(page);
    expect(asked()).toEqual(['page.js', 'worker.js', 'page.js', 'worker.js', 'computations.js']);
    expect(readFileSync(`${folder}/page.js`).length).toBeLessThan(10 * 1024);
  });
});

describe.each([
  ['a worker', ''],
  ['slices', 'no-workers.html']
])('a long computation in %s', (_, path) => {
  it('stands still while paused, and goes on', async () => {
    const {page} = await site.open(path);
    const {before, paused, after} = await page.evaluate(async options => {
      let heard = 0;
      const run = window.compute('estimateLearningCoefficient', options, {
        onProgress: ({progress}) => {
          heard = progress;
        }
      });
      const wait = (ms: number) => new Promise(done => setTimeout(done, ms));
      const until = async (least: number) => {
        while (heard < least) await wait(10);
      };
      await until(1e-6);
      run.pause();
      await wait(100);
      const before = heard;
      // Longer than the silence a worker is given that computes.
      await wait(2600);
      const paused = heard;
      run.resume();
      await until(before + 1e-6);
      return {before, paused, after: heard};
    }, long);
    expect(paused).toBe(before);
    expect(after).toBeGreaterThan(before);
  });

  it('ends with its signal, and its worker too', async () => {
    const {page, messages} = await site.open(path);
    const name = await page.evaluate(async options => {
      const controller = new AbortController();
      const {signal} = controller;
      const {result} = window.compute('estimateLearningCoefficient', options, {
        signal,
        onProgress: () => controller.abort()
      });
      return result.then(
        () => 'ran out',
        error => error.name
      );
    }, long);
    expect(name).toBe('AbortError');
    await expect.poll(() => page.workers().length).toBe(0);
    expect(messages.filter(message => message.startsWith('uncaught'))).toEqual([]);
  });

  it('that cannot start says why', async () => {
    const {page} = await site.open(path);
    const {name, message, isRangeError} = await page.evaluate(
      async options => {
        const {result} = window.compute('estimateLearningCoefficient', options);
        return result.catch(error => ({
          name: error.name,
          message: error.message,
          isRangeError: error instanceof RangeError
        })) as never;
      },
      {...atPentagon, lr: -1}
    );
    expect([name, message, isRangeError]).toEqual(['RangeError', 'lr must be positive and finite, got -1', true]);
  });
});

it('a worker that dies is replaced, and the result is the same', async () => {
  const {page} = await site.open('');
  await page.addInitScript(() => {
    // The first worker says that it started, and hangs.
    const Honest = Worker;
    let first = true;
    window.Worker = class extends Honest {
      constructor(url: string | URL, options?: WorkerOptions) {
        const hanging = 'onmessage = () => { postMessage({type: "started"}); setTimeout(() => { for (;;); }, 0); };';
        super(first ? URL.createObjectURL(new Blob([hanging])) : url, options);
        first = false;
      }
    };
  });
  await page.reload();
  expect((await runShort(page)).engine).toBe('worker');
  // Chromium gives a thread that does not come to rest 2 s.
  await expect.poll(() => page.workers().length, {timeout: 20_000}).toBe(0);
});
