import type {Engine} from './engine';
import {type Host, host as ownHost} from './host';

/** Least time between two reports, ms: twenty a second. */
const PACE = 50;

export interface SliceOptions<Progress> {
  /** Longest slice, ms. */
  readonly budget: number;
  readonly paused: boolean;
  /** Gets the first partial result at once and then the newest, in turns of its own; what it throws ends the computation. */
  readonly onProgress: (partial: Progress) => void;
  readonly host?: Host;
}

/**
 * Runs a generator in slices of the event loop.
 *
 * A slice ends before the step that would not fit, if it is as long as the slice's longest so far. No slice is shorter than
 * one step: generators that run here keep their steps below the budget.
 */
export function startSlices<Progress, Result>(
  start: () => Generator<Progress, Result, unknown>,
  {budget, paused: pausedAtStart, onProgress, host = ownHost}: SliceOptions<Progress>
): Engine<Result> {
  let settle!: {resolve: (result: Result) => void; reject: (error: unknown) => void};
  const result = new Promise<Result>((resolve, reject) => (settle = {resolve, reject}));
  let computation: Generator<Progress, Result, unknown> | undefined;
  let paused = pausedAtStart;
  let over = false;
  let asked = false;
  let news: {readonly partial: Progress} | undefined;
  let reported = Number.NEGATIVE_INFINITY;

  const turns = host.turns(() => {
    asked = false;
    if (paused || over) return;
    try {
      if (news) report(news.partial);
      else slice();
    } catch (error) {
      end();
      settle.reject(error);
    }
    ask();
  });
  ask();

  function ask(): void {
    if (asked || paused || over) return;
    asked = true;
    turns.next();
  }

  function slice(): void {
    computation ??= start();
    const from = host.now();
    let before = from;
    let longest = 0;
    for (;;) {
      const {done, value} = computation.next();
      if (done) {
        end();
        settle.resolve(value);
        return;
      }
      const now = host.now();
      longest = Math.max(longest, now - before);
      before = now;
      if (now - reported >= PACE) {
        news = {partial: value};
        return;
      }
      if (now - from + longest > budget) return;
    }
  }

  function report(partial: Progress): void {
    news = undefined;
    reported = host.now();
    onProgress(partial);
  }

  function end(): void {
    over = true;
    turns.end();
  }

  return {
    result,
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      ask();
    },
    stop() {
      if (over) return;
      end();
      // Lets its `finally` blocks run.
      computation?.return(undefined as never);
    }
  };
}
