import {loadComputations} from '../compute';
import {drain} from '../numerics';
import {type Work, workText} from '../widgets';

const computations = await loadComputations();

/** Results by the text of their work: an edit of a slide does not compute them again. */
export const works = new Map<string, unknown>();

/** Work that a hurried compilation left, by its text. */
const postponed = new Map<string, Work>();

const begin = ({computation, options}: Work) =>
  computations[computation](options as never) as Generator<unknown, unknown>;

/** Leaves a figure's long work for later. */
export function postponeWork(work: Work | undefined) {
  if (work && !works.has(workText(work))) postponed.set(workText(work), work);
}

/** Does the work that was left, and hears of every step: whoever runs this can pause there. */
export function* postponedWork(): Generator<unknown> {
  for (const [text, work] of postponed) {
    if (!works.has(text)) works.set(text, yield* begin(work));
    postponed.delete(text);
  }
}

/** Runs a figure's long work out and keeps the result with its tag, where the page will look for it. */
export function recordWork(work: Work | undefined, recorded: Map<string, unknown>): unknown {
  if (!work) return undefined;
  const text = workText(work);
  if (!works.has(text)) works.set(text, drain(begin(work)));
  recorded.set(text, works.get(text));
  return works.get(text);
}
