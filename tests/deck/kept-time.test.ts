import {beforeEach, describe, expect, it} from 'vitest';
import {keepTime, keptTime} from '../../src/deck/kept-time';
import type {TalkTime} from '../../src/deck/talk-clock';

const hour = 3_600_000;
const time: TalkTime = {before: 5, since: 20, slide: 'models', arrived: 3, spent: [['title', 3]]};

/** Storage as a browser has it: what is stored shows as its keys. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    }
  };
  return Object.create(methods);
}

describe('the kept time of a talk', () => {
  let store: Storage;
  beforeEach(() => {
    store = storage();
  });

  it('is what was kept for this deck, running or not', () => {
    keepTime('a_1', time, store, hour);
    keepTime('b_2', {...time, since: undefined}, store, hour);
    expect(keptTime('a_1', store, 2 * hour)).toEqual(time);
    expect(keptTime('b_2', store, 2 * hour)).toEqual({...time, since: undefined});
    expect(keptTime('c_3', store, 2 * hour)).toBeUndefined();
  });

  it('is forgotten half a day after the talk, every deck’s', () => {
    keepTime('a_1', time, store, 0);
    keepTime('b_2', time, store, 0);
    store.setItem('slt-theme', 'dark');
    expect(keptTime('a_1', store, 12 * hour + 1)).toBeUndefined();
    expect(Object.keys(store)).toEqual(['slt-theme']);
  });

  it.each([
    'nonsense',
    'null',
    '[]',
    JSON.stringify({...time}),
    JSON.stringify({...time, at: 0, before: -1}),
    JSON.stringify({...time, at: 0, arrived: null}),
    JSON.stringify({...time, at: 0, slide: 7}),
    JSON.stringify({...time, at: 0, spent: [['title']]}),
    JSON.stringify({...time, at: 0, spent: {title: 3}})
  ])('is not %s', text => {
    store.setItem('slt-talk-time:a_1', text);
    expect(keptTime('a_1', store, hour)).toBeUndefined();
  });

  it('is done without where there is no storage', () => {
    const refused = new Proxy({} as Storage, {
      get: () => {
        throw new Error('refused');
      }
    });
    keepTime('a_1', time, refused);
    expect(keptTime('a_1', refused)).toBeUndefined();
  });
});
