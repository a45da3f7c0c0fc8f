import type {Deck} from './deck';
import type {Dialogs} from './dialogs';

/** Fetches the dialogs at the first call, and again after a call that failed. */
export function lateDialogs(deck: Deck): () => Promise<Dialogs> {
  let fetched: Promise<Dialogs> | undefined;
  const fetch = async () => {
    try {
      return (await import('./dialogs')).dialogs(deck);
    } catch (error) {
      fetched = undefined;
      throw error;
    }
  };
  return () => {
    fetched ??= fetch();
    return fetched;
  };
}
