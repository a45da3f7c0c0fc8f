import type {Browser, Page} from 'playwright-core';
import {firstLoadDone, type MeasuredPage, type Profile, withMeasuredPage} from './measured-page';

/** A walk through a deck by the clicker's key. Times in ms from the key event, one of each a press. */
export interface Walk {
  /** To the end of the first frame with other headings, captions or fragments on screen; NaN for a press that changed none. */
  readonly shown: number[];
  /** To the end of the last frame in which something still moved. */
  readonly settled: number[];
}

interface Press {
  shown: number;
  settled: number;
}

/** Presses PageDown from the first state to the last. */
export function measureWalk(browser: Browser, url: string, presses: number, profile: Profile): Promise<Walk> {
  return withMeasuredPage(browser, profile, async ({page}: MeasuredPage) => {
    await page.goto(url, {waitUntil: 'commit', timeout: 60_000});
    await firstLoadDone(page);
    const walk: Walk = {shown: [], settled: []};
    for (let i = 0; i < presses; i += 1) {
      const {shown, settled} = await press(page);
      walk.shown.push(shown);
      walk.settled.push(settled);
    }
    return walk;
  });
}

async function press(page: Page): Promise<Press> {
  const armed = await page.evaluateHandle(watchPress);
  await page.keyboard.press('PageDown');
  const result = await armed.evaluate(watch => watch.result);
  await armed.dispose();
  return result;
}

// Runs in the page. The change is over when nothing has moved for 120 ms after it showed; it is given up after 2.5 s.
function watchPress(): {result: Promise<Press>} {
  const {everyFrame, onScreen, isVisible} = window.benchRecording;
  const before = onScreen();
  const differs = () => {
    const now = onScreen();
    return (
      now.length !== before.length ||
      now.some(([element, text], i) => element !== before[i][0] || text !== before[i][1])
    );
  };
  let pressed = Number.NaN;
  const mutated = new Set<Node>();
  const observer = new MutationObserver(records => {
    for (const {target} of records) mutated.add(target);
  });
  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  const onKey = (event: KeyboardEvent) => {
    pressed = event.timeStamp;
  };
  window.addEventListener('keydown', onKey, {capture: true, once: true});
  const moves = (animation: Animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    const endless = animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return animation.playState === 'running' && !endless && target !== null && isVisible(target);
  };
  const result = new Promise<Press>(done => {
    let shown = Number.NaN;
    let settled = Number.NaN;
    everyFrame(now => {
      if (Number.isNaN(pressed)) return false;
      if (Number.isNaN(shown) && differs()) shown = now - pressed;
      const changed = [...mutated].some(node => node instanceof Element && isVisible(node));
      mutated.clear();
      if (changed || Number.isNaN(settled) || document.getAnimations().some(moves)) settled = now - pressed;
      const over = now - pressed - settled > 120 && !Number.isNaN(shown);
      if (!over && now - pressed < 2500) return false;
      observer.disconnect();
      done({shown, settled});
      return true;
    });
  });
  return {result};
}
