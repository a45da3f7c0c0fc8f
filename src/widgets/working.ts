import type {Work} from './figure-definition';

/** How long the options must stay as they are before work on them starts, in ms: a drag passes many. */
const restBeforeWork = 120;

/** What was computed for some options: the options' text beside the result. */
export type Recorded = readonly (readonly [options: string, result: unknown])[];

/** Two works with the same text have the same result. */
export const workText = ({computation, options}: Work) => `${computation} ${JSON.stringify(options)}`;

/** Results as the build wrote them; what is no such list is none. */
export function readRecorded(text: string | null): Recorded {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (Array.isArray(list) && list.every(entry => Array.isArray(entry) && typeof entry[0] === 'string'))
      return list as unknown as Recorded;
  } catch {
    // An attribute on somebody else's page; the figure computes for itself.
  }
  return [];
}

/** The long work behind a figure: results recorded at build, then those computed since, off the main thread. */
export class Working {
  private readonly results = new Map<string, unknown>();
  private wanted: string | undefined;
  private running = new AbortController();
  private timer = 0;
  private readonly changed: () => void;
  /** Why the work that is wanted now cannot be done. */
  problem: string | undefined;

  /** @param changed called when a result, or the news that there is none, has come */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  record(recorded: Recorded): void {
    for (const [text, result] of recorded) this.results.set(text, result);
  }

  /** The result of this work, or undefined as long as there is none: then it is started. */
  result(work: Work): unknown {
    const text = workText(work);
    const known = this.results.get(text);
    if (known !== undefined) this.stop();
    else if (text !== this.wanted) this.start(text, work);
    return known;
  }

  private start(text: string, work: Work) {
    this.stop();
    this.wanted = text;
    const {signal} = (this.running = new AbortController());
    const run = async () => {
      try {
        const {compute} = await import('../compute');
        if (signal.aborted) return;
        const {value} = await compute(work.computation, work.options as never, {signal}).result;
        this.results.set(text, value);
      } catch (error) {
        if (signal.aborted) return;
        this.problem = (error as Error).message;
      }
      if (!signal.aborted) this.changed();
    };
    if (typeof window !== 'undefined') this.timer = window.setTimeout(run, restBeforeWork);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.running.abort();
    this.wanted = undefined;
    this.problem = undefined;
  }
}
