/** What a page under measurement records about itself. Times are in ms of the page's own clock. */
export interface Recording {
  firstContentfulPaint: number | null;
  /** End of the first frame with a figure's filled or stroked path on screen. */
  figureDrawn: number | null;
  /** End of the first frame with a formula on screen and its faces in. */
  formulaDrawn: number | null;
  layoutShift: number;
  longTasks: number[];
  /** Runs at the end of every frame, with that moment, until it returns true. */
  everyFrame(visit: (now: number, frameStart: number) => boolean | undefined): void;
  isVisible(element: Element): boolean;
  /** What a reader has before them: headings, captions and fragments on screen, with their text. */
  onScreen(): [Element, string][];
}

declare global {
  interface Window {
    benchRecording: Recording;
  }
}

/** Installed in a page before its own scripts; must not refer to anything outside itself. */
export function record(): void {
  if (window.top !== window) return;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true});

  // A frame has ended when the first message after its animation callbacks arrives: style, layout and paint lie between.
  const visits = new Set<(now: number, frameStart: number) => boolean | undefined>();
  const channel = new MessageChannel();
  let frameStart = 0;
  const request = () =>
    requestAnimationFrame(() => {
      frameStart = performance.now();
      channel.port2.postMessage(null);
    });
  channel.port1.onmessage = () => {
    const now = performance.now();
    for (const visit of visits) if (visit(now, frameStart)) visits.delete(visit);
    if (visits.size > 0) request();
  };

  const recording: Recording = {
    firstContentfulPaint: null,
    figureDrawn: null,
    formulaDrawn: null,
    layoutShift: 0,
    longTasks: [],
    everyFrame(visit) {
      if (visits.size === 0) request();
      visits.add(visit);
    },
    isVisible(element) {
      if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
      const {width, height, top, left, bottom, right} = element.getBoundingClientRect();
      return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    },
    onScreen: () =>
      [...document.querySelectorAll('h1, h2, h3, .caption, .fragment')]
        .filter(recording.isVisible)
        .map(element => [element, element.textContent ?? ''])
  };
  window.benchRecording = recording;

  observe('paint', entry => {
    if (entry.name === 'first-contentful-paint') recording.firstContentfulPaint = entry.startTime;
  });
  observe('longtask', entry => recording.longTasks.push(entry.duration));
  observe('layout-shift', entry => {
    const shift = entry as PerformanceEntry & {value: number; hadRecentInput: boolean};
    if (!shift.hadRecentInput) recording.layoutShift += shift.value;
  });
}

/** Installed after `record` in a page whose first drawing is timed: looks at every frame until both have appeared. */
export function watchFirstDrawing(): void {
  if (window.top !== window) return;
  const recording = window.benchRecording;
  const {everyFrame, isVisible} = recording;
  everyFrame(now => {
    const roots = [...document.querySelectorAll('body *')].flatMap(element => element.shadowRoot ?? []);
    if (!roots.flatMap(root => [...root.querySelectorAll('svg path[d]')]).some(isVisible)) return false;
    recording.figureDrawn = now;
    return true;
  });
  everyFrame(now => {
    if (![...document.querySelectorAll('.katex-html')].some(isVisible)) return false;
    const faces = [...document.fonts].filter(face => face.family.includes('KaTeX'));
    if (!faces.some(({status}) => status === 'loaded') || faces.some(({status}) => status === 'loading')) return false;
    recording.formulaDrawn = now;
    return true;
  });
}
