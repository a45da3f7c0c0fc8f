/** Resolves when the next frame is on the screen; at once where nobody looks. */
export function afterPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Resolves when the page has nothing better to do, or after `timeout` ms of finding none. */
export function whenIdle(timeout = 1000): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), {timeout});
    else setTimeout(resolve, 100);
  });
}
