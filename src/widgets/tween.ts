import type {ParameterTable, State, Value} from './parameters';

/** With the frames before and after it, a transition stays within 300 ms of its key. */
const duration = 200;

const ease = (t: number) => 1 - (1 - t) ** 3;

/** The state on the way from one to another, `t` from 0 to 1: numbers glide (on their own scale), the rest jumps at once. */
export function between<T extends ParameterTable>(table: T, from: State<T>, to: State<T>, t: number): State<T> {
  const state: Record<string, Value> = {...to};
  for (const [name, parameter] of Object.entries(table)) {
    if (parameter.kind !== 'number' && parameter.kind !== 'integer') continue;
    const [a, b] = [from[name] as number, to[name] as number];
    const value = parameter.scale === 'log' ? a * (b / a) ** ease(t) : a + (b - a) * ease(t);
    state[name] = parameter.kind === 'integer' ? Math.round(value) : value;
  }
  return (t >= 1 ? to : state) as State<T>;
}

/**
 * Calls `frame(t)` once an animation frame, t from 0 to 1, unless motion is unwelcome: then once, at once, with 1.
 *
 * @returns whether there is a way to go
 */
export function glide(signal: AbortSignal, frame: (t: number) => void): boolean {
  if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    frame(1);
    return false;
  }
  const start = performance.now();
  const tick = (now: number) => {
    if (signal.aborted) return;
    const t = Math.min(1, Math.max(0, (now - start) / duration));
    frame(t);
    if (t < 1) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return true;
}

/** Runs a task when the page has nothing better to do, unless it is called off before. */
export function whenIdle(signal: AbortSignal, task: () => void) {
  const run = () => {
    if (!signal.aborted) task();
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 50);
}

/** Whether somebody could see an element: what nobody sees does not move. */
export const isShown = (element: Element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
