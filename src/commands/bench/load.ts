import type {Browser} from 'playwright-core';
import {firstLoadDone, type Profile, withMeasuredPage} from './measured-page';
import {watchFirstDrawing} from './recorder';

/** One first load. Times in ms from the start of navigation, NaN where nothing of the kind appeared; sizes in bytes. */
export interface Load {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly failed: readonly string[];
  readonly firstContentfulPaint: number;
  readonly figureDrawn: number;
  readonly formulaDrawn: number;
  readonly layoutShift: number;
  /** Sum of the tasks longer than 50 ms. */
  readonly longTasks: number;
  /** After a garbage collection. */
  readonly heap: number;
}

/** Loads a page into an empty cache and records what that took. */
export function measureLoad(browser: Browser, url: string, profile: Profile): Promise<Load> {
  return withMeasuredPage(browser, profile, async ({page, cdp, traffic}) => {
    await page.addInitScript(watchFirstDrawing);
    await page.goto(url, {waitUntil: 'commit', timeout: 60_000});
    await firstLoadDone(page);
    const recording = await page.evaluate(() => {
      const {firstContentfulPaint, figureDrawn, formulaDrawn, layoutShift, longTasks} = window.benchRecording;
      return {firstContentfulPaint, figureDrawn, formulaDrawn, layoutShift, longTasks};
    });
    const {bytes, scriptBytes, requests, failed} = {...traffic};
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    const {usedSize} = await cdp.send('Runtime.getHeapUsage');
    return {
      bytes,
      scriptBytes,
      requests,
      failed: [...failed],
      firstContentfulPaint: recording.firstContentfulPaint ?? Number.NaN,
      figureDrawn: recording.figureDrawn ?? Number.NaN,
      formulaDrawn: recording.formulaDrawn ?? Number.NaN,
      layoutShift: recording.layoutShift,
      longTasks: recording.longTasks.reduce((sum, duration) => sum + duration, 0),
      heap: usedSize
    };
  });
}
