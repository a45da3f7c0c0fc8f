import {begin, type ComputationTable} from './begin';
import type {Engine, Task} from './engine';
import type {Host} from './host';
import {startSlices} from './slices';
import {startInWorker, WorkerFailure, type WorkerLike} from './worker-engine';

/** Longest slice on the page, ms: a task of 8 ms with what the event loop and the last step add. */
const SLICE = 5.5;

/** Where a computation runs: in a worker of its own, or on the page in slices. */
export type EngineName = 'worker' | 'slices';

export interface Outcome<Result> {
  readonly value: Result;
  /** Where it was computed. */
  readonly engine: EngineName;
  /** The seed of its options; undefined if it draws no random numbers. */
  readonly seed: number | undefined;
}

export interface Run<Result> {
  /** Fails with the computation's error, or with the signal's reason as soon as that aborts. */
  readonly result: Promise<Outcome<Result>>;
  /** Where it runs now. */
  readonly engine: EngineName;
  /** Nothing runs, and no progress is told, until `resume`. */
  pause(): void;
  resume(): void;
}

export interface RunOptions<Progress> {
  /** Ends the run, and all that it started, at once. */
  readonly signal?: AbortSignal;
  /** Hears partial results, the first at once and then up to twenty a second; from the first again after a restart. */
  readonly onProgress?: (partial: Progress) => void;
}

/** What runs computations. */
export interface Platform {
  /** Undefined where there are no workers; it may throw or fail. */
  readonly createWorker?: () => Promise<WorkerLike>;
  readonly computations: () => Promise<ComputationTable>;
  readonly host?: Host;
}

/**
 * Runs a task in a worker; once more in another if that fails on the way; on the page if it fails again, or never started.
 * Whatever is needed to start over is kept on the page.
 */
export function supervise(
  task: Task,
  {createWorker, computations, host}: Platform,
  {signal, onProgress}: RunOptions<unknown>
): Run<unknown> {
  let engineName: EngineName = createWorker ? 'worker' : 'slices';
  let engine: Engine<unknown> | undefined;
  let paused = false;
  let over = false;
  const report = (partial: unknown) => {
    // One may have been under way when the run was paused.
    if (!paused && !over) onProgress?.(partial);
  };

  async function work(): Promise<Outcome<unknown>> {
    // A copy, as a worker gets it: the caller may change the options, a restart may not.
    const copy = {name: task.name, options: structuredClone(task.options)};
    const seed = (copy.options as {seed?: number} | undefined)?.seed;
    const found = await inWorker(copy);
    if (found) return {value: found.value, engine: 'worker', seed};
    engineName = 'slices';
    return {value: await inSlices(copy), engine: 'slices', seed};
  }

  async function inWorker(copy: Task): Promise<{value: unknown} | undefined> {
    for (let restarts = 1; createWorker && restarts >= 0; restarts--) {
      let worker: WorkerLike;
      try {
        worker = await createWorker();
      } catch {
        return undefined;
      }
      if (over) worker.terminate();
      signal?.throwIfAborted();
      engine = startInWorker(worker, copy, {paused, onProgress: report});
      try {
        return {value: await engine.result};
      } catch (error) {
        if (!(error instanceof WorkerFailure)) throw error;
        if (!error.started) return undefined;
      }
    }
    return undefined;
  }

  async function inSlices(copy: Task): Promise<unknown> {
    const table = await computations();
    signal?.throwIfAborted();
    engine = startSlices(() => begin(table, copy), {
      budget: SLICE,
      paused,
      // Copies here too: what is told does not change as the computation goes on.
      onProgress: partial => report(structuredClone(partial)),
      host
    });
    return structuredClone(await engine.result);
  }

  const result = new Promise<Outcome<unknown>>((resolve, reject) => {
    const abort = () => {
      over = true;
      engine?.stop();
      reject(signal!.reason);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, {once: true});
    work()
      .then(resolve, reject)
      .finally(() => {
        over = true;
        signal?.removeEventListener('abort', abort);
      });
  });

  return {
    result,
    get engine() {
      return engineName;
    },
    pause() {
      if (paused || over) return;
      paused = true;
      engine?.pause();
    },
    resume() {
      if (!paused || over) return;
      paused = false;
      engine?.resume();
    }
  };
}
