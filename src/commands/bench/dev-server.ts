/** What an author waits for: the dev server's start and the way of an edit to the screen. */
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {profiles, withMeasuredPage} from './measured-page';

export interface Authoring {
  /** Spawn of the server → first slide painted, ms. */
  readonly start: number;
  /** Write of one changed line of Markdown → painted, ms, one of each edit. */
  readonly edits: number[];
}

const give = 20_000;

/** Starts the dev server, opens the deck, and edits a line of the first slide; the file is put back as it was. */
export async function measureAuthoring(browser: Browser, edits: number): Promise<Authoring> {
  const port = await freePort();
  const options = ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const started = Date.now();
  const {NODE_ENV: _, ...env} = process.env;
  const server = spawn(process.execPath, options, {stdio: 'ignore', env});
  try {
    const url = `http://127.0.0.1:${port}/`;
    await until(() => fetch(url).then(({ok}) => ok), 'the dev server did not answer');
    return await withMeasuredPage(browser, profiles.desktop, async ({page}) => {
      await page.goto(url, {waitUntil: 'commit', timeout: give});
      const start = (await paintedAt(page, '')) - started;
      await page.waitForTimeout(3000);
      return {start, edits: await editLine(page, edits)};
    });
  } finally {
    server.kill();
  }
}

async function editLine(page: Page, count: number): Promise<number[]> {
  const file = join(
    'slides',
    readdirSync('slides')
      .filter(name => name.endsWith('.md'))
      .sort()[0]
  );
  const original = readFileSync(file, 'utf8');
  const heading = /^(#{1,2} .+)$/m;
  if (!heading.test(original)) throw new Error(`${file} has no heading to edit`);
  let written = original;
  const restore = () => {
    if (readFileSync(file, 'utf8') === written) writeFileSync(file, original);
  };
  const stop = () => process.exit(130);
  process.once('exit', restore).once('SIGINT', stop).once('SIGTERM', stop);
  const durations: number[] = [];
  try {
    for (let i = 1; i <= count; i += 1) {
      const marker = `edit ${i}.`;
      const painted = paintedAt(page, marker);
      await page.waitForTimeout(100);
      written = original.replace(heading, `$1 ${marker}`);
      const from = Date.now();
      writeFileSync(file, written);
      durations.push((await painted) - from);
      await page.waitForTimeout(400);
    }
  } finally {
    restore();
    process.off('exit', restore).off('SIGINT', stop).off('SIGTERM', stop);
  }
  return durations;
}

// The wall-clock time at which a heading with the text stood painted; a reload in between starts the watch again.
async function paintedAt(page: Page, text: string): Promise<number> {
  let at = 0;
  const watch = () =>
    page.evaluate(
      marker =>
        new Promise<number>(done => {
          const {everyFrame, isVisible} = window.benchRecording;
          everyFrame(now => {
            const headings = [...document.querySelectorAll('h1, h2')].filter(isVisible);
            if (!headings.some(({textContent}) => textContent?.trim() && textContent.includes(marker))) return false;
            done(performance.timeOrigin + now);
            return true;
          });
        }),
      text
    );
  await until(async () => (at = await watch()) > 0, `no heading with "${text}" was painted`);
  return at;
}

async function until(succeeds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + give;
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error(otherwise)), give).unref());
  while (Date.now() < end) {
    if (await Promise.race([succeeds().catch(() => false), late])) return;
    await new Promise(done => setTimeout(done, 20));
  }
  throw new Error(otherwise);
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number};
      server.close(() => done(port));
    });
  });
}
