import type {Browser, CDPSession, Page} from 'playwright-core';
import {record} from './recorder';

/** What slows a page down: the processor by a factor, and the network. */
export interface Profile {
  readonly cpu: number;
  readonly network?: {readonly latency: number; readonly downloadThroughput: number; readonly uploadThroughput: number};
}

/** "Slow 4G" is Chrome DevTools' preset of that name: 1.44 Mbit/s down, 562.5 ms more a request. */
export const profiles = {
  desktop: {cpu: 1},
  cpu4: {cpu: 4},
  slow4g: {cpu: 4, network: {latency: 562.5, downloadThroughput: 1.44e6 / 8, uploadThroughput: 675e3 / 8}}
} as const satisfies Record<string, Profile>;

/** What went over the network, headers included, in bytes. */
export interface Traffic {
  requests: number;
  failed: string[];
  bytes: number;
  scriptBytes: number;
}

export interface MeasuredPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly traffic: Traffic;
  /** Main-thread time since the page began, ms. */
  taskTime(): Promise<number>;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Opens a page with a cache and storage of its own, throttled and recording, for as long as `measure` runs. */
export async function withMeasuredPage<T>(
  browser: Browser,
  profile: Profile,
  measure: (measured: MeasuredPage) => Promise<T>,
  viewport: Screen = {width: 1280, height: 720}
): Promise<T> {
  const context = await browser.newContext({viewport, deviceScaleFactor: 1});
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    const traffic = watchTraffic(cdp);
    if (profile.network) await cdp.send('Network.emulateNetworkConditions', {offline: false, ...profile.network});
    if (profile.cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', {rate: profile.cpu});
    await page.addInitScript(record);
    const taskTime = async () => {
      const {metrics} = await cdp.send('Performance.getMetrics');
      return 1000 * metrics.find(({name}) => name === 'TaskDuration')!.value;
    };
    return await measure({page, cdp, traffic, taskTime});
  } finally {
    await context.close();
  }
}

function watchTraffic(cdp: CDPSession): Traffic {
  const traffic: Traffic = {requests: 0, failed: [], bytes: 0, scriptBytes: 0};
  const urls = new Map<string, string>();
  const scripts = new Set<string>();
  cdp.on('Network.requestWillBeSent', ({requestId, request, type}) => {
    if (/^(data|blob):/.test(request.url)) return;
    traffic.requests += 1;
    urls.set(requestId, request.url);
    if (type === 'Script') scripts.add(requestId);
  });
  cdp.on('Network.loadingFailed', ({requestId, errorText, canceled}) => {
    if (urls.has(requestId) && !canceled) traffic.failed.push(`${urls.get(requestId)} ${errorText}`);
  });
  cdp.on('Network.responseReceived', ({requestId, response, type}) => {
    if (type === 'Script') scripts.add(requestId);
    if (urls.has(requestId) && response.status >= 400) traffic.failed.push(`${response.url} ${response.status}`);
  });
  cdp.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (!urls.has(requestId)) return;
    traffic.bytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.scriptBytes += encodedDataLength;
  });
  return traffic;
}

/** Waits for the load event, no request in flight, and 1.5 s more: the end of the first load. */
export async function firstLoadDone(page: Page): Promise<void> {
  await page.waitForLoadState('load', {timeout: 60_000});
  await page.waitForLoadState('networkidle', {timeout: 10_000}).catch(() => {});
  await page.waitForTimeout(1500);
}
