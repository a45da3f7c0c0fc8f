import {newName} from './sync';

const key = 'slt-deck';
/** A page that is reloaded may still hold its name for a while, in ms. */
const patience = 3000;

/** Holds a name as long as this page lives; false where another page has it. */
function hold(name: string): Promise<boolean> {
  // Without locks (no secure connection) nobody can tell.
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(held => {
    const untilTheEnd = () => {
      held(true);
      return new Promise(release => addEventListener('pagehide', release));
    };
    const request = {signal: AbortSignal.timeout(patience)};
    navigator.locks.request(`${key}:${name}`, request, untilTheEnd).catch(() => held(false));
  });
}

/**
 * A name that is this deck's alone. It is the same after a reload, so that a speaker's window finds its deck again, and
 * another one in a duplicate of the tab.
 */
export async function claimDeckName(): Promise<string> {
  try {
    const kept = sessionStorage.getItem(key);
    if (kept && (await hold(kept))) return kept;
    const name = newName();
    sessionStorage.setItem(key, name);
    await hold(name);
    return name;
  } catch {
    // No storage in this frame.
    return newName();
  }
}
