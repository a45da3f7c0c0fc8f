import {asksForHeight, clampHeight, heightMessages, readSecret, worthSaying} from './height';

/** At most ten answers a second, in ms, however often a host asks or a figure changes. */
const pause = 100;

/**
 * Tells the page around this one how high `box` is, now and whenever that changes or the host asks.
 * Alone in its window a page says nothing: it would talk to itself.
 */
export function reportHeight(box: HTMLElement, name: string) {
  if (window.parent === window) return;
  let said: number | undefined;
  let waiting = false;
  let lastTime = -pause;

  const say = () => {
    const {width, height: exact} = box.getBoundingClientRect();
    const height = clampHeight(exact);
    if (!worthSaying(said, height)) return;
    said = height;
    lastTime = performance.now();
    const size = {width: Math.ceil(width), height, name, href: location.href, secret: readSecret(location.hash)};
    for (const message of heightMessages(size)) window.parent.postMessage(message, '*');
  };
  const saySoon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(
      () =>
        requestAnimationFrame(() => {
          waiting = false;
          say();
        }),
      Math.max(0, lastTime + pause - performance.now())
    );
  };

  // The first time at once: off the screen of another site no frame would come.
  say();
  new ResizeObserver(saySoon).observe(box);
  addEventListener('message', event => {
    if (event.source !== window.parent || !asksForHeight(event.data)) return;
    said = undefined;
    saySoon();
  });
}
