/** How far a finger goes, in CSS px, before it means to turn the slide, and how long it may take in ms. */
const shortest = 48;
const slowest = 900;

/** What a finger's way means: to the left is next. */
export function swipeOf(dx: number, dy: number, ms: number): 'next' | 'previous' | undefined {
  if (ms > slowest || Math.abs(dx) < shortest || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx < 0 ? 'next' : 'previous';
}

const keepsItsTouches = (target: EventTarget) =>
  target instanceof Element && target.matches('[data-prevent-swipe], [data-handle], input, select, textarea');

/** Swipes turn the slide, unless they begin on a figure (seen through its shadow root), or on a magnified page. */
export function swipes(stage: HTMLElement, turn: (way: 'next' | 'previous') => void): void {
  let start: PointerEvent | undefined;
  stage.addEventListener('pointerdown', event => {
    const ours = event.pointerType === 'touch' && event.isPrimary && !event.composedPath().some(keepsItsTouches);
    start = ours && (visualViewport?.scale ?? 1) < 1.03 ? event : undefined;
  });
  stage.addEventListener('pointercancel', () => {
    start = undefined;
  });
  stage.addEventListener('pointerup', event => {
    if (event.pointerId !== start?.pointerId) return;
    const way = swipeOf(
      event.clientX - start.clientX,
      event.clientY - start.clientY,
      event.timeStamp - start.timeStamp
    );
    start = undefined;
    if (way) turn(way);
  });
}
