import {loadComputations} from '../compute';
import {drain} from '../numerics';
import {type Work, workText} from '../widgets';

const computations = await loadComputations();

/** Results by the text of their work: an edit of a slide does not compute them again. */
export const works = new Map<string, unknown>();

/** Runs a figure's long work out and keeps the result with its tag, where the page will look for it. */
export function recordWork(work: Work | undefined, recorded: Map<string, unknown>): unknown {
  if (!work) return undefined;
  const text = workText(work);
  if (!works.has(text)) {
    const computation = computations[work.computation](work.options as never) as Generator<unknown, unknown>;
    works.set(text, drain(computation));
  }
  recorded.set(text, works.get(text));
  return works.get(text);
}
