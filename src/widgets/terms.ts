import type {PassageTerms} from './passage-terms';

const known = new WeakMap<HTMLElement, PassageTerms>();

/** What links formulas and figures; a passage without terms never needs it. */
export const fetchTerms = () => import('./passage-terms');

/** Links the terms of a passage where it has some, and brings them up to the state of its figures. */
export async function followTerms(passage: HTMLElement): Promise<void> {
  if (!passage.querySelector('.katex [data-term]')) return;
  const {PassageTerms} = await fetchTerms();
  const terms = known.get(passage) ?? new PassageTerms(passage);
  known.set(passage, terms);
  terms.follow();
}

/** Lets go of the term that is pointed at or pressed in a passage. */
export const dropTerms = (passage: HTMLElement): void => known.get(passage)?.drop();
