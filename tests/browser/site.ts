/** One browser for all browser tests, and one server for those of a file, over the built site. */
import {existsSync} from 'node:fs';
import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {launchChromium} from '../../src/commands/chromium';
import {standStill} from '../../src/commands/deck-states';
import {type ServerOptions, type StaticServer, serveStatic} from '../../src/commands/static-server';

export interface PageOptions {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** false: the page as it is without any script. */
  javaScript?: boolean;
  reducedMotion?: 'reduce' | 'no-preference';
  /** Has a touch screen. */
  touch?: boolean;
  /** More of the address's query: "print". */
  query?: string;
  /** Runs in the page before any script of its own. */
  first?: () => void;
}

/** A page and all that it said: console messages of any kind, uncaught errors, failed and foreign requests. */
export interface OpenPage {
  readonly page: Page;
  readonly messages: string[];
}

/** What was seen of a page, and all that it said. */
export interface Visit<Seen> {
  readonly seen: Seen;
  readonly messages: readonly string[];
}

export interface Site {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** Opens a page of the site by its path and waits until it stands still; closed after the test. */
  open(path: string, options?: PageOptions): Promise<OpenPage>;
  /** Opens the deck at an address, "#/volume-scaling/1", and waits until that slide stands still. */
  openDeck(hash?: string, options?: PageOptions): Promise<OpenPage>;
  /**
   * Looks at the page of every path once it stands still, in windows that go from one path to the next: to open a window
   * takes longer than most pages. Two at a time, for most of a load is waiting.
   */
  visitAll<Seen>(
    paths: readonly string[],
    look: (page: Page, path: string) => Promise<Seen>,
    options?: PageOptions
  ): Promise<Map<string, Visit<Seen>>>;
}

const patience = 420_000;

/** The browser of all files, which share their modules and so this; Playwright ends it with the process. */
let shared: Browser | undefined;

/** Gives the tests of the calling file the built site in a browser; a browser is installed first where there is none. */
export function useSite(options: ServerOptions = {}, folder = 'dist'): Site {
  let server: StaticServer | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error(`there is no ${folder}/ to test: run npm run build first`);
    server = await serveStatic(folder, options);
    if (server.spki) browser = await launchChromium({spki: server.spki});
    else {
      if (!shared?.isConnected()) shared = await launchChromium();
      browser = shared;
    }
  }, patience);
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map(context => context.close()));
  });
  afterAll(async () => {
    if (browser !== shared) await browser?.close();
    await server?.close();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the site is there once the tests run, not before');
    return value;
  };
  const site: Site = {
    get browser() {
      return started(browser);
    },
    get server() {
      return started(server);
    },
    async open(path, options = {}) {
      const {page, messages} = await openWindow(site, options);
      await goTo(site, page, path, options);
      return {page, messages};
    },
    async openDeck(hash = '', options = {}) {
      const opened = await site.open(hash, options);
      const id = /^#\/([^/?]+)/.exec(hash)?.[1];
      await opened.page.waitForSelector(id ? `section.present[data-id="${id}"]` : 'section.present', {
        state: 'attached'
      });
      await standStill(opened.page);
      return opened;
    },
    async visitAll(paths, look, options = {}) {
      const visits = new Map();
      const left = paths.values();
      await Promise.all(
        [0, 1].map(async () => {
          const {page, messages} = await openWindow(site, options);
          for (const path of left) {
            await goTo(site, page, path, options);
            visits.set(path, {seen: await look(page, path), messages: [...messages]});
            // What it still fetches is broken off now, which is no fault of the next page.
            await page.goto('about:blank');
            messages.length = 0;
          }
          await page.context().close();
        })
      );
      return visits;
    }
  };
  return site;
}

async function openWindow(site: Site, options: PageOptions): Promise<OpenPage> {
  const {width = 1280, height = 720, javaScript = true, reducedMotion = 'reduce', touch = false, first} = options;
  const context = await site.browser.newContext({
    viewport: {width, height},
    deviceScaleFactor: 1,
    javaScriptEnabled: javaScript,
    reducedMotion,
    hasTouch: touch
  });
  const page = await context.newPage();
  if (first) await page.addInitScript(first);
  return {page, messages: listen(page, site.server.url)};
}

async function goTo(site: Site, page: Page, path: string, {theme, query, javaScript = true}: PageOptions) {
  const [before, hash = ''] = path.split('#');
  const asked = [before.split('?')[1], query, theme && `theme=${theme}`].filter(Boolean).join('&');
  const address = `${before.split('?')[0]}${asked && `?${asked}`}${hash && `#${hash}`}`;
  await page.goto(site.server.url + address, {waitUntil: 'load'});
  if (javaScript) await standStill(page);
}

function listen(page: Page, url: string): string[] {
  const messages: string[] = [];
  page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => messages.push(`uncaught: ${error.message}`));
  page.on('requestfailed', request => messages.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', request => {
    if (/^\w+:\/\//.test(request.url()) && !request.url().startsWith(url)) messages.push(`foreign: ${request.url()}`);
  });
  return messages;
}
