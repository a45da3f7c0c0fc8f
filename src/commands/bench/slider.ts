import type {Browser, Locator} from 'playwright-core';
import {firstLoadDone, type MeasuredPage, type Profile, withMeasuredPage} from './measured-page';
import {median, quantile} from './quantile';

/** One drag of a slider from end to end at 60 moves a second. */
export interface Drag {
  readonly slider: string;
  /** Pointer event → end of the frame with the changed picture, ms; NaN where a slider starts long work. */
  readonly p50: number;
  readonly p95: number;
  /** Main-thread time, ms a pointer event: each is an input, but for sliders of few values. */
  readonly mainTime: number;
  /** Frames of 1/60 s that the page let pass. */
  readonly droppedPercent: number;
  readonly inputs: number;
  /** Inputs after which no picture changed. */
  readonly unpainted: number;
}

interface Trace {
  latencies: number[];
  /** Whether long work was under way, with the old picture dimmed. */
  working: boolean;
  /** Pointer events that came to the page. */
  pointers: number;
  unpainted: number;
  frames: number[];
}

declare global {
  interface Window {
    benchTrace: Trace;
    benchTraceEnd: () => void;
  }
}

const moves = 200;
const frame = 1000 / 60;

/** Drags the sliders on screen at the address, `limit` at most, each from a fresh page. */
export async function measureSliders(browser: Browser, url: string, profile: Profile, limit: number): Promise<Drag[]> {
  const drags: Drag[] = [];
  for (let i = 0, count = 1; i < Math.min(count, limit); i += 1) {
    await withMeasuredPage(browser, profile, async measured => {
      await measured.page.goto(url, {waitUntil: 'commit', timeout: 60_000});
      await firstLoadDone(measured.page);
      // A deck lays its neighbouring slides out too, under the present one.
      const slides = await measured.page.locator('section.present').count();
      const shown = measured.page.locator(slides > 0 ? 'section.present' : 'body');
      const sliders = shown.locator('input[type=range]:visible:enabled');
      count = await sliders.count();
      if (count === 0) throw new Error(`${url} shows no slider to drag`);
      drags.push(await drag(measured, sliders.nth(i)));
    });
  }
  return drags;
}

async function drag({page, cdp, taskTime}: MeasuredPage, slider: Locator): Promise<Drag> {
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  const [left, right] = [box.x + 9, box.x + box.width - 9];
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, buttons: number) =>
    cdp.send('Input.dispatchMouseEvent', {type, x, y, button: buttons ? 'left' : 'none', buttons, clickCount: 1});
  const thumb = await slider.evaluate((element: HTMLInputElement) => {
    const [low, high] = [Number(element.min || 0), Number(element.max || 100)];
    return (element.valueAsNumber - low) / (high - low);
  });
  await mouse('mouseMoved', left + (right - left) * thumb, 0);
  await mouse('mousePressed', left + (right - left) * thumb, 1);
  await mouse('mouseMoved', left, 1);
  await page.waitForTimeout(400);

  await slider.evaluate(trace);
  const busy = await taskTime();
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 1; i <= moves; i += 1) {
    sent.push(mouse('mouseMoved', left + ((right - left) * i) / moves, 1));
    await new Promise(done => setTimeout(done, Math.max(0, start + i * frame - performance.now())));
  }
  await Promise.all(sent);
  await page.waitForTimeout(400);
  const spent = (await taskTime()) - busy;
  const {latencies, working, pointers, unpainted, frames} = await page.evaluate(() => {
    window.benchTraceEnd();
    return window.benchTrace;
  });
  await mouse('mouseReleased', right, 0);

  const name = await slider.evaluate(
    (element: HTMLInputElement) => element.ariaLabel ?? element.labels?.[0]?.textContent ?? ''
  );
  const inputs = latencies.length + unpainted;
  const dropped = frames.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0);
  const expected = frames.reduce((sum, gap) => sum + gap, 0) / frame;
  return {
    slider: name.trim(),
    p50: working ? Number.NaN : median(latencies),
    p95: working ? Number.NaN : quantile(latencies, 0.95),
    mainTime: spent / Math.max(1, pointers),
    droppedPercent: (100 * dropped) / Math.max(1, expected),
    inputs,
    unpainted
  };
}

// Runs in the page: from each pointer event that moved the slider to the frame that shows the figure changed.
// What changes beside the slider itself, its own number, is not the figure.
function trace(slider: Element): void {
  const root = slider.getRootNode();
  const pending: {from: number; mutated: boolean}[] = [];
  const result: Trace = {latencies: [], working: false, pointers: 0, unpainted: 0, frames: []};
  let pointer = 0;
  const onPointer = (event: Event) => {
    pointer = event.timeStamp;
    result.pointers += 1;
  };
  // What a visitor changed, where the slider is a figure's: an input that leaves it as it was asks for no picture.
  const changes = () => root instanceof ShadowRoot && (root.host as {changes?: unknown}).changes;
  let before: unknown;
  const onInput = (event: Event) => {
    before = changes();
    pending.push({from: pointer || event.timeStamp, mutated: false});
  };
  const onInputDone = () => {
    if (before && before === changes()) pending.pop();
  };
  window.addEventListener('pointermove', onPointer, true);
  window.addEventListener('input', onInput, true);
  window.addEventListener('input', onInputDone);
  const pictures = root instanceof ShadowRoot ? root : document.body;
  const observer = new MutationObserver(records => {
    if (records.every(({target}) => slider.parentElement!.contains(target))) return;
    for (const input of pending) input.mutated = true;
  });
  observer.observe(pictures, {subtree: true, childList: true, attributes: true, characterData: true});
  let last = Number.NaN;
  let ended = false;
  window.benchRecording.everyFrame((now, frameStart) => {
    if (!Number.isNaN(last)) result.frames.push(frameStart - last);
    last = frameStart;
    result.working ||= (root as ParentNode).querySelector('[aria-busy=true]') !== null;
    while (pending[0]?.mutated) result.latencies.push(now - pending.shift()!.from);
    return ended;
  });
  window.benchTrace = result;
  window.benchTraceEnd = () => {
    ended = true;
    result.unpainted = pending.length;
    observer.disconnect();
    window.removeEventListener('pointermove', onPointer, true);
    window.removeEventListener('input', onInput, true);
    window.removeEventListener('input', onInputDone);
  };
}
