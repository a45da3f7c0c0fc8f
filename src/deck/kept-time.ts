import type {TalkTime} from './talk-clock';

const prefix = 'slt-talk-time:';
/** A talk not touched for so long, in ms, is over: its time is not taken up again. */
const keptFor = 12 * 3_600_000;

const isTime = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;

/** What was written and when, or undefined where it is not what `keepTime` writes: any page of this host may write here. */
function read(text: string | null): {at: number; time: TalkTime} | undefined {
  try {
    const {at, before, since, slide, arrived, spent} = JSON.parse(text ?? '');
    const pairs = Array.isArray(spent) && spent.every(pair => typeof pair?.[0] === 'string' && isTime(pair[1]));
    if (!pairs || typeof slide !== 'string' || ![at, before, arrived, since ?? 0].every(isTime)) return undefined;
    return {at, time: {before, since, slide, arrived, spent}};
  } catch {
    return undefined;
  }
}

/** The time of a deck's talk as it was last kept; forgets the times of talks that are over. */
export function keptTime(deck: string, storage: Storage = localStorage, now = Date.now()): TalkTime | undefined {
  try {
    for (const key of Object.keys(storage).filter(key => key.startsWith(prefix))) {
      const kept = read(storage.getItem(key));
      if (!kept || now - kept.at > keptFor) storage.removeItem(key);
    }
    return read(storage.getItem(prefix + deck))?.time;
  } catch {
    return undefined;
  }
}

/** Keeps the time of a deck's talk, for a speaker's window that is reloaded or closed by mistake. */
export function keepTime(deck: string, time: TalkTime, storage: Storage = localStorage, now = Date.now()): void {
  try {
    storage.setItem(prefix + deck, JSON.stringify({...time, at: now}));
  } catch {
    // No storage in this window: the time lasts as long as it does.
  }
}
