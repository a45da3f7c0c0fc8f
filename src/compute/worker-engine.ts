import type {Engine, Task} from './engine';
import {errorOf, readMessage, type ToWorker} from './messages';
import {watchdog} from './watchdog';

/** Longest time without a word from a worker that computes, ms. */
const SILENCE = 2000;

/** What of a Worker is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
}

/** A worker that crashed, hung or said what makes no sense; the computation itself failed at nothing. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  /** Whether the worker ever came to life: one that did not will not the next time. */
  readonly started: boolean;

  constructor(message: string, started: boolean) {
    super(message);
    this.started = started;
  }
}

/**
 * The page's side of a worker that runs one computation. The worker ends with it.
 *
 * @returns its result fails with the computation's own error or with a WorkerFailure
 */
export function startInWorker(
  worker: WorkerLike,
  task: Task,
  {paused, onProgress}: {paused: boolean; onProgress: (partial: unknown) => void}
): Engine<unknown> {
  let started = false;
  let over = false;
  const guard = watchdog(SILENCE, () => fail('fell silent'));
  let settle!: {resolve: (value: unknown) => void; reject: (error: unknown) => void};
  const result = new Promise<unknown>((resolve, reject) => (settle = {resolve, reject}));
  const stop = () => {
    over = true;
    guard.rest();
    worker.terminate();
  };
  const fail = (what: string) => {
    stop();
    settle.reject(new WorkerFailure(`The worker ${what}`, started));
  };

  worker.addEventListener('error', event => {
    // The failure has its own report; the console needs no second.
    event.preventDefault();
    fail('crashed');
  });
  worker.addEventListener('messageerror', () => fail('sent what cannot be read'));
  worker.addEventListener('message', event => {
    if (over) return;
    const message = readMessage((event as MessageEvent).data);
    if (!message) return fail('sent what makes no sense');
    started = true;
    guard.hear();
    try {
      if (message.type === 'progress') onProgress(message.partial);
    } catch (error) {
      stop();
      settle.reject(error);
    }
    if (message.type === 'started' || message.type === 'progress') return;
    stop();
    if (message.type === 'result') settle.resolve(message.value);
    else settle.reject(errorOf(message));
  });

  worker.postMessage({type: 'start', ...task, paused});
  if (!paused) guard.watch();

  return {
    result,
    pause() {
      if (over) return;
      guard.rest();
      worker.postMessage({type: 'pause'});
    },
    resume() {
      if (over) return;
      guard.watch();
      worker.postMessage({type: 'resume'});
    },
    stop
  };
}
