import type {Browser} from 'playwright-core';
import type {Costs} from './budgets';
import type {StaticServer} from './static-server';

/**
 * What the first load of a page costs, until 1.5 s after the network is idle.
 *
 * @param server serving with brotli 11, so that the bytes are those a good host would send; headers are not counted
 * @param path of the page, relative to the server's address
 */
export async function firstLoadCosts(browser: Browser, server: StaticServer, path = ''): Promise<Costs> {
  const from = server.served.length;
  const context = await browser.newContext({viewport: {width: 1280, height: 720}});
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', request => {
    if (/^\w+:\/\//.test(request.url()) && !request.url().startsWith(server.url)) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {layoutShifts: shifts});
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) shifts.push(entry.value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  try {
    await page.goto(server.url + path, {waitUntil: 'networkidle', timeout: 30_000});
    await page.waitForTimeout(1500);
    const {layoutShift, formulaErrors} = await page.evaluate(() => ({
      layoutShift: (window as unknown as {layoutShifts: number[]}).layoutShifts.reduce((sum, value) => sum + value, 0),
      formulaErrors: document.querySelectorAll('.katex-error').length
    }));
    const served = server.served.slice(from);
    const sum = (kept: typeof served) => kept.reduce((total, {bytes}) => total + bytes, 0);
    return {
      bytes: sum(served),
      scriptBytes: sum(served.filter(({type}) => type.includes('javascript'))),
      requests: served.length + foreign.length,
      layoutShift,
      failedRequests: served.filter(({status}) => status >= 400).length,
      foreignRequests: foreign.length,
      formulaErrors
    };
  } finally {
    await context.close();
  }
}
